package org.mistok.area;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;

/// Reads the thesaurus's files: SKOS in JSON-LD, in one fixed shape.
///
/// This is not a JSON-LD processor. It accepts exactly the context of [SkosContext], `@graph` documents, and the keys
/// named below, each in its one form; everything else is a finding. What holds between concepts is the business of
/// [ThesaurusRules].
final class SkosReader {

    private static final String CONTEXT_FILE = "context.jsonld";
    private static final String SCHEME_FILE = "scheme.jsonld";
    private static final String SCHEME_ID = "mistok:areas";
    private static final String AREA_PREFIX = "area:";
    private static final Set<String> DOCUMENT_KEYS = Set.of("@context", "@graph");
    private static final Set<String> SCHEME_KEYS =
            Set.of("@id", "@type", "title", "description", "license", "source", "hasTopConcept");
    private static final Set<String> CONCEPT_KEYS = Set.of(
            "@id",
            "@type",
            "notation",
            "inScheme",
            "topConceptOf",
            "broader",
            "prefLabel",
            "altLabel",
            "hiddenLabel",
            "definition",
            "scopeNote",
            "related",
            "closeMatch",
            "relatedMatch",
            "mistok:sensitive");

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /// What the files say: the top concepts in the scheme's order, the concepts file by file in that order.
    record Contents(List<AreaCode> tops, List<Concept> concepts) {}

    private final ThesaurusFiles files;
    private final List<Finding> findings;

    /// Faults are added to the findings; what they make unreadable is left out.
    SkosReader(ThesaurusFiles files, List<Finding> findings) {
        this.files = files;
        this.findings = findings;
    }

    Contents read() {
        checkContext();
        SequencedSet<AreaCode> tops = new LinkedHashSet<>(readScheme());
        List<Concept> concepts = new ArrayList<>();
        for (String file : conceptFiles(tops)) {
            for (JsonNode node : graph(file)) {
                readConcept(new Node(file, node), concepts);
            }
        }
        return new Contents(List.copyOf(tops), concepts);
    }

    /// The files of the top concepts in the scheme's order, then those that belong to none.
    private Set<String> conceptFiles(Set<AreaCode> tops) {
        Set<String> names = new LinkedHashSet<>();
        tops.forEach(top -> names.add(top + ThesaurusFiles.SUFFIX));
        names.addAll(files.contents().keySet());
        names.remove(CONTEXT_FILE);
        names.remove(SCHEME_FILE);
        return names;
    }

    private void checkContext() {
        try {
            if (!parse(CONTEXT_FILE).equals(JSON.readTree(SkosContext.JSON))) {
                report(CONTEXT_FILE, "is not the context that the reader knows; it must stay as it was delivered");
            }
        } catch (IOException e) {
            throw new IllegalStateException("The reader's own context is broken.", e);
        }
    }

    private List<AreaCode> readScheme() {
        List<AreaCode> tops = new ArrayList<>();
        Set<String> described = new TreeSet<>();
        for (JsonNode json : graph(SCHEME_FILE)) {
            Node node = new Node(SCHEME_FILE, json);
            node.admitOnly(SCHEME_KEYS);
            node.expect("@type", "ConceptScheme");
            node.texts("title");
            node.texts("description");
            described.add(node.text("@id"));
            if (node.text("@id").equals(SCHEME_ID)) {
                node.text("license");
                tops.addAll(node.areas("hasTopConcept"));
            }
        }
        checkDescribed(described);
        return tops;
    }

    private void checkDescribed(Set<String> described) {
        List<String> expected = new ArrayList<>(List.of(SCHEME_ID));
        for (Scheme scheme : Scheme.values()) {
            expected.add("mistok:" + scheme.prefix());
        }
        expected.removeAll(described);
        expected.forEach(id -> report(SCHEME_FILE, "does not describe " + id));
    }

    private void readConcept(Node node, List<Concept> concepts) {
        node.admitOnly(CONCEPT_KEYS);
        node.expect("@type", "Concept");
        node.expect("inScheme", SCHEME_ID);
        node.optionalTexts("scopeNote");
        AreaCode code = node.area("@id");
        if (code == null) {
            return;
        }
        node.expect("notation", code.value());
        concepts.add(new Concept(
                node.file,
                code,
                broader(node),
                node.texts("prefLabel"),
                synonyms(node),
                node.texts("definition"),
                node.areas("related"),
                mappings(node),
                node.flag("mistok:sensitive")));
    }

    private static @Nullable AreaCode broader(Node node) {
        if (node.has("broader") == node.has("topConceptOf")) {
            node.report("needs either broader (a narrower concept) or topConceptOf (a top concept)");
        }
        if (node.has("topConceptOf")) {
            node.expect("topConceptOf", SCHEME_ID);
        }
        return node.has("broader") ? node.area("broader") : null;
    }

    private static Map<LanguageTag, List<String>> synonyms(Node node) {
        Map<LanguageTag, List<String>> words = new LinkedHashMap<>(node.textLists("altLabel"));
        node.textLists("hiddenLabel")
                .forEach((language, hidden) -> words.computeIfAbsent(language, any -> new ArrayList<>())
                        .addAll(hidden));
        return words;
    }

    private static List<Mapping> mappings(Node node) {
        List<Mapping> mappings = new ArrayList<>(node.list("closeMatch", Mapping::parse));
        for (Mapping mapping : node.list("relatedMatch", Mapping::parse)) {
            if (mappings.contains(mapping)) {
                node.report(mapping + " stands twice");
            }
            mappings.add(mapping);
        }
        return mappings;
    }

    private JsonNode graph(String file) {
        JsonNode document = parse(file);
        if (document.isMissingNode()) {
            return document;
        }
        Node node = new Node(file, document);
        node.admitOnly(DOCUMENT_KEYS);
        node.expect("@context", CONTEXT_FILE);
        if (!document.path("@graph").isArray()) {
            report(file, "@graph must be a list of nodes");
        }
        return document.path("@graph");
    }

    private JsonNode parse(String file) {
        byte[] bytes = files.contents().get(file);
        if (bytes == null) {
            report(file, "is missing");
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            report(file, "is not JSON: " + e.getMessage());
            return MissingNode.getInstance();
        }
    }

    private void report(String file, String message) {
        findings.add(new Finding(file, "", message));
    }

    /// One JSON object and the ways in which its values may be read. A value of another form is reported, and the
    /// reader goes on with an empty one.
    private final class Node {

        private final String file;
        private final JsonNode json;
        private final String name;

        Node(String file, JsonNode json) {
            this.file = file;
            this.json = json;
            String id = json.path("@id").asText("");
            this.name = id.startsWith(AREA_PREFIX) ? id.substring(AREA_PREFIX.length()) : id;
        }

        void report(String message) {
            findings.add(new Finding(file, name, message));
        }

        boolean has(String key) {
            return json.has(key);
        }

        void admitOnly(Set<String> keys) {
            json.fieldNames().forEachRemaining(key -> {
                if (!keys.contains(key)) {
                    report("has the unknown key '" + key + "'; known are " + new TreeSet<>(keys));
                }
            });
        }

        void expect(String key, String expected) {
            String found = text(key);
            if (!found.equals(expected)) {
                report(key + " must be '" + expected + "', not '" + found + "'");
            }
        }

        String text(String key) {
            return asText(key, json.path(key));
        }

        boolean flag(String key) {
            if (has(key) && !json.path(key).isBoolean()) {
                report(key + " must be true or false");
            }
            return json.path(key).asBoolean();
        }

        @Nullable
        AreaCode area(String key) {
            return parse(key, text(key), SkosReader::areaCode);
        }

        List<AreaCode> areas(String key) {
            return list(key, SkosReader::areaCode);
        }

        <T> List<T> list(String key, Function<String, T> parser) {
            List<T> values = new ArrayList<>();
            for (String text : textList(key, json.path(key))) {
                T value = parse(key, text, parser);
                if (value != null && values.contains(value)) {
                    report(key + " holds " + text + " twice");
                } else if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        Map<LanguageTag, String> texts(String key) {
            if (!has(key)) {
                report(key + " is missing");
            }
            return optionalTexts(key);
        }

        Map<LanguageTag, String> optionalTexts(String key) {
            return byLanguage(key, this::asText);
        }

        Map<LanguageTag, List<String>> textLists(String key) {
            return byLanguage(key, this::textList);
        }

        private <T> Map<LanguageTag, T> byLanguage(String key, ValueReader<T> reader) {
            Map<LanguageTag, T> values = new LinkedHashMap<>();
            if (has(key) && !json.path(key).isObject()) {
                report(key + " must be an object of languages");
            }
            for (Map.Entry<String, JsonNode> entry : json.path(key).properties()) {
                LanguageTag language = parse(key, entry.getKey(), LanguageTag::of);
                if (language != null) {
                    values.put(language, reader.read(key + "." + language, entry.getValue()));
                }
            }
            return values;
        }

        private List<String> textList(String key, JsonNode list) {
            List<String> values = new ArrayList<>();
            if (!list.isMissingNode() && !list.isArray()) {
                report(key + " must be a list");
            }
            list.forEach(value -> values.add(asText(key, value)));
            return values;
        }

        private String asText(String key, JsonNode value) {
            if (value.isMissingNode()) {
                report(key + " is missing");
            } else if (!value.isTextual()) {
                report(key + " must be a text");
            }
            return value.asText("");
        }

        private <T> @Nullable T parse(String key, String text, Function<String, T> parser) {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                report(key + ": " + e.getMessage());
                return null;
            }
        }
    }

    private interface ValueReader<T> {
        T read(String key, JsonNode value);
    }

    private static AreaCode areaCode(String text) {
        if (!text.startsWith(AREA_PREFIX)) {
            throw new IllegalArgumentException("An area is named as 'area:water-supply', not '" + text + "'.");
        }
        return new AreaCode(text.substring(AREA_PREFIX.length()));
    }
}

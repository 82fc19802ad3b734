package org.mistok.api.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.RequestRefused;
import org.mistok.organisation.Kind;

/// Reads batches of queries and wishes for extension. Everything wrong is collected and refused at once, by its path.
final class Reading {

    private static final int MOST_QUERIES = 500;
    private static final int MOST_IDS = 1_000;
    private static final int LONGEST_NAME = 500;
    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::code).toList();
    private static final List<String> HINTS =
            Arrays.stream(Hint.Sort.values()).map(Hint.Sort::id).toList();

    private final List<Flaw> flaws = new ArrayList<>();

    private Reading() {}

    /// What was asked, by the keys that the answer must use.
    static Map<String, Asked> queries(String json) {
        JsonNode tree = JsonBodies.tree(json.getBytes(StandardCharsets.UTF_8));
        Reading reading = new Reading();
        if (tree.size() > MOST_QUERIES) {
            throw RequestRefused.parameters(List.of(Flaw.of("queries", "refusal.too-many", tree.size(), MOST_QUERIES)));
        }
        Map<String, Asked> asked = new LinkedHashMap<>();
        tree.properties().forEach(entry -> asked.put(entry.getKey(), reading.asked(entry.getKey(), entry.getValue())));
        reading.refuseIfFlawed();
        return asked;
    }

    /// What to extend by what.
    record Wish(List<String> ids, List<Property> properties) {}

    static Wish extension(String json) {
        JsonNode tree = JsonBodies.tree(json.getBytes(StandardCharsets.UTF_8));
        Reading reading = new Reading();
        List<String> ids = reading.texts("ids", tree.path("ids"));
        if (ids.size() > MOST_IDS) {
            reading.flaws.add(Flaw.of("ids", "refusal.too-many", ids.size(), MOST_IDS));
        }
        List<Property> properties = new ArrayList<>();
        for (JsonNode wanted : reading.list("properties", tree.path("properties"))) {
            String id = wanted.path("id").asText();
            Property property = Property.find(id);
            if (property == null) {
                reading.flaws.add(unknown("properties", id, Property.ids()));
            } else {
                properties.add(property);
            }
        }
        reading.refuseIfFlawed();
        return new Wish(ids, properties);
    }

    private Asked asked(String key, JsonNode query) {
        String name = query.path("query").isMissingNode() ? "" : text(key + ".query", query.path("query"));
        if (name.length() > LONGEST_NAME) {
            flaws.add(Flaw.of(key + ".query", "parameter.too-long", name.length(), LONGEST_NAME));
        }
        if (query.path("query").isMissingNode() && query.path("properties").isEmpty()) {
            flaws.add(Flaw.of(key + ".query", "body.missing", "\"…\""));
        }
        return new Asked(name.strip(), kinds(key, query), limit(key, query.get("limit")), hints(key, query));
    }

    private int limit(String key, @Nullable JsonNode limit) {
        if (limit == null || limit.isNull()) {
            return Asked.USUAL_LIMIT;
        }
        if (!limit.isNumber() || limit.asInt() < 1) {
            flaws.add(Flaw.of(key + ".limit", "parameter.whole-number", Flaw.shown(limit.toString()), 1, Asked.MOST));
        }
        return Math.clamp(limit.asInt(), 1, Asked.MOST);
    }

    private Set<Kind> kinds(String key, JsonNode query) {
        JsonNode type = query.path("type");
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String id = one.isObject() ? one.path("id").asText() : one.asText();
            if (KINDS.contains(id)) {
                kinds.add(Kind.of(id));
            } else if (!id.isEmpty()) {
                flaws.add(unknown(key + ".type", id, KINDS));
            }
        }
        return kinds;
    }

    private List<Hint> hints(String key, JsonNode query) {
        List<Hint> hints = new ArrayList<>();
        for (JsonNode property : query.path("properties")) {
            String id = property.path("pid").asText();
            if (HINTS.contains(id)) {
                hints.add(new Hint(Hint.Sort.values()[HINTS.indexOf(id)], values(property.path("v"))));
            } else if (Property.find(id) == null) {
                flaws.add(unknown(key + ".properties", id, Property.ids()));
            }
        }
        return hints;
    }

    /// Texts, numbers, or things with an id; one or several. Empty cells of a spreadsheet say nothing.
    private static List<String> values(JsonNode value) {
        List<String> values = new ArrayList<>();
        for (JsonNode one : value.isArray() ? value : List.of(value)) {
            String text = one.isObject() ? one.path("id").asText() : one.asText();
            if (!text.isBlank()) {
                values.add(text);
            }
        }
        return values;
    }

    private List<String> texts(String field, JsonNode list) {
        List<String> texts = new ArrayList<>();
        list(field, list).forEach(one -> texts.add(text(field, one)));
        return texts;
    }

    private Iterable<JsonNode> list(String field, JsonNode node) {
        if (!node.isArray()) {
            flaws.add(Flaw.of(field, "body.wrong-type.list"));
            return List.of();
        }
        return node;
    }

    private String text(String field, JsonNode node) {
        if (!node.isTextual()) {
            flaws.add(Flaw.of(field, "body.wrong-type.text"));
            return "";
        }
        return node.asText();
    }

    private static Flaw unknown(String field, String came, List<String> known) {
        return Flaw.of(field, "parameter.choice", Flaw.shown(came), String.join(", ", known))
                .maybe(came, known);
    }

    private void refuseIfFlawed() {
        if (!flaws.isEmpty()) {
            throw RequestRefused.parameters(flaws);
        }
    }
}

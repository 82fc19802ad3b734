package org.mistok.api.reconcile;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Messages;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.place.CountryCode;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.search.Index;
import org.mistok.search.Search;
import org.mistok.search.Snapshot;
import org.mistok.search.Suggestion;

/// Writes what the protocol calls for, as trees of maps in which nothing is null.
@Singleton
final class Answers {

    private static final int SUGGESTED = 10;
    private static final int PREVIEW_WIDTH = 400;
    private static final int PREVIEW_HEIGHT = 200;

    private final Matching matching;
    private final Search search;
    private final Index index;
    private final PlaceNames places;

    Answers(Matching matching, Search search, Index index, PlaceNames places) {
        this.matching = matching;
        this.search = search;
        this.index = index;
        this.places = places;
    }

    /// @param host scheme and authority that callers reach us by
    Map<String, Object> manifest(String host, InterfaceLanguage language) {
        String pages = host + "/" + language.tag() + "/organisations/{{id}}";
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("versions", List.of("0.2"));
        manifest.put("name", "Mistok");
        manifest.put("identifierSpace", host + "/api/v1/organisations/");
        manifest.put("schemaSpace", host + "/api/v1/reconcile/suggest/type");
        manifest.put("documentation", host + "/swagger-ui");
        manifest.put("defaultTypes", types("", language));
        manifest.put("view", Map.of("url", pages));
        manifest.put("preview", Map.of("url", pages + "/preview", "width", PREVIEW_WIDTH, "height", PREVIEW_HEIGHT));
        manifest.put(
                "suggest",
                Map.of(
                        "entity", service(host, "/suggest/entity"),
                        "type", service(host, "/suggest/type"),
                        "property", service(host, "/suggest/property")));
        manifest.put(
                "extend", Map.of("propose_properties", service(host, "/properties"), "property_settings", List.of()));
        return manifest;
    }

    private static Map<String, String> service(String host, String path) {
        return Map.of("service_url", host, "service_path", "/api/v1/reconcile" + path);
    }

    Map<String, Object> results(Map<String, Asked> queries, InterfaceLanguage language) {
        Map<String, Object> results = new LinkedHashMap<>();
        queries.forEach((key, asked) -> results.put(
                key,
                Map.of(
                        "result",
                        matching.candidates(asked, language).stream()
                                .map(candidate -> result(candidate, language))
                                .toList())));
        return results;
    }

    private Map<String, Object> result(Matching.Candidate candidate, InterfaceLanguage language) {
        Organisation one = candidate.organisation();
        List<Map<String, Object>> features = new ArrayList<>();
        features.add(Map.of("id", "name", "value", candidate.name()));
        candidate.agreed().forEach((hint, agrees) -> features.add(Map.of("id", hint, "value", agrees)));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("id", one.code().value());
        result.put("name", one.identity().officialNames().in(language));
        result.put(
                "description",
                description(one.kind(), one.identity().country(), one.identity().region(), language));
        result.put("type", List.of(type(one.kind(), language)));
        result.put("score", candidate.score());
        result.put("match", candidate.match());
        result.put("features", features);
        return result;
    }

    private String description(Kind kind, CountryCode country, @Nullable String region, InterfaceLanguage language) {
        String where = places.country(country, language);
        String name = region == null ? null : places.findRegion(region, language);
        String place = name == null ? where : name + ", " + where;
        return Messages.of(language).text("kind." + kind.code()) + ", " + place;
    }

    Map<String, Object> entities(String prefix, InterfaceLanguage language) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Suggestion one : search.suggest(prefix, language, SUGGESTED, Viewer.ANONYMOUS, index.current())) {
            found.add(Map.of(
                    "id", one.code().value(),
                    "name", one.name(),
                    "description", description(one.kind(), one.country(), one.region(), language),
                    "notable", List.of(type(one.kind(), language))));
        }
        return Map.of("result", found);
    }

    /// Kinds whose code or name has a word that begins as typed.
    List<Map<String, String>> types(String prefix, InterfaceLanguage language) {
        return Arrays.stream(Kind.values())
                .map(kind -> type(kind, language))
                .filter(type -> begins(prefix, type.values()))
                .toList();
    }

    private static Map<String, String> type(Kind kind, InterfaceLanguage language) {
        return Map.of("id", kind.code(), "name", Messages.of(language).text("kind." + kind.code()));
    }

    List<Map<String, String>> properties(String prefix) {
        return Property.ALL.stream()
                .filter(property -> begins(prefix, List.of(property.id(), property.name())))
                .map(property ->
                        Map.of("id", property.id(), "name", property.name(), "description", property.description()))
                .toList();
    }

    private static boolean begins(String prefix, Iterable<String> texts) {
        String wanted = prefix.strip().toLowerCase(Locale.ROOT);
        for (String text : texts) {
            for (String word : text.toLowerCase(Locale.ROOT).split("[\\s_]+")) {
                if (word.startsWith(wanted)) {
                    return true;
                }
            }
        }
        return text(texts).startsWith(wanted);
    }

    private static String text(Iterable<String> texts) {
        return String.join(" ", texts).toLowerCase(Locale.ROOT);
    }

    /// Rows for all ids; for one that the register does not hold, without any value.
    Map<String, Object> extension(Reading.Wish wish) {
        Snapshot snapshot = index.current();
        Map<String, Object> rows = new LinkedHashMap<>();
        for (String id : wish.ids()) {
            Organisation one = RegisterCode.isCode(id) ? snapshot.find(RegisterCode.of(id)) : null;
            Map<String, Object> row = new LinkedHashMap<>();
            for (Property property : wish.properties()) {
                row.put(
                        property.id(),
                        one == null ? List.of() : property.values().apply(one));
            }
            rows.put(id, row);
        }
        List<Map<String, String>> meta = wish.properties().stream()
                .map(property -> Map.of("id", property.id(), "name", property.name()))
                .toList();
        return Map.of("meta", meta, "rows", rows);
    }
}

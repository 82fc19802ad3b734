package org.mistok.pages.partners;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.organisation.Kind;
import org.mistok.pages.Words;
import org.mistok.pages.search.Filter;
import org.mistok.place.CountryCode;
import org.mistok.search.Count;
import org.mistok.search.Facet;
import org.mistok.search.Hits;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// The checkboxes that narrow the candidates by kind, country and area.
@Singleton
final class CandidateFilters {
    private final Search search;
    private final Thesaurus thesaurus;

    CandidateFilters(Search search, Thesaurus thesaurus) {
        this.search = search;
        this.thesaurus = thesaurus;
    }

    List<Filter> list(Wanted wanted, Query filter) {
        Words words = wanted.words();
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(kind -> kind.matches(wanted.subject().kind()))
                .toList();
        Hits hits = search.find(among(filter, kinds), wanted.viewer(), wanted.snapshot());
        Set<String> chosenKinds = filter.kinds().stream().map(Kind::code).collect(Collectors.toSet());
        Set<String> chosenCountries =
                filter.countries().stream().map(CountryCode::value).collect(Collectors.toSet());
        Set<String> chosenAreas = filter.areas().stream().map(AreaCode::value).collect(Collectors.toSet());
        Map<String, Integer> areas = counts(hits, Facet.AREA, chosenAreas);
        areas.keySet().removeIf(code -> !chosenAreas.contains(code) && !isTop(code));
        Map<String, Integer> kindCounts = counts(hits, Facet.KIND, chosenKinds);
        kindCounts
                .keySet()
                .removeIf(code -> kinds.stream().noneMatch(kind -> kind.code().equals(code)));
        return List.of(
                new Group("kind", "search.kind", chosenKinds, code -> words.t("kind." + code))
                        .filter(words, kindCounts),
                new Group("area", "search.area", chosenAreas, code -> words.area(AreaCode.of(code)))
                        .filter(words, areas),
                new Group("country", "search.country", chosenCountries, code -> words.country(CountryCode.of(code)))
                        .filter(words, counts(hits, Facet.COUNTRY, chosenCountries)));
    }

    private boolean isTop(String code) {
        Area area = thesaurus.find(AreaCode.of(code));
        return area != null && area.broader() == null;
    }

    /// Counted are only those who could be partners at all.
    private static Query among(Query filter, List<Kind> kinds) {
        Set<Kind> among = filter.kinds().isEmpty() ? Set.copyOf(kinds) : filter.kinds();
        return new Query(
                filter.text(),
                among,
                filter.countries(),
                Set.of(),
                filter.areas(),
                Set.of(),
                null,
                null,
                null,
                null,
                Query.Sort.RELEVANCE,
                0,
                0,
                filter.language());
    }

    private static Map<String, Integer> counts(Hits hits, Facet facet, Set<String> chosen) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Count count : hits.facets().getOrDefault(facet, List.of())) {
            counts.put(count.value(), count.count());
        }
        chosen.stream().sorted().forEach(value -> counts.putIfAbsent(value, 0));
        return counts;
    }

    private record Group(String name, String legend, Set<String> chosen, Function<String, String> label) {
        Filter filter(Words words, Map<String, Integer> counts) {
            List<Filter.Option> options = counts.entrySet().stream()
                    .map(entry -> new Filter.Option(
                            entry.getKey(),
                            label.apply(entry.getKey()),
                            words.number(entry.getValue()),
                            chosen.contains(entry.getKey())))
                    .toList();
            return name.equals("kind")
                    ? Filter.of(name, words.t(legend), options)
                    : Filter.folded(name, words.t(legend), options);
        }
    }
}

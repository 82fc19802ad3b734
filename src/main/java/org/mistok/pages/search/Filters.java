package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.pages.Words;
import org.mistok.pages.search.Filter.Option;
import org.mistok.place.CountryCode;
import org.mistok.search.Count;
import org.mistok.search.Facet;
import org.mistok.search.Hits;
import org.mistok.search.SizeBand;

/// Writes the groups of checkboxes beside the results. What is chosen stays visible even when it finds nothing.
final class Filters {
    private final Words words;
    private final SearchForm form;
    private final Hits hits;
    private final Thesaurus thesaurus;

    Filters(Asked asked, Hits hits, Thesaurus thesaurus) {
        this.words = asked.words();
        this.form = asked.form();
        this.hits = hits;
        this.thesaurus = thesaurus;
    }

    List<Filter> list() {
        List<Filter> filters = new ArrayList<>();
        filters.add(Filter.of("kind", words.t("search.kind"), kinds()));
        filters.add(Filter.of("area", words.t("search.area"), areas()));
        filters.add(Filter.of("country", words.t("search.country"), options("country", Facet.COUNTRY)));
        filters.add(Filter.folded("region", words.t("search.region"), options("region", Facet.REGION)));
        filters.add(Filter.of("language", words.t("search.language"), options("language", Facet.LANGUAGE)));
        filters.add(Filter.of(SearchForm.BAND, words.t("search.band"), options(SearchForm.BAND, Facet.SIZE)));
        filters.add(Filter.of(SearchForm.WITHOUT_PARTNER, words.t("search.partner"), partners()));
        return filters.stream()
                .filter(filter -> !filter.first().isEmpty() || !filter.more().isEmpty())
                .toList();
    }

    /// The words for one value of a parameter; the value itself when nobody knows it.
    static String label(String name, String value, Words words) {
        try {
            return switch (name) {
                case "kind" -> words.t("kind." + Kind.of(value).code());
                case "area" -> words.area(AreaCode.of(value));
                case "country" -> words.country(CountryCode.of(value));
                case "language" -> words.languageName(LanguageTag.of(value));
                case "region" -> {
                    String region = words.findRegion(value);
                    yield region == null ? value : region;
                }
                case SearchForm.WITHOUT_PARTNER ->
                    words.t("search.partner." + (value.equals("true") ? "none" : "some"));
                case SearchForm.BAND -> band(SizeBand.of(value), words);
                default -> value;
            };
        } catch (IllegalArgumentException unknown) {
            return value;
        }
    }

    private static String band(SizeBand band, Words words) {
        Integer to = band.to();
        return to == null
                ? words.t("search.population.chip-from", words.number(band.from()))
                : words.t("search.population.chip", words.number(band.from()), words.number(to));
    }

    private List<Option> kinds() {
        Map<String, Integer> counts = counts(Facet.KIND);
        return List.of(Kind.values()).stream()
                .map(kind -> option("kind", kind.code(), counts))
                .toList();
    }

    private List<Option> partners() {
        return List.of(option(SearchForm.WITHOUT_PARTNER, "true", counts(Facet.WITHOUT_PARTNER)));
    }

    /// Top concepts; below a chosen one its narrower concepts.
    private List<Option> areas() {
        Map<String, Integer> counts = counts(Facet.AREA);
        List<String> chosen = form.values("area");
        List<Option> options = new ArrayList<>();
        thesaurus.tops().stream()
                .sorted(Comparator.comparing(
                                (Area top) -> -counts.getOrDefault(top.code().value(), 0))
                        .thenComparing(Area::code))
                .forEach(top -> {
                    options.add(option("area", top.code().value(), counts));
                    thesaurus.narrower(top.code()).stream()
                            .filter(narrower -> chosen.contains(top.code().value())
                                    || chosen.contains(narrower.code().value()))
                            .filter(narrower ->
                                    counts.containsKey(narrower.code().value()))
                            .forEach(narrower ->
                                    options.add(option("area", narrower.code().value(), counts)));
                });
        return options.stream()
                .filter(option -> option.chosen() || counts.containsKey(option.value()))
                .toList();
    }

    private List<Option> options(String name, Facet facet) {
        Map<String, Integer> counts = counts(facet);
        form.values(name).forEach(value -> counts.putIfAbsent(value, 0));
        return counts.keySet().stream()
                .map(value -> option(name, value, counts))
                .toList();
    }

    private Map<String, Integer> counts(Facet facet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Count count : hits.facets().getOrDefault(facet, List.of())) {
            counts.put(count.value(), count.count());
        }
        return counts;
    }

    private Option option(String name, String value, Map<String, Integer> counts) {
        return new Option(
                value,
                label(name, value, words),
                words.number(counts.getOrDefault(value, 0)),
                form.values(name).contains(value));
    }
}

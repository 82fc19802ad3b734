package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.mistok.pages.Address;
import org.mistok.pages.Link;
import org.mistok.search.Query;
import org.mistok.search.Search;

/// Finds the ways out of an empty result: which single condition to drop, and how much that would find.
final class Ways {
    private static final int MOST = 3;

    private final Search search;
    private final Asked asked;

    Ways(Search search, Asked asked) {
        this.search = search;
        this.asked = asked;
    }

    /// The most fruitful first; empty when no single condition is to blame.
    List<Link> list() {
        Query q = asked.query();
        List<Way> ways = new ArrayList<>();
        for (String name : SearchForm.CHOICES) {
            if (!asked.form().values(name).isEmpty()) {
                ways.add(way(
                        without(q, name),
                        name,
                        Filters.label(name, asked.form().values(name).getFirst(), asked.words())));
            }
        }
        if (q.populationMin() != null || q.populationMax() != null) {
            ways.add(way(
                    without(q, SearchForm.FROM), SearchForm.FROM, asked.words().t("search.population")));
        }
        if (q.withoutPartner() != null) {
            ways.add(way(
                    without(q, SearchForm.WITHOUT_PARTNER),
                    SearchForm.WITHOUT_PARTNER,
                    asked.words().t("search.partner")));
        }
        if (q.near() != null) {
            ways.add(way(
                    without(q, SearchForm.NEAR), SearchForm.NEAR, asked.words().t("criterion.proximity")));
        }
        if (q.text() != null) {
            ways.add(way(q.withText(null), SearchForm.TEXT, ""));
        }
        return ways.stream()
                .filter(way -> way.total() > 0)
                .sorted(Comparator.comparingInt(Way::total).reversed())
                .limit(MOST)
                .map(this::link)
                .toList();
    }

    private Way way(Query query, String name, String label) {
        return new Way(
                name,
                label,
                search.find(query.withPage(0, 0), asked.viewer(), asked.snapshot())
                        .total());
    }

    private Link link(Way way) {
        Address address = asked.form().elsewhere().without(way.name());
        if (way.name().equals(SearchForm.TEXT)) {
            String text = asked.form().value(SearchForm.TEXT);
            return new Link(asked.words().t("search.empty.without-text", text, way.total()), address.toString());
        }
        if (way.name().equals(SearchForm.FROM)) {
            address = address.without(SearchForm.TO);
        }
        if (way.name().equals(SearchForm.NEAR)) {
            address = address.without(SearchForm.RADIUS);
        }
        return new Link(asked.words().t("search.empty.drop", way.label(), way.total()), address.toString());
    }

    /// The query without one of its conditions.
    private static Query without(Query q, String name) {
        boolean population = name.equals(SearchForm.FROM);
        boolean near = name.equals(SearchForm.NEAR);
        return new Query(
                q.text(),
                name.equals("kind") ? Set.of() : q.kinds(),
                name.equals("country") ? Set.of() : q.countries(),
                name.equals("region") ? Set.of() : q.regions(),
                name.equals("area") ? Set.of() : q.areas(),
                name.equals("language") ? Set.of() : q.languages(),
                population ? null : q.populationMin(),
                population ? null : q.populationMax(),
                name.equals(SearchForm.BAND) ? Set.of() : q.bands(),
                near ? null : q.near(),
                name.equals(SearchForm.WITHOUT_PARTNER) ? null : q.withoutPartner(),
                Query.Sort.RELEVANCE,
                0,
                0,
                q.language());
    }

    private record Way(String name, String label, int total) {}
}

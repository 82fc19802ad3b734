package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.pages.Words;
import org.mistok.pages.map.MapTitles;
import org.mistok.pages.map.MapView;
import org.mistok.pages.map.Place;
import org.mistok.pages.map.Window;
import org.mistok.pages.search.SearchPage.RegionTable;
import org.mistok.pages.search.SearchPage.Row;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;

/// Where all results lie, as a map and as tables.
final class Whereabouts {
    private final Asked asked;
    private final Words words;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> oblasts = new HashMap<>();
    private int unplaced;

    Whereabouts(Asked asked) {
        this.asked = asked;
        this.words = asked.words();
    }

    /// Takes one more result; the largest come first.
    void add(Organisation organisation) {
        Identity identity = organisation.identity();
        countries.merge(identity.country().value(), 1, Integer::sum);
        String region = identity.region();
        if (region != null && identity.country().equals(CountryCode.UKRAINE) && Oblasts.isOblast(region)) {
            oblasts.merge(region, 1, Integer::sum);
        }
        Place place = place(organisation);
        if (place != null && place.isOnTheMap()) {
            places.add(place);
        } else {
            unplaced++;
        }
    }

    MapView map() {
        Window chosen = Window.find(asked.form().value(MapView.PARAMETER));
        return MapView.of(places, chosen, asked.form().here().without(SearchForm.PAGE), MapTitles.of(words));
    }

    int unplaced() {
        return unplaced;
    }

    List<RegionTable> tables() {
        List<RegionTable> tables = new ArrayList<>();
        if (!oblasts.isEmpty()) {
            tables.add(new RegionTable(
                    words.t("map.table.oblasts"), words.t("map.table.oblast"), rows("region", oblasts)));
        }
        tables.add(new RegionTable(
                words.t("map.table.countries"), words.t("map.table.country"), rows("country", countries)));
        return tables;
    }

    private @Nullable Place place(Organisation organisation) {
        Coordinates centre = organisation.identity().centre();
        Population population = organisation.identity().population();
        if (centre == null) {
            return null;
        }
        return new Place(
                centre,
                population == null ? 0 : population.inhabitants(),
                () -> words.name(organisation).text() + ", " + words.placeOf(organisation),
                () -> "/" + words.language().tag() + "/organisations/" + organisation.code());
    }

    private List<Row> rows(String name, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Row(
                        Filters.label(name, entry.getKey(), words),
                        asked.form().elsewhere().with(name, entry.getKey()).toString(),
                        words.number(entry.getValue())))
                .toList();
    }
}

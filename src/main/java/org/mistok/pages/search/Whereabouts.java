package org.mistok.pages.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.mistok.place.Oblasts;

/// Where all results lie, as a map and as tables.
final class Whereabouts {
    private final Asked asked;
    private final Words words;
    private final List<Organisation> all;

    /// @param ids the register numbers of all results
    Whereabouts(Asked asked, BitSet ids) {
        this.asked = asked;
        this.words = asked.words();
        this.all = asked.snapshot().organisations().stream()
                .filter(organisation -> ids.get(Math.toIntExact(organisation.id())))
                .toList();
    }

    MapView map() {
        List<Place> places =
                all.stream().map(this::place).filter(Objects::nonNull).toList();
        Window chosen = Window.find(asked.form().value(MapView.PARAMETER));
        return MapView.of(places, chosen, asked.form().here().without(SearchForm.PAGE), MapTitles.of(words));
    }

    int unplaced() {
        return (int)
                all.stream().filter(organisation -> place(organisation) == null).count();
    }

    List<RegionTable> tables() {
        List<RegionTable> tables = new ArrayList<>();
        List<Row> oblasts = rows("region");
        if (!oblasts.isEmpty()) {
            tables.add(new RegionTable(words.t("map.table.oblasts"), words.t("map.table.oblast"), oblasts));
        }
        tables.add(new RegionTable(words.t("map.table.countries"), words.t("map.table.country"), rows("country")));
        return tables;
    }

    private @Nullable Place place(Organisation organisation) {
        Coordinates centre = organisation.identity().centre();
        Population population = organisation.identity().population();
        if (centre == null || !Window.reaches(centre)) {
            return null;
        }
        return new Place(
                centre,
                population == null ? 0 : population.inhabitants(),
                words.name(organisation).text() + ", " + words.placeOf(organisation),
                "/" + words.language().tag() + "/organisations/" + organisation.code());
    }

    private List<Row> rows(String name) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Organisation organisation : all) {
            String value = name.equals("country")
                    ? organisation.identity().country().value()
                    : organisation.identity().region();
            if (value != null && (name.equals("country") || Oblasts.isOblast(value))) {
                counts.merge(value, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Row(
                        Filters.label(name, entry.getKey(), words),
                        asked.form().elsewhere().with(name, entry.getKey()).toString(),
                        words.number(entry.getValue())))
                .toList();
    }
}

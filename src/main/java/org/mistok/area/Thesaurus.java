package org.mistok.area;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All cooperation areas: top concepts, each followed by its narrower ones, two levels. Immutable.
public final class Thesaurus {

    private final List<Area> areas;
    private final Map<AreaCode, Integer> indexes = new HashMap<>();
    private final int[] tops;
    private final Kinship[][] kinships;
    private final String digest;

    /// @param areas in their documented order; references must resolve
    /// @param digest names the data: two thesauri with the same digest are equal
    public Thesaurus(List<Area> areas, String digest) {
        this.areas = List.copyOf(areas);
        this.digest = digest;
        for (int index = 0; index < areas.size(); index++) {
            indexes.put(areas.get(index).code(), index);
        }
        tops = areas.stream().mapToInt(area -> area.broader() == null ? index(area.code()) : index(area.broader())).toArray();
        kinships = new Kinship[areas.size()][areas.size()];
        for (int a = 0; a < areas.size(); a++) {
            for (int b = 0; b < areas.size(); b++) {
                kinships[a][b] = compare(a, b);
            }
        }
    }

    /// Tops in the scheme's order, each followed by its narrower concepts.
    public List<Area> areas() {
        return areas;
    }

    public int size() {
        return areas.size();
    }

    public String digest() {
        return digest;
    }

    public @Nullable Area find(AreaCode code) {
        Integer index = indexes.get(code);
        return index == null ? null : areas.get(index);
    }

    /// @throws UnknownArea when there is none
    public Area get(AreaCode code) {
        return areas.get(index(code));
    }

    /// Position in [#areas()], 0 to size - 1.
    /// @throws UnknownArea when there is none
    public int index(AreaCode code) {
        Integer index = indexes.get(code);
        if (index == null) {
            throw new UnknownArea(code);
        }
        return index;
    }

    public Area at(int index) {
        return areas.get(index);
    }

    /// The top concept above, or the concept itself when it is one.
    public AreaCode top(AreaCode code) {
        return areas.get(tops[index(code)]).code();
    }

    public List<Area> tops() {
        return areas.stream().filter(area -> area.broader() == null).toList();
    }

    public List<Area> narrower(AreaCode code) {
        return areas.stream().filter(area -> code.equals(area.broader())).toList();
    }

    /// How akin two areas are, by index. Symmetric; [Kinship#SAME] only for an area and itself.
    public Kinship kinship(int a, int b) {
        return kinships[a][b];
    }

    /// [Kinship#similarity()] of two areas.
    public double similarity(AreaCode a, AreaCode b) {
        return kinship(index(a), index(b)).similarity();
    }

    private Kinship compare(int a, int b) {
        if (a == b) {
            return Kinship.SAME;
        }
        if (tops[a] == b || tops[b] == a) {
            return Kinship.PARENT_CHILD;
        }
        if (areas.get(a).related().contains(areas.get(b).code())) {
            return Kinship.RELATED;
        }
        return tops[a] == tops[b] ? Kinship.SIBLINGS : Kinship.NONE;
    }
}

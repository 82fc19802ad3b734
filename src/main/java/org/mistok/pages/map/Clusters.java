package org.mistok.pages.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mistok.pages.map.Projection.Point;

/// Gathers places into markers far enough apart to be hit by a finger. The heaviest place of each keeps its position,
/// so markers stay put when lighter places come and go.
final class Clusters {
    /// Pixels between the middles of two markers, at least.
    private static final double APART = 34;

    private Clusters() {}

    /// The groups, heaviest first; each is a list whose first place gives the position.
    static List<List<Place>> of(Collection<Place> places, Window window) {
        List<Place> heaviestFirst = places.stream()
                .filter(place -> window.shows(place.at()))
                .sorted(Comparator.comparingInt(Place::weight).reversed().thenComparing(Place::address))
                .toList();
        List<List<Place>> groups = new ArrayList<>();
        for (Place place : heaviestFirst) {
            nearest(groups, place, window).add(place);
        }
        return groups;
    }

    /// The nearest group within reach, or a new one.
    private static List<Place> nearest(List<List<Place>> groups, Place place, Window window) {
        List<Place> best = null;
        double shortest = APART;
        for (List<Place> group : groups) {
            double distance = distance(group.getFirst().at(), place.at()) * window.scale();
            if (distance < shortest) {
                shortest = distance;
                best = group;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            groups.add(best);
        }
        return best;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}

package org.mistok.pages.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.map.Projection.Point;

/// Gathers places into markers far enough apart to be hit by a finger. The heaviest place of each keeps its position,
/// so markers stay put when lighter places come and go; of equally heavy ones the one that came first.
///
/// Markers stand in the cells of a grid as wide as they are apart, so a place looks only at the nine cells around it.
final class Clusters {
    /// Pixels between the middles of two markers, at least.
    private static final double APART = 34;

    /// Cells in a row of the grid; more than any frame has.
    private static final int ROW = 1 << 16;

    private final Window window;
    private final List<List<Place>> groups = new ArrayList<>();
    private final Map<Integer, List<List<Place>>> grid = new HashMap<>();

    private Clusters(Window window) {
        this.window = window;
    }

    /// The groups, heaviest first; each is a list whose first place gives the position.
    static List<List<Place>> of(Collection<Place> places, Window window) {
        List<Place> heaviestFirst = new ArrayList<>(places);
        heaviestFirst.removeIf(place -> !window.shows(place.at()));
        heaviestFirst.sort(Comparator.comparingInt(Place::weight).reversed());
        Clusters clusters = new Clusters(window);
        heaviestFirst.forEach(clusters::add);
        return clusters.groups;
    }

    private void add(Place place) {
        List<Place> near = nearest(place.at());
        if (near != null) {
            near.add(place);
            return;
        }
        List<Place> group = new ArrayList<>(List.of(place));
        groups.add(group);
        grid.computeIfAbsent(cell(place.at(), 0, 0), _ -> new ArrayList<>()).add(group);
    }

    /// The nearest group within reach; null when there is none.
    private @Nullable List<Place> nearest(Point at) {
        List<Place> best = null;
        double shortest = APART;
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                for (List<Place> group : grid.getOrDefault(cell(at, right, down), List.of())) {
                    double distance = distance(group.getFirst().at(), at) * window.scale();
                    if (distance < shortest) {
                        shortest = distance;
                        best = group;
                    }
                }
            }
        }
        return best;
    }

    private int cell(Point at, int right, int down) {
        int column = (int) Math.floor(window.pixelX(at) / APART) + right;
        int row = (int) Math.floor(window.pixelY(at) / APART) + down;
        return row * ROW + column;
    }

    private static double distance(Point a, Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}

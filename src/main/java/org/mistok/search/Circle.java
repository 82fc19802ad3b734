package org.mistok.search;

import org.mistok.place.Coordinates;

/// Everything within a great-circle distance of a point.
public record Circle(Coordinates centre, double radiusKm) {

    /// Half the earth's girth: nothing is farther away.
    public static final double WIDEST_KM = 20_038;

    public Circle {
        if (!(radiusKm > 0 && radiusKm <= WIDEST_KM)) {
            throw new IllegalArgumentException(
                    "A radius is a number of kilometres above 0 and up to " + WIDEST_KM + ", not " + radiusKm + ".");
        }
    }
}

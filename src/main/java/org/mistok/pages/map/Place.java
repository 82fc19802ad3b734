package org.mistok.pages.map;

import org.mistok.pages.map.Projection.Point;
import org.mistok.place.Coordinates;

/// Something to mark on the map.
///
/// @param centre where its settlement's centre lies
/// @param weight the heavier of two near places keeps its position; inhabitants, or 0
/// @param name shown to those who point at it or listen
/// @param address its page
public record Place(Coordinates centre, int weight, String name, String address) {

    Point at() {
        return Projection.of(centre);
    }
}

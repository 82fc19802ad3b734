package org.mistok.pages.map;

import java.util.function.Supplier;
import org.mistok.pages.map.Projection.Point;
import org.mistok.place.Coordinates;

/// Something to mark on the map. Most places vanish in a group, so what is written of one is made only when needed.
public final class Place {
    private final Coordinates centre;
    private final int weight;
    private final Point at;
    private final Supplier<String> name;
    private final Supplier<String> address;

    /// @param centre where its settlement's centre lies
    /// @param weight the heavier of two near places keeps its position; inhabitants, or 0
    /// @param name shown to those who point at it or listen
    /// @param address its page
    public Place(Coordinates centre, int weight, Supplier<String> name, Supplier<String> address) {
        this.centre = centre;
        this.weight = weight;
        this.name = name;
        this.address = address;
        at = Projection.of(centre);
    }

    public Place(Coordinates centre, int weight, String name, String address) {
        this(centre, weight, () -> name, () -> address);
    }

    /// Whether the map reaches this far; it ends with Europe and its neighbours.
    public boolean isOnTheMap() {
        return Window.EUROPE.shows(at);
    }

    Coordinates centre() {
        return centre;
    }

    int weight() {
        return weight;
    }

    Point at() {
        return at;
    }

    String name() {
        return name.get();
    }

    String address() {
        return address.get();
    }
}

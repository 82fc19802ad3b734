package org.mistok.place;

/// A point as a unit vector from the earth's centre: what distance columns hold, so that one distance costs
/// three products and an arc sine.
public record UnitVector(double x, double y, double z) {

    public static UnitVector of(Coordinates point) {
        double lat = Math.toRadians(point.lat());
        double lon = Math.toRadians(point.lon());
        return new UnitVector(Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat));
    }

    /// Great-circle distance in kilometres.
    public double kilometresTo(UnitVector other) {
        return kilometres(x - other.x, y - other.y, z - other.z);
    }

    /// Great-circle distance for the difference of two unit vectors. Via the chord, which keeps its precision
    /// for points close together.
    public static double kilometres(double dx, double dy, double dz) {
        double halfChord = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
        return 2 * Coordinates.EARTH_RADIUS_KM * Math.asin(Math.min(1, halfChord));
    }
}

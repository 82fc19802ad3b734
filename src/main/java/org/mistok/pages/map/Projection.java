package org.mistok.pages.map;

import org.mistok.place.Coordinates;

/// Lambert's azimuthal equal-area projection around 20° E, 50° N, as [Outlines] was made with: kilometres to the east
/// and, as in SVG, to the south.
public final class Projection {
    private static final double RADIUS_KM = 6371;
    private static final double LON_0 = Math.toRadians(20);
    private static final double SIN_LAT_0 = Math.sin(Math.toRadians(50));
    private static final double COS_LAT_0 = Math.cos(Math.toRadians(50));

    private Projection() {}

    public static Point of(Coordinates place) {
        return of(place.lat(), place.lon());
    }

    /// Latitude and longitude in degrees.
    public static Point of(double latitude, double longitude) {
        double lon = Math.toRadians(longitude) - LON_0;
        double lat = Math.toRadians(latitude);
        double sinLat = Math.sin(lat);
        double cosLat = Math.cos(lat);
        double cosLatCosLon = cosLat * Math.cos(lon);
        double k = Math.sqrt(2 / (1 + SIN_LAT_0 * sinLat + COS_LAT_0 * cosLatCosLon));
        return new Point(
                RADIUS_KM * k * cosLat * Math.sin(lon),
                -RADIUS_KM * k * (COS_LAT_0 * sinLat - SIN_LAT_0 * cosLatCosLon));
    }

    /// A point of the map, in kilometres.
    public record Point(double x, double y) {}
}

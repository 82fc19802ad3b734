package org.mistok.place;

/// A point on the earth in degrees (WGS 84): the centre of a settlement, never of an object.
/// Rounded to two decimals (about a kilometre), so that nothing finer can be kept or given away by mistake.
public record Coordinates(double lat, double lon) {

    /// Mean radius of the earth (IUGG), in kilometres.
    public static final double EARTH_RADIUS_KM = 6371.0088;

    private static final double HUNDREDTH = 100.0;

    /// @throws IllegalArgumentException when latitude is outside -90..90 or longitude outside -180..180
    public Coordinates {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException(
                    "Coordinates are latitude -90..90 and longitude -180..180, not " + lat + "," + lon + ".");
        }
        lat = Math.round(lat * HUNDREDTH) / HUNDREDTH;
        lon = Math.round(lon * HUNDREDTH) / HUNDREDTH;
    }

    /// Great-circle distance in kilometres.
    public double kilometresTo(Coordinates other) {
        return UnitVector.of(this).kilometresTo(UnitVector.of(other));
    }
}

package org.mistok.exchange.register;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Gazetteer.Place;
import org.mistok.language.NameKey;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;

/// The hromadas and municipalities of the register by country and name.
final class KnownPlaces {

    /// Farther away, in kilometres corrected for size, is another place of the same name.
    static final double FARTHEST = 30;

    private static final int SHORTEST_PROOF = 5;
    private static final double KILOMETRES_FOR_TWICE_THE_SIZE = 5;

    private static final String SELECT = """
            select o.code, o.country, o.lat, o.lon, o.population, n.text, n.sort from organisation o
            join name n on n.organisation_id = o.id where o.kind in ('hromada', 'municipality')
            and n.sort in ('official', 'centre', 'former') order by o.id""";

    private final Map<String, List<Known>> byName = new HashMap<>();

    /// @param centre null when the register does not know it
    /// @param population 0 when unknown
    record Known(RegisterCode code, @Nullable Coordinates centre, int population) {

        /// In kilometres, more for a place of another size; infinite for one that is known to be another, and
        /// small for
        /// one with the same official id.
        double distanceTo(Place place) {
            double size = population == 0 || place.population() == 0
                    ? 0
                    : Math.abs(Math.log((double) population / place.population())) / Math.log(2);
            double byId = hasIdIn(place.unitIds()) ? 0 : Double.POSITIVE_INFINITY;
            double byPlace = centre == null
                    ? Double.POSITIVE_INFINITY
                    : centre.kilometresTo(new Coordinates(place.lat(), place.lon()));
            double distance = Math.min(byId, byPlace);
            return distance > FARTHEST ? distance : Math.min(FARTHEST, distance + size * KILOMETRES_FOR_TWICE_THE_SIZE);
        }

        /// Short ids are no proof: other numberings have the same.
        private boolean hasIdIn(Set<String> unitIds) {
            String id = code.value().substring("DE-".length());
            return id.length() >= SHORTEST_PROOF && unitIds.contains(id);
        }
    }

    private KnownPlaces() {}

    static KnownPlaces read(DataSource database) {
        KnownPlaces places = new KnownPlaces();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(2_000);
                ResultSet rows = statement.executeQuery(SELECT);
                Known last = null;
                while (rows.next()) {
                    String code = rows.getString("code");
                    if (last == null || !last.code().value().equals(code)) {
                        last = known(rows);
                    }
                    places.put(rows.getString("country"), rows.getString("text"), last);
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException("The register cannot be read: " + e.getMessage(), e);
        }
        return places;
    }

    private static Known known(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        boolean hasCentre = !row.wasNull();
        Coordinates centre = hasCentre ? new Coordinates(lat, row.getDouble("lon")) : null;
        return new Known(RegisterCode.of(row.getString("code")), centre, row.getInt("population"));
    }

    private void put(String country, String name, Known known) {
        List<Known> sharing = byName.computeIfAbsent(key(country, name), _ -> new ArrayList<>(1));
        if (sharing.isEmpty() || sharing.getLast() != known) {
            sharing.add(known);
        }
    }

    /// Those with a name of this place: its own one, else one of the others.
    Set<Known> named(Place place) {
        Set<Known> known = new LinkedHashSet<>();
        for (int i = 0; i < place.names().size(); i++) {
            if (i >= Place.OWN_NAMES && !known.isEmpty()) {
                break;
            }
            known.addAll(byName.getOrDefault(key(place.country(), place.names().get(i)), List.of()));
        }
        return known;
    }

    private static String key(String country, String name) {
        return country + NameKey.of(name).replaceAll("[\\p{Z}\\p{P}]+", " ").strip();
    }
}

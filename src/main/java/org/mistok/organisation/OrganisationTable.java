package org.mistok.organisation;

import static org.mistok.organisation.Bulk.Column.of;
import static org.mistok.organisation.Bulk.Column.set;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The organisations' own rows, written in bulk.
final class OrganisationTable {

    /// @param version the version that the row must still have; 0 for a new row
    record Row(NewOrganisation organisation, long version) {

        Identity identity() {
            return organisation.identity();
        }

        Profile profile() {
            return organisation.profile();
        }

        private @Nullable Object population(Function<Population, @Nullable Object> part) {
            return part(identity().population(), part);
        }

        private @Nullable Object territory(Function<Territory, @Nullable Object> part) {
            return part(identity().territory(), part);
        }

        private @Nullable Object bridge(Function<Bridge, @Nullable Object> part) {
            return part(profile().bridge(), part);
        }

        private static <A> @Nullable Object part(@Nullable A whole, Function<A, @Nullable Object> part) {
            return whole == null ? null : part.apply(whole);
        }
    }

    private static final Bulk<Row> BULK = new Bulk<>(List.of(
            of("code", "text", row -> row.organisation().code()),
            of("version", "bigint", Row::version),
            of("country", "text", row -> row.identity().country()),
            of("region", "text", row -> row.identity().region()),
            of("lat", "numeric", row -> Row.part(row.identity().centre(), centre -> centre.lat())),
            of("lon", "numeric", row -> Row.part(row.identity().centre(), centre -> centre.lon())),
            of("population", "integer", row -> row.population(Population::inhabitants)),
            of("population_as_of", "date", row -> row.population(Population::asOf)),
            of("population_source", "text", row -> row.population(Population::source)),
            set("traits", row -> codes(row.identity().traits(), Trait::code)),
            of(
                    "territory",
                    "text",
                    row -> row.territory(territory -> territory.status().code())),
            of("territory_as_of", "date", row -> row.territory(Territory::asOf)),
            of("territory_source", "text", row -> row.territory(Territory::source)),
            of("source", "text", row -> row.identity().source()),
            of("capacity", "integer", row -> row.profile().availability().capacity()),
            of("paused", "boolean", row -> row.profile().availability().paused()),
            set("wish_countries", row -> codes(row.profile().wishes().countries(), Object::toString)),
            set("wish_kinds", row -> codes(row.profile().wishes().kinds(), Kind::code)),
            of("wish_population_min", "integer", row -> row.profile().wishes().populationMin()),
            of("wish_population_max", "integer", row -> row.profile().wishes().populationMax()),
            of("proximity", "text", row -> Row.part(row.profile().wishes().proximity(), Wishes.Proximity::code)),
            of("officer", "boolean", row -> row.profile().readiness().officer()),
            of("council_decision", "boolean", row -> row.profile().readiness().councilDecision()),
            of("verified_on", "date", row -> row.profile().readiness().verifiedOn()),
            of("profile_basis", "text", row -> row.profile().basis().code()),
            of("profile_on", "date", row -> row.profile().statedOn()),
            of("seat", "text", row -> row.bridge(Bridge::seat)),
            set("home_oblasts", row -> row.bridge(bridge -> codes(bridge.homeOblasts(), oblast -> oblast))),
            set("home_hromadas", row -> row.bridge(bridge -> codes(bridge.homeHromadas(), Object::toString))),
            of("interprets", "boolean", row -> row.bridge(Bridge::interprets)),
            of("holds_grants", "boolean", row -> row.bridge(Bridge::holdsGrants))));

    private static final String INSERT =
            "insert into organisation (" + BULK.names() + ") select r.* from " + BULK.rows() + " r returning id, code";

    private static final String UPDATE = "update organisation o set version = o.version + 1, "
            + BULK.assignments("code", "version") + " from " + BULK.rows()
            + " w where o.code = w.code and o.version = w.version returning o.id, o.code";

    private OrganisationTable() {}

    /// Inserts the rows and gives their numbers by code.
    static Map<String, Long> insert(Connection connection, List<Row> rows) throws SQLException {
        return write(connection, INSERT, rows);
    }

    /// Takes each row one version further and gives the numbers by code of those that still had the expected
    /// version.
    static Map<String, Long> update(Connection connection, List<Row> rows) throws SQLException {
        return write(connection, UPDATE, rows);
    }

    private static Map<String, Long> write(Connection connection, String sql, List<Row> rows) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        if (rows.isEmpty()) {
            return ids;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            BULK.bind(statement, 1, rows);
            ResultSet written = statement.executeQuery();
            while (written.next()) {
                ids.put(written.getString("code"), written.getLong("id"));
            }
        }
        return ids;
    }

    private static <T> String codes(Collection<T> values, Function<T, String> code) {
        return values.stream().map(code).sorted().collect(Collectors.joining(","));
    }
}

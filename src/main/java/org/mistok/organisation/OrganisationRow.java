package org.mistok.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.language.Labels;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// An organisation's own row; its parts come to it in [#organisation(PartRows)].
record OrganisationRow(
        long id, RegisterCode code, long version, Instant changedAt, IdentityColumns identity, ProfileColumns profile) {

    static final String SELECT = "select * from organisation ";

    /// The columns of [Identity].
    record IdentityColumns(
            CountryCode country,
            @Nullable String region,
            @Nullable Coordinates centre,
            @Nullable Population population,
            Set<Trait> traits,
            @Nullable Territory territory,
            String source) {

        static IdentityColumns of(ResultSet row) throws SQLException {
            return new IdentityColumns(
                    CountryCode.of(row.getString("country")),
                    row.getString("region"),
                    centreOf(row),
                    populationOf(row),
                    set(row, "traits", Trait::of),
                    territoryOf(row),
                    row.getString("source"));
        }

        Identity with(List<Name> names, @Nullable Labels district) {
            return new Identity(names, country, region, district, centre, population, traits, territory, source);
        }
    }

    /// The columns of [Profile].
    record ProfileColumns(
            Availability availability,
            Wishes wishes,
            Readiness readiness,
            @Nullable Bridge bridge,
            Basis basis,
            @Nullable LocalDate statedOn) {

        static ProfileColumns of(ResultSet row) throws SQLException {
            return new ProfileColumns(
                    new Availability(row.getObject("capacity", Integer.class), row.getBoolean("paused")),
                    wishesOf(row),
                    new Readiness(
                            row.getObject("officer", Boolean.class),
                            row.getObject("council_decision", Boolean.class),
                            row.getObject("verified_on", LocalDate.class)),
                    bridgeOf(row),
                    Basis.of(row.getString("profile_basis")),
                    row.getObject("profile_on", LocalDate.class));
        }
    }

    static OrganisationRow of(ResultSet row) throws SQLException {
        return new OrganisationRow(
                row.getLong("id"),
                RegisterCode.of(row.getString("code")),
                row.getLong("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                IdentityColumns.of(row),
                ProfileColumns.of(row));
    }

    Organisation organisation(PartRows parts) {
        return new Organisation(
                id,
                code,
                identity.with(parts.names().getOrDefault(id, List.of()), parts.district(id)),
                new Profile(
                        parts.languages().getOrDefault(id, List.of()),
                        parts.needs().getOrDefault(id, List.of()),
                        parts.offers().getOrDefault(id, List.of()),
                        profile.availability(),
                        profile.wishes(),
                        profile.readiness(),
                        profile.bridge(),
                        profile.basis(),
                        profile.statedOn()),
                version,
                changedAt);
    }

    private static @Nullable Coordinates centreOf(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        return row.wasNull() ? null : new Coordinates(lat, row.getDouble("lon"));
    }

    private static @Nullable Population populationOf(ResultSet row) throws SQLException {
        int inhabitants = row.getInt("population");
        return row.wasNull()
                ? null
                : new Population(
                        inhabitants,
                        row.getObject("population_as_of", LocalDate.class),
                        row.getString("population_source"));
    }

    private static @Nullable Territory territoryOf(ResultSet row) throws SQLException {
        String status = row.getString("territory");
        return status == null
                ? null
                : new Territory(
                        Territory.Status.valueOf(status.toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getObject("territory_as_of", LocalDate.class),
                        row.getString("territory_source"));
    }

    private static Wishes wishesOf(ResultSet row) throws SQLException {
        String proximity = row.getString("proximity");
        return new Wishes(
                set(row, "wish_countries", CountryCode::of),
                set(row, "wish_kinds", Kind::of),
                row.getObject("wish_population_min", Integer.class),
                row.getObject("wish_population_max", Integer.class),
                proximity == null ? null : Wishes.Proximity.valueOf(proximity.toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Bridge bridgeOf(ResultSet row) throws SQLException {
        if (row.getArray("home_oblasts") == null) {
            return null;
        }
        String seat = row.getString("seat");
        return new Bridge(
                seat == null ? null : RegisterCode.of(seat),
                set(row, "home_oblasts", oblast -> oblast),
                set(row, "home_hromadas", RegisterCode::of),
                row.getObject("interprets", Boolean.class),
                row.getObject("holds_grants", Boolean.class));
    }

    private static <T> Set<T> set(ResultSet row, String column, Function<String, T> of) throws SQLException {
        String[] codes = (String[]) row.getArray(column).getArray();
        return Arrays.stream(codes).map(of).collect(Collectors.toUnmodifiableSet());
    }
}

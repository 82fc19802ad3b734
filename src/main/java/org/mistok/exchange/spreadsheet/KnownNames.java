package org.mistok.exchange.spreadsheet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.place.RegisterCode;

/// The organisations of the register by all their names. Grows with the register and not with the file.
final class KnownNames {

    private static final String SELECT = """
            select o.code, o.country, o.region, n.text from organisation o join name n on n.organisation_id = o.id
            order by o.id, n.sort = 'official' desc, n.position""";

    private static final int FETCHED_AT_ONCE = 2_000;

    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final Map<RegisterCode, Known> byCode = new HashMap<>();
    private final Set<String> regions = new LinkedHashSet<>();
    private final SheetWords words;

    /// @param name the first official one
    /// @param region null when unknown
    record Known(
            RegisterCode code,
            String name,
            String country,
            @Nullable String region) {}

    /// What is known of the organisation that is looked for; null when not stated.
    record Wanted(
            String name,
            @Nullable Kind kind,
            @Nullable String country,
            @Nullable String region) {

        boolean allows(Known known) {
            return (kind == null || Kind.of(known.code()) == kind)
                    && (country == null || country.equals(known.country()))
                    && (region == null || known.region() == null || isWithin(known.region(), region));
        }

        /// NUTS codes of a part begin with the code of the whole.
        private static boolean isWithin(String one, String other) {
            return one.startsWith(other) || other.startsWith(one);
        }
    }

    private KnownNames(SheetWords words) {
        this.words = words;
    }

    static KnownNames read(DataSource database, SheetWords words) {
        KnownNames names = new KnownNames(words);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                ResultSet rows = statement.executeQuery(SELECT);
                Known last = null;
                while (rows.next()) {
                    if (last == null || !last.code().value().equals(rows.getString(1))) {
                        last = names.add(rows);
                    }
                    names.put(rows.getString(4), last);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The register cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    private Known add(ResultSet row) throws SQLException {
        RegisterCode code = RegisterCode.of(row.getString(1));
        Known known = new Known(code, row.getString(4), row.getString(2), row.getString(3));
        byCode.put(code, known);
        if (known.region() != null) {
            regions.add(known.region());
        }
        return known;
    }

    private void put(String name, Known known) {
        List<Known> sharing = byKey.computeIfAbsent(words.bareName(name), _ -> new ArrayList<>(1));
        if (sharing.isEmpty() || sharing.getLast() != known) {
            sharing.add(known);
        }
    }

    @Nullable
    Known find(RegisterCode code) {
        return byCode.get(code);
    }

    /// The regions that organisations lie in.
    Set<String> regions() {
        return regions;
    }

    /// All that have this name and contradict nothing.
    List<Known> named(Wanted wanted) {
        return byKey.getOrDefault(words.bareName(wanted.name()), List.of()).stream()
                .filter(wanted::allows)
                .distinct()
                .toList();
    }

    /// Those whose names are nearest to what was written, with one mistake in four letters at most; the nearest
    /// first.
    List<Known> near(Wanted wanted, int most) {
        String key = words.bareName(wanted.name());
        int mistakes = Math.max(1, key.length() / 4);
        record Near(Known known, int distance) {}
        List<Near> near = new ArrayList<>();
        byKey.forEach((other, sharing) -> {
            int distance = Misspelling.distance(key, other, mistakes);
            if (distance <= mistakes) {
                sharing.stream().filter(wanted::allows).forEach(known -> near.add(new Near(known, distance)));
            }
        });
        return near.stream()
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(one -> one.known().code()))
                .map(Near::known)
                .distinct()
                .limit(most)
                .toList();
    }
}

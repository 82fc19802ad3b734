package org.mistok.exchange.staging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.mistok.organisation.Actor;

/// Writes what a [Comparison] found into the register, in the order that the register's triggers ask for: first the
/// organisations, then their parts.
final class Application {

    private static final List<String> PARTS_OF_NEW =
            List.of("""
            insert into name (organisation_id, position, sort, language, text, origin)
            select o.id, n.ord - 1, n.sort, n.language, n.text, '%s' from %s
            cross join lateral unnest(s.name_sort, s.name_language, s.name_text)
                with ordinality as n (sort, language, text, ord) where n.ord <= 200""", """
            insert into district_name (organisation_id, language, text)
            select o.id, d.language, d.text from %2$s
            cross join lateral unnest(s.district_language, s.district_text) as d (language, text)""", """
            insert into working_language (organisation_id, position, language, level)
            select o.id, d.ord - 1, d.language, d.level from %2$s
            cross join lateral unnest(s.skill_language, s.skill_level) with ordinality as d (language, level, ord)""", statementsOfNew("need", "urgency"), statementsOfNew("offer", "strength"));

    private static final String NEW =
            "target t join staged s on s.code = t.code join organisation o on o.code = t.code" + " and t.id is null";

    private static final List<String> PARTS_OF_CHANGED = List.of(
            "delete from name n using name_drop d where n.organisation_id = d.id and n.position = d.position",
            """
            insert into name (organisation_id, position, sort, language, text, origin)
            select id, position, sort, language, text, '%s' from name_add where position <= 199""",
            """
            delete from district_name n using district_change d
            where n.organisation_id = d.id and n.language = d.language and d.old_text is not null""",
            """
            insert into district_name (organisation_id, language, text) select id, language, text from district_change""",
            """
            insert into working_language (organisation_id, position, language, level)
            select id, position, language, level from skill_add""",
            statementsOfChanged("need", "urgency"),
            statementsOfChanged("offer", "strength"));

    /// Only what nobody has stated yet.
    private static final String FILLED_WISHES = """
            capacity = coalesce(o.capacity, w.capacity),
            wish_countries = case when w.id is null or cardinality(o.wish_countries) > 0 then o.wish_countries
                else w.wish_countries end,
            wish_kinds = case when w.id is null or cardinality(o.wish_kinds) > 0 then o.wish_kinds
                else w.wish_kinds end,
            wish_population_min = case when num_nonnulls(o.wish_population_min, o.wish_population_max) > 0
                then o.wish_population_min else w.wish_population_min end,
            wish_population_max = case when num_nonnulls(o.wish_population_min, o.wish_population_max) > 0
                then o.wish_population_max else w.wish_population_max end""";

    private final Connection connection;
    private final Batch batch;

    Application(Connection connection, Batch batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /// Names who answers, and waits until no other importer is in the middle of its transaction.
    static void begin(Connection connection, Actor actor) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('mistok.actor', coalesce(actor_of(name), name), true),"
                        + " pg_advisory_xact_lock(hashtext('mistok.import')) from (values (?)) as given (name)")) {
            set.setString(1, actor.name());
            set.execute();
        }
    }

    /// @return whether it all was still as compared; if not, the transaction must be rolled back
    boolean apply(long created, long changed) throws SQLException {
        if (update(insertNew()) != created) {
            return false;
        }
        for (String part : PARTS_OF_NEW) {
            update(part.formatted(batch.origin().code(), NEW));
        }
        if (update(updateChanged()) != changed) {
            return false;
        }
        for (String part : PARTS_OF_CHANGED) {
            update(part.formatted(batch.origin().code()));
        }
        return true;
    }

    void remember(Outcome outcome) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into import_run (origin, file, edition, source, created, changed) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, batch.origin().code());
            insert.setString(2, batch.file());
            insert.setObject(3, batch.edition());
            insert.setString(4, batch.source());
            insert.setLong(5, outcome.created());
            insert.setLong(6, outcome.changed());
            insert.executeUpdate();
        }
    }

    private String insertNew() {
        String facts = String.join(", ", FactColumns.columns());
        String staged =
                FactColumns.columns().stream().map(column -> "s." + column).collect(Collectors.joining(", "));
        return "insert into organisation (code, country, " + facts
                + ", source, origins, paused, capacity, wish_countries, wish_kinds, wish_population_min,"
                + " wish_population_max, profile_basis, profile_on, seat, home_oblasts,"
                + " home_hromadas, interprets, holds_grants) select s.code, s.country, " + staged + ", "
                + quoted(batch.source()) + ", " + FactColumns.originsOfNew(batch)
                + ", false, s.capacity, s.wish_countries, s.wish_kinds, s.wish_population_min,"
                + " s.wish_population_max, s.basis, s.profile_on, s.seat, s.home_oblasts, s.home_hromadas, s.interprets,"
                + " s.holds_grants from target t join staged s on s.code = t.code where t.id is null"
                + " order by s.sheet, s.line";
    }

    /// Only where the version is still the one compared with.
    private String updateChanged() {
        String facts = FactColumns.columns().stream()
                .map(column -> column + " = case when f.id is null then o." + column + " else f." + column + " end")
                .collect(Collectors.joining(", "));
        return "update organisation o set version = o.version + 1, " + facts + ", " + FILLED_WISHES
                + ", origins = coalesce(f.origins, o.origins) || case when exists (select from district_change d"
                + " where d.id = o.id) then " + FactColumns.origin(Fact.DISTRICT, batch) + " else '{}' end"
                + " from target t join changed c on c.id = t.id left join fact_change f on f.id = t.id"
                + " left join wish_change w on w.id = t.id"
                + " where o.id = t.id and o.version = t.version";
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String statementsOfNew(String table, String degree) {
        return """
                insert into %1$s (organisation_id, position, key, area, language, text, %2$s, stated_on, audience, basis)
                select id, nth - 1, '%3$s' || nth, area, language, text, degree, stated_on, audience, basis from (
                    select o.id, d.*, row_number() over (partition by o.id order by d.ord) as nth from %%2$s
                    cross join lateral unnest(s.statement_table, s.statement_area, s.statement_language,
                        s.statement_text, s.statement_degree, s.statement_on, s.statement_audience, s.statement_basis)
                        with ordinality as d (kind, area, language, text, degree, stated_on, audience, basis, ord)
                    where d.kind = '%1$s') n""".formatted(table, degree, table.substring(0, 1));
    }

    private static String statementsOfChanged(String table, String degree) {
        return """
                insert into %1$s (organisation_id, position, key, area, language, text, %2$s, stated_on, audience, basis)
                select n.id, last.position + n.nth, '%3$s' || last.key + n.nth, n.area, n.language, n.text, n.degree,
                    n.stated_on, n.audience, n.basis
                from statement_add n cross join lateral (
                    select coalesce(max(position), -1) as position, coalesce(max(substr(key, 2)::integer), 0) as key
                    from %1$s e where e.organisation_id = n.id) last
                where n.kind = '%1$s'""".formatted(table, degree, table.substring(0, 1));
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }
}

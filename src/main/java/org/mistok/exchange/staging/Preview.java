package org.mistok.exchange.staging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.mistok.exchange.staging.Plan.Change;
import org.mistok.exchange.staging.Plan.Known;
import org.mistok.organisation.Kind;
import org.mistok.place.RegisterCode;

/// Reads samples out of a [Comparison] for people to look at.
final class Preview {

    private static final int MOST = 20;

    private static final String NEWCOMERS = """
            select t.code, s.name_text[1] from target t join staged s on s.code = t.code where t.id is null
            order by t.sheet, t.line limit %d""".formatted(MOST);

    private static final String CHANGES = """
            with few as (select c.id, o.code from changed c join organisation o on o.id = c.id order by o.code limit %d)
            select few.code, what, before, after from few join (
                select f.id, 'region' as what, o.region::text as before, f.region::text as after, 1 as ord
                from fact_change f join organisation o on o.id = f.id
                union all
                select f.id, 'centre', o.lat || ', ' || o.lon, f.lat || ', ' || f.lon, 2
                from fact_change f join organisation o on o.id = f.id
                union all
                select f.id, 'population', o.population || ' (' || o.population_as_of || ')',
                    f.population || ' (' || f.population_as_of || ')', 3
                from fact_change f join organisation o on o.id = f.id
                union all
                select f.id, 'traits', array_to_string(o.traits::text[], ', '), array_to_string(f.traits, ', '), 4
                from fact_change f join organisation o on o.id = f.id
                union all
                select f.id, 'territory', o.territory || ' (' || o.territory_as_of || ')',
                    f.territory || ' (' || f.territory_as_of || ')', 5
                from fact_change f join organisation o on o.id = f.id
                union all
                select d.id, 'district', d.old_text, d.text, 6 from district_change d
                union all
                select d.id, 'name.' || d.sort, d.text, null, 7 from name_drop d
                union all
                select a.id, 'name.' || a.sort, null, a.text, 8 from name_add a where position <= 199
                union all
                select a.id, 'language', null, a.language || ' ' || a.level, 9 from skill_add a
                union all
                select a.id, a.kind, null, a.text, 10 from statement_add a
                union all
                select w.id, 'capacity', null, w.capacity::text, 11
                from wish_change w join organisation o on o.id = w.id where o.capacity is null
                union all
                select w.id, 'wishes', null, concat_ws(', ', nullif(array_to_string(w.wish_countries || w.wish_kinds, ', '), ''),
                    w.wish_population_min || '+', '-' || w.wish_population_max), 12 from wish_change w) c using (id)
            where before is distinct from after and after is distinct from '' order by few.code, ord""".formatted(MOST);

    private static final String VANISHED = """
            from organisation o where o.kind = '%s' and not exists (select from staged s where s.code = o.code)""";

    private static final String VANISHED_NAMES =
            "select o.code, (select n.text from name n where n.organisation_id = o.id"
                    + " and n.sort = 'official' order by n.position limit 1) " + VANISHED + " order by o.code limit "
                    + MOST;

    private final Connection connection;

    Preview(Connection connection) {
        this.connection = connection;
    }

    List<Known> newcomers() throws SQLException {
        return known(NEWCOMERS);
    }

    List<Known> vanished(Kind kind) throws SQLException {
        return known(VANISHED_NAMES.formatted(kind.code()));
    }

    static String vanishedFrom(Kind kind) {
        return VANISHED.formatted(kind.code()).substring("from ".length());
    }

    List<Change> changes() throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CHANGES)) {
            while (rows.next()) {
                changes.add(new Change(
                        RegisterCode.of(rows.getString(1)), rows.getString(2), text(rows, 3), text(rows, 4)));
            }
        }
        return changes;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }

    private List<Known> known(String sql) throws SQLException {
        List<Known> known = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                known.add(new Known(RegisterCode.of(rows.getString(1)), text(rows, 2)));
            }
        }
        return known;
    }
}

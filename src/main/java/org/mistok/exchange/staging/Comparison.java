package org.mistok.exchange.staging;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.mistok.exchange.staging.FactColumns.Group;

/// Finds out what differs between the staged rows and the register, set by set, and leaves it in temporary tables:
///
/// - `target`: each staged code with the register's number and version, if any;
/// - `wish_change`: capacity and wishes of organisations that have not stated them;
/// - `fact_change`: the columns of organisations that change, as they are to be;
/// - `name_drop`, `name_add`, `district_change`, `skill_add`, `statement_add`: the parts that come and go;
/// - `changed`: the numbers of all organisations of which something changes.
///
/// Nothing but temporary tables is written.
final class Comparison {

    private static final List<String> TABLES = List.of(
            "target",
            "fact_change",
            "foremost",
            "name_drop",
            "name_add",
            "district_change",
            "skill_add",
            "statement_add",
            "wish_change",
            "changed");

    private static final String TARGET = """
            create temp table target as
            select s.code, s.sheet, s.line, o.id, o.version from staged s left join organisation o on o.code = s.code;
            create index on target (code);
            create index on target (id);
            analyze target""";

    /// The staged official names and centres of known organisations, each with the one that stands in its place.
    private static final String LEADING = """
            create temp table foremost as
            select distinct on (n.id, n.ord) n.*, e.position, e.text as old_text, e.language as old_language,
                case when e.text is null then 'new' when e.text = n.text then 'same'
                     when n.rules or %s <= %d then 'replace' else 'yield' end as what
            from (%s) n
            left join name e on e.organisation_id = n.id and e.sort = n.sort
                and coalesce(e.language::text, 'en') = coalesce(n.language, 'en')
            where n.sort in ('official', 'centre')
            order by n.id, n.ord, (e.text = n.text) desc""";

    private static final String STAGED_NAMES = """
            select t.id, n.ord, n.sort, n.language, n.text, n.rules from target t join staged s on s.code = t.code
            cross join lateral unnest(s.name_sort, s.name_language, s.name_text, s.name_rules)
                with ordinality as n (sort, language, text, rules, ord)
            where t.id is not null""";

    /// Other names that this origin brought and does not name any more; and what gives its place to a newer name.
    private static final String NAME_DROP = """
            create temp table name_drop as
            select e.organisation_id as id, e.position, e.sort, e.text from name e join target t on t.id = e.organisation_id
            join staged s on s.code = t.code
            where e.origin = '%s' and e.sort = 'other' and not e.text = any(s.name_text)
            union all
            select id, position, sort, old_text from foremost where what = 'replace'""";

    /// What is replaced becomes a former name. Names of no rank are added where the text is not there yet.
    private static final String NAME_ADD = """
            create temp table name_add as
            with first_rank as (
                select id, ord, sort, language, text from foremost where what in ('new', 'replace')
                union all
                select l.id, 100000 + l.ord, 'former', l.old_language, l.old_text from foremost l
                where l.what = 'replace' and not exists (
                    select from name e where e.organisation_id = l.id and e.sort = 'former' and e.text = l.old_text)),
            second_rank as (
                select id, ord, sort, language, text from (%s) n where n.sort not in ('official', 'centre')
                union all
                select id, 200000 + ord, 'other', language, text from foremost where what = 'yield'),
            wanted as (
                select * from first_rank
                union all
                select * from (select distinct on (id, text) * from second_rank order by id, text, ord) n
                where not exists (select from first_rank f where f.id = n.id and f.text = n.text)
                    and not exists (select from name e where e.organisation_id = n.id and e.text = n.text))
            select w.*, (select coalesce(max(position), -1) from name e where e.organisation_id = w.id)
                + row_number() over (partition by w.id order by w.ord) as position
            from wanted w""";

    private static final String DISTRICT = """
            create temp table district_change as
            select t.id, d.language, d.text, e.text as old_text from target t join staged s on s.code = t.code
            join organisation o on o.id = t.id
            cross join lateral unnest(s.district_language, s.district_text) as d (language, text)
            left join district_name e on e.organisation_id = t.id and e.language = d.language
            where e.text is distinct from d.text and (e.text is null or %s)""";

    private static final String SKILLS = """
            create temp table skill_add as
            select t.id, d.language, d.level, (select coalesce(max(position), -1) from working_language e
                where e.organisation_id = t.id) + row_number() over (partition by t.id order by d.ord) as position
            from target t join staged s on s.code = t.code
            cross join lateral unnest(s.skill_language, s.skill_level) with ordinality as d (language, level, ord)
            where t.id is not null and %s and not exists (
                select from working_language e where e.organisation_id = t.id and e.language = d.language)""";

    private static final String STATEMENTS = """
            create temp table statement_add as
            select n.*, row_number() over (partition by n.id, n.kind order by n.ord) as nth from (
                select distinct on (t.id, d.kind, d.area, d.text) t.id, d.*
                from target t join staged s on s.code = t.code
                cross join lateral unnest(s.statement_table, s.statement_area, s.statement_language, s.statement_text,
                    s.statement_degree, s.statement_on, s.statement_audience, s.statement_basis)
                    with ordinality as d (kind, area, language, text, degree, stated_on, audience, basis, ord)
                where t.id is not null and %s and not exists (
                    select from need e where d.kind = 'need' and e.organisation_id = t.id and e.area = d.area
                        and e.text = d.text
                    union all
                    select from offer e where d.kind = 'offer' and e.organisation_id = t.id and e.area = d.area
                        and e.text = d.text)
                order by t.id, d.kind, d.area, d.text, d.ord) n""";

    private static final String WISHES = """
            create temp table wish_change as
            select t.id, s.capacity, s.wish_countries, s.wish_kinds, s.wish_population_min, s.wish_population_max
            from target t join staged s on s.code = t.code join organisation o on o.id = t.id
            where %s and ((o.capacity is null and s.capacity is not null)
                or (cardinality(o.wish_countries) = 0 and cardinality(s.wish_countries) > 0)
                or (cardinality(o.wish_kinds) = 0 and cardinality(s.wish_kinds) > 0)
                or (num_nonnulls(o.wish_population_min, o.wish_population_max) = 0
                    and num_nonnulls(s.wish_population_min, s.wish_population_max) > 0))""";

    private static final String CHANGED = """
            create temp table changed as
            select id from fact_change union select id from name_drop union select id from name_add where position <= 199
            union select id from district_change union select id from skill_add union select id from statement_add
            union select id from wish_change;
            create index on changed (id);
            analyze changed""";

    private final Connection connection;
    private final Batch batch;

    Comparison(Connection connection, Batch batch) {
        this.connection = connection;
        this.batch = batch;
    }

    void run() throws SQLException {
        int rank = batch.origin().rank();
        boolean addsToProfiles = batch.origin() == Origin.SPREADSHEET;
        execute("drop table if exists " + String.join(", ", TABLES));
        execute(TARGET);
        execute(factChanges());
        execute(LEADING.formatted(Origin.rankOf("e.origin"), rank, STAGED_NAMES));
        execute(NAME_DROP.formatted(batch.origin().code()));
        execute(NAME_ADD.formatted(STAGED_NAMES));
        execute(DISTRICT.formatted(FactColumns.mayReplace(Fact.DISTRICT, batch)));
        execute(SKILLS.formatted(addsToProfiles));
        execute(STATEMENTS.formatted(addsToProfiles));
        execute(WISHES.formatted(addsToProfiles));
        execute(CHANGED);
    }

    /// One row for each known organisation of which a group of facts changes, with all columns as they are to be.
    private String factChanges() {
        String takes = FactColumns.GROUPS.stream()
                .map(group -> group.takes(batch) + " as take_" + group.fact().code())
                .collect(Collectors.joining(",\n"));
        String columns = FactColumns.GROUPS.stream()
                .flatMap(group -> group.columns().stream().map(column -> column(group, column)))
                .collect(Collectors.joining(",\n"));
        String any = FactColumns.GROUPS.stream()
                .map(group -> "take_" + group.fact().code())
                .collect(Collectors.joining(" or "));
        return "create temp table fact_change as select o.id, " + columns + ", o.origins || " + origins()
                + " as origins from (select t.id, s.code, " + takes
                + " from target t join staged s on s.code = t.code join organisation o on o.id = t.id) take"
                + " join staged s on s.code = take.code join organisation o on o.id = take.id where " + any;
    }

    private static String column(Group group, String column) {
        return "case when take_" + group.fact().code() + " then " + group.taken(column) + " else o." + column
                + " end as " + column;
    }

    private String origins() {
        return FactColumns.GROUPS.stream()
                .map(group -> "case when take_" + group.fact().code() + " then "
                        + FactColumns.origin(group.fact(), batch) + " else '{}' end")
                .collect(Collectors.joining(" || "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// For [Staging#close].
    static String dropAll() {
        return "drop table if exists staged, " + String.join(", ", TABLES);
    }

    /// How many rows a table of the comparison has.
    long count(String from) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}

package org.mistok.organisation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.LocalText;

/// The parts of some organisations, by the organisations' numbers and in their places.
record PartRows(
        Map<Long, List<Name>> names,
        Map<Long, SortedMap<LanguageTag, String>> districts,
        Map<Long, List<LanguageSkill>> languages,
        Map<Long, List<Need>> needs,
        Map<Long, List<Offer>> offers) {

    static PartRows of(Connection connection, List<Long> ids) throws SQLException {
        return new PartRows(
                list(connection, "name", ids, PartRows::name),
                districts(connection, ids),
                list(connection, "working_language", ids, PartRows::skill),
                list(connection, "need", ids, PartRows::need),
                list(connection, "offer", ids, PartRows::offer));
    }

    @Nullable
    Labels district(long id) {
        SortedMap<LanguageTag, String> names = districts.get(id);
        return names == null ? null : new Labels(names);
    }

    private interface Mapping<T> {
        T of(ResultSet row) throws SQLException;
    }

    private static <T> Map<Long, List<T>> list(Connection connection, String table, List<Long> ids, Mapping<T> mapping)
            throws SQLException {
        Map<Long, List<T>> parts = new HashMap<>();
        String select = "select * from " + table + " where organisation_id = any(?) order by organisation_id, position";
        each(
                connection,
                select,
                ids,
                row -> parts.computeIfAbsent(row.getLong("organisation_id"), _ -> new ArrayList<>())
                        .add(mapping.of(row)));
        return parts;
    }

    private static Map<Long, SortedMap<LanguageTag, String>> districts(Connection connection, List<Long> ids)
            throws SQLException {
        Map<Long, SortedMap<LanguageTag, String>> districts = new HashMap<>();
        each(connection, "select * from district_name where organisation_id = any(?)", ids, row -> {
            districts
                    .computeIfAbsent(row.getLong("organisation_id"), _ -> new TreeMap<>())
                    .put(LanguageTag.of(row.getString("language")), row.getString("text"));
            return true;
        });
        return districts;
    }

    private static void each(Connection connection, String sql, List<Long> ids, Mapping<Boolean> reader)
            throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            ResultSet rows = select.executeQuery();
            while (rows.next()) {
                reader.of(rows);
            }
        }
    }

    private static Name name(ResultSet row) throws SQLException {
        String language = row.getString("language");
        return new Name(
                Name.Sort.valueOf(row.getString("sort").toUpperCase(Locale.ROOT)),
                language == null ? null : LanguageTag.of(language),
                row.getString("text"));
    }

    private static LanguageSkill skill(ResultSet row) throws SQLException {
        return new LanguageSkill(LanguageTag.of(row.getString("language")), Level.of(row.getString("level")));
    }

    private static Need need(ResultSet row) throws SQLException {
        return new Need(
                row.getString("key"),
                AreaCode.of(row.getString("area")),
                text(row),
                Urgency.of(row.getString("urgency")),
                row.getObject("stated_on", LocalDate.class),
                Audience.of(row.getString("audience")),
                Basis.of(row.getString("basis")),
                embargo(row));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("key"),
                AreaCode.of(row.getString("area")),
                text(row),
                Strength.of(row.getString("strength")),
                row.getObject("stated_on", LocalDate.class),
                Audience.of(row.getString("audience")),
                Basis.of(row.getString("basis")),
                embargo(row));
    }

    private static @Nullable Embargo embargo(ResultSet row) throws SQLException {
        LocalDate shownFrom = row.getObject("shown_from", LocalDate.class);
        return shownFrom == null ? null : new Embargo(shownFrom, Audience.of(row.getString("audience")));
    }

    private static LocalText text(ResultSet row) throws SQLException {
        return LocalText.of(row.getString("language"), row.getString("text"));
    }
}

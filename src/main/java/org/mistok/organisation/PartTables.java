package org.mistok.organisation;

import static org.mistok.organisation.PartTable.column;
import static org.mistok.organisation.PartTable.position;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.PartTable.Part;

/// All tables of parts, each with the way to take its rows out of an organisation.
final class PartTables {

    private static final PartTable<Name> NAMES = new PartTable<>(
            "name",
            "position",
            List.of(
                    position(),
                    column("sort", "text", name -> name.sort().code()),
                    column("language", "text", Name::language),
                    column("text", "text", Name::text)));

    private static final PartTable<Map.Entry<LanguageTag, String>> DISTRICT_NAMES = new PartTable<>(
            "district_name",
            "language",
            List.of(column("language", "text", Map.Entry::getKey), column("text", "text", Map.Entry::getValue)));

    private static final PartTable<LanguageSkill> LANGUAGES = new PartTable<>(
            "working_language",
            "language",
            List.of(
                    position(),
                    column("language", "text", LanguageSkill::language),
                    column("level", "text", skill -> skill.level().code())));

    private static final PartTable<Need> NEEDS =
            statements("need", column("urgency", "text", need -> need.urgency().code()));

    private static final PartTable<Offer> OFFERS = statements(
            "offer", column("strength", "text", offer -> offer.strength().code()));

    private static final List<Parts<?>> ALL = List.of(
            new Parts<>(NAMES, organisation -> organisation.identity().names()),
            new Parts<>(DISTRICT_NAMES, PartTables::districtNames),
            new Parts<>(LANGUAGES, organisation -> organisation.profile().languages()),
            new Parts<>(NEEDS, organisation -> organisation.profile().needs()),
            new Parts<>(OFFERS, organisation -> organisation.profile().offers()));

    private PartTables() {}

    /// What an organisation with this number is to look like.
    record Wanted(long id, boolean isNew, NewOrganisation organisation) {}

    private record Parts<T>(PartTable<T> table, Function<NewOrganisation, List<T>> of) {

        void write(Connection connection, List<Wanted> wanted) throws SQLException {
            List<Part<T>> parts = new ArrayList<>();
            wanted.forEach(one -> parts.addAll(Part.of(one.id(), of.apply(one.organisation()))));
            List<Long> known =
                    wanted.stream().filter(one -> !one.isNew()).map(Wanted::id).toList();
            if (!known.isEmpty()) {
                table.deleteAllBut(connection, known, parts);
            }
            table.insertMissing(connection, parts);
        }
    }

    /// Makes the parts of these organisations what they are to be. The organisations' own rows come first.
    static void write(Connection connection, List<Wanted> wanted) throws SQLException {
        for (Parts<?> parts : ALL) {
            parts.write(connection, wanted);
        }
    }

    private static <S extends Statement> PartTable<S> statements(String table, Bulk.Column<Part<S>> degree) {
        return new PartTable<>(
                table,
                "key",
                List.of(
                        position(),
                        column("key", "text", Statement::key),
                        column("area", "text", Statement::area),
                        column("language", "text", statement -> statement.text().language()),
                        column("text", "text", statement -> statement.text().text()),
                        degree,
                        column("stated_on", "date", Statement::statedOn),
                        column(
                                "audience",
                                "text",
                                statement -> statement.meantFor().code()),
                        column("shown_from", "date", Statement::shownFrom),
                        column("basis", "text", statement -> statement.basis().code())));
    }

    private static List<Map.Entry<LanguageTag, String>> districtNames(NewOrganisation organisation) {
        var district = organisation.identity().district();
        return district == null ? List.of() : List.copyOf(district.byLanguage().entrySet());
    }
}

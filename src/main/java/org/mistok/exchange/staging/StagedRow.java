package org.mistok.exchange.staging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageSkill;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Population;
import org.mistok.organisation.Statement;
import org.mistok.organisation.Territory;
import org.mistok.organisation.Trait;

/// One line of COPY's text format: columns separated by tabs.
final class StagedRow {

    /// The columns of the staging table in the order of [#of].
    static final String TABLE = """
            create temp table staged (
                sheet text not null, line bigint not null, code text collate "C" not null, country text not null,
                region text, lat numeric(4, 2), lon numeric(5, 2),
                population integer, population_as_of date, population_source text, traits text[] not null,
                territory text, territory_as_of date, territory_source text,
                district_language text[] not null, district_text text[] not null,
                name_sort text[] not null, name_language text[] not null, name_text text[] not null,
                name_rules boolean[] not null,
                skill_language text[] not null, skill_level text[] not null,
                statement_table text[] not null, statement_area text[] not null, statement_language text[] not null,
                statement_text text[] not null, statement_degree text[] not null, statement_on date[] not null,
                statement_audience text[] not null, statement_basis text[] not null,
                seat text, home_oblasts text[], home_hromadas text[], interprets boolean, holds_grants boolean,
                basis text not null, profile_on date, capacity integer, wish_countries text[] not null,
                wish_kinds text[] not null, wish_population_min integer, wish_population_max integer)""";

    private final StringBuilder line = new StringBuilder();

    private StagedRow() {}

    static String of(Candidate candidate) {
        StagedRow row = new StagedRow();
        row.value(candidate.where().table());
        row.value(candidate.where().row());
        row.value(candidate.code());
        row.facts(candidate.facts());
        row.names(candidate.names());
        row.profile(candidate.profile());
        row.line.setCharAt(row.line.length() - 1, '\n');
        return row.line.toString();
    }

    private void facts(Facts facts) {
        value(facts.country());
        value(facts.region());
        value(part(facts.centre(), centre -> centre.lat()));
        value(part(facts.centre(), centre -> centre.lon()));
        value(part(facts.population(), Population::inhabitants));
        value(part(facts.population(), Population::asOf));
        value(part(facts.population(), Population::source));
        array(facts.traits().stream().map(Trait::code).sorted().toList());
        value(part(facts.territory(), territory -> territory.status().code()));
        value(part(facts.territory(), Territory::asOf));
        value(part(facts.territory(), Territory::source));
        var district = facts.district();
        array(district == null ? List.of() : district.byLanguage().keySet());
        array(district == null ? List.of() : district.byLanguage().values());
    }

    private void names(List<ProposedName> names) {
        array(names, name -> name.name().sort().code());
        array(names, name -> name.name().language());
        array(names, name -> name.name().text());
        array(names, ProposedName::rules);
    }

    private void profile(ProfileParts profile) {
        array(profile.languages(), LanguageSkill::language);
        array(profile.languages(), skill -> skill.level().code());
        List<Statement> statements = Stream.<Statement>concat(profile.needs().stream(), profile.offers().stream())
                .toList();
        array(statements, statement -> statement instanceof Need ? "need" : "offer");
        array(statements, Statement::area);
        array(statements, statement -> statement.text().language());
        array(statements, statement -> statement.text().text());
        array(statements, StagedRow::degree);
        array(statements, Statement::statedOn);
        array(statements, statement -> statement.audience().code());
        array(statements, statement -> statement.basis().code());
        bridge(profile.bridge());
        value(profile.basis().code());
        value(profile.statedOn());
        value(profile.capacity());
        array(profile.wishes().countries().stream().sorted().toList());
        array(profile.wishes().kinds().stream().map(Kind::code).sorted().toList());
        value(profile.wishes().populationMin());
        value(profile.wishes().populationMax());
    }

    private static String degree(Statement statement) {
        return switch (statement) {
            case Need need -> need.urgency().code();
            case Offer offer -> offer.strength().code();
        };
    }

    private void bridge(@Nullable Bridge bridge) {
        value(part(bridge, Bridge::seat));
        value(part(bridge, one -> literal(one.homeOblasts().stream().sorted().toList())));
        value(part(bridge, one -> literal(one.homeHromadas().stream().sorted().toList())));
        value(part(bridge, Bridge::interprets));
        value(part(bridge, Bridge::holdsGrants));
    }

    private static <A> @Nullable Object part(@Nullable A whole, Function<A, @Nullable Object> part) {
        return whole == null ? null : part.apply(whole);
    }

    private <T> void array(List<T> items, Function<T, @Nullable Object> part) {
        List<@Nullable Object> parts = new ArrayList<>();
        items.forEach(item -> parts.add(part.apply(item)));
        array(parts);
    }

    private void array(Collection<? extends @Nullable Object> items) {
        value(literal(items));
    }

    /// `{"a","b",NULL}`
    private static String literal(Collection<? extends @Nullable Object> items) {
        StringBuilder literal = new StringBuilder("{");
        for (Object item : items) {
            literal.append(literal.length() == 1 ? "" : ",");
            if (item == null) {
                literal.append("NULL");
            } else {
                literal.append('"');
                literal.append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""));
                literal.append('"');
            }
        }
        return literal.append('}').toString();
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            line.append("\\N\t");
            return;
        }
        String text = value.toString();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        line.append('\t');
    }
}

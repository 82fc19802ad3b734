package org.mistok.exchange.staging;

import java.util.List;
import java.util.stream.Collectors;

/// The groups of facts in the register's own row, and when a staged value takes the place of what stands there. In SQL,
/// `s` is the staged row and `o` the organisation.
final class FactColumns {

    /// @param columns the first is null when the group is not stated
    record Group(Fact fact, List<String> columns) {

        /// Whether the staged value is to be taken.
        String takes(Batch batch) {
            String first = columns.getFirst();
            return switch (fact) {
                case TRAITS -> "not s.traits <@ o.traits::text[]";
                case POPULATION ->
                    "coalesce(s.population is not null and " + differs()
                            + " and (o.population is null or s.population_as_of > o.population_as_of or"
                            + " (s.population_as_of = o.population_as_of and " + mayReplace(fact, batch) + ")), false)";
                case REGION, DISTRICT, CENTRE, TERRITORY ->
                    "(s." + first + " is not null and " + differs() + " and (o." + first + " is null or "
                            + mayReplace(fact, batch) + "))";
            };
        }

        /// The value of a column when the group is taken.
        String taken(String column) {
            return fact == Fact.TRAITS
                    ? "array(select distinct unnest(o.traits::text[] || s.traits) order by 1)"
                    : "s." + column;
        }

        private String differs() {
            return "(" + of("s") + ") is distinct from (" + of("o") + ")";
        }

        private String of(String alias) {
            return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
        }
    }

    /// Names of districts are parts, not columns.
    static final List<Group> GROUPS = List.of(
            new Group(Fact.REGION, List.of("region")),
            new Group(Fact.CENTRE, List.of("lat", "lon")),
            new Group(Fact.POPULATION, List.of("population", "population_as_of", "population_source")),
            new Group(Fact.TRAITS, List.of("traits")),
            new Group(Fact.TERRITORY, List.of("territory", "territory_as_of", "territory_source")));

    private FactColumns() {}

    /// Whether what stands there has to give way to the file.
    static String mayReplace(Fact fact, Batch batch) {
        return batch.rules().contains(fact)
                ? "true"
                : Origin.rankOf("o.origins -> '" + fact.code() + "' ->> 'by'") + " <= "
                        + batch.origin().rank();
    }

    /// `{"population": {"by": "lau", "edition": "2020-01-01"}}`
    static String origin(Fact fact, Batch batch) {
        return "jsonb_build_object('" + fact.code() + "', jsonb_build_object('by', '"
                + batch.origin().code() + "', 'edition', '" + batch.edition() + "'))";
    }

    /// As [#origin] for all groups that the staged row states.
    static String originsOfNew(Batch batch) {
        String groups = GROUPS.stream()
                .map(group -> "case when "
                        + (group.fact() == Fact.TRAITS
                                ? "s.traits <> '{}'"
                                : "s." + group.columns().getFirst() + " is not null")
                        + " then " + origin(group.fact(), batch) + " else '{}' end")
                .collect(Collectors.joining(" || "));
        return groups + " || case when s.district_text <> '{}' then " + origin(Fact.DISTRICT, batch) + " else '{}' end";
    }

    static List<String> columns() {
        return GROUPS.stream().flatMap(group -> group.columns().stream()).toList();
    }
}

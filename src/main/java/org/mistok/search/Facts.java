package org.mistok.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Population;
import org.mistok.organisation.Profile;
import org.mistok.organisation.Statement;

/// The facet values of organisations.
final class Facts {

    private final Thesaurus thesaurus;
    private final Map<Facet, Vocabulary> vocabularies = new EnumMap<>(Facet.class);

    Facts(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
        for (Facet facet : Facet.values()) {
            vocabularies.put(facet, new Vocabulary());
        }
    }

    Vocabulary vocabulary(Facet facet) {
        return java.util.Objects.requireNonNull(vocabularies.get(facet));
    }

    Entry entry(Organisation organisation, List<Partnership> partnerships) {
        int[][] common = new int[Facet.values().length][];
        for (Facet facet : Facet.values()) {
            common[facet.ordinal()] =
                    facet == Facet.AREA ? new int[0] : numbers(facet, values(facet, organisation, partnerships));
        }
        return new Entry(
                organisation,
                common,
                numbers(Facet.AREA, areas(organisation.profile(), Audience.PUBLIC)),
                numbers(Facet.AREA, areas(organisation.profile(), Audience.REGISTERED)));
    }

    private int[] numbers(Facet facet, Collection<String> values) {
        return values.stream().mapToInt(vocabulary(facet)::number).toArray();
    }

    private static Collection<String> values(Facet facet, Organisation organisation, List<Partnership> partnerships) {
        return switch (facet) {
            case KIND -> List.of(organisation.kind().code());
            case COUNTRY -> List.of(organisation.identity().country().value());
            case REGION -> Stream.ofNullable(organisation.identity().region()).toList();
            case LANGUAGE ->
                organisation.profile().languages().stream()
                        .map(skill -> skill.language().value())
                        .distinct()
                        .toList();
            case SIZE -> size(organisation.identity().population());
            case WITHOUT_PARTNER -> List.of(String.valueOf(partnerships.stream().noneMatch(Facts::isAlive)));
            case AREA -> List.of();
        };
    }

    private static List<String> size(@org.jspecify.annotations.Nullable Population population) {
        return population == null
                ? List.of()
                : List.of(SizeBand.of(population.inhabitants()).code());
    }

    private static boolean isAlive(Partnership partnership) {
        return switch (partnership.status()) {
            case INTENDED, ACTIVE -> true;
            case DORMANT, ENDED -> false;
        };
    }

    /// The areas of what this audience may rank by, each with its top concept. An area that the thesaurus does not
    /// hold
    /// counts under its own code.
    private Set<String> areas(Profile profile, Audience audience) {
        Set<String> areas = new TreeSet<>();
        statements(profile, audience).forEach(statement -> {
            areas.add(statement.area().value());
            Area area = thesaurus.find(statement.area());
            AreaCode broader = area == null ? null : area.broader();
            if (broader != null) {
                areas.add(broader.value());
            }
        });
        return areas;
    }

    /// The needs and offers that may enter a ranking for this audience.
    static Stream<Statement> statements(Profile profile, Audience audience) {
        return Stream.<Statement>concat(profile.needs().stream(), profile.offers().stream())
                .filter(statement -> ranks(statement, audience));
    }

    static boolean ranks(Statement statement, Audience audience) {
        return switch (statement.audience()) {
            case PUBLIC -> true;
            case REGISTERED -> audience == Audience.REGISTERED;
            case PARTNER, OWNER -> false;
        };
    }
}

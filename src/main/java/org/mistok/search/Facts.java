package org.mistok.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

/// The facet values of organisations. Thread-safe.
final class Facts {

    private static final Facet[] FACETS = Facet.values();

    private final Thesaurus thesaurus;
    private final Vocabulary vocabulary = new Vocabulary();

    Facts(Thesaurus thesaurus) {
        this.thesaurus = thesaurus;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Entry entry(Organisation organisation, List<Partnership> partnerships) {
        IntStream.Builder common = IntStream.builder();
        for (Facet facet : FACETS) {
            values(facet, organisation, partnerships).forEach(value -> common.add(vocabulary.number(facet, value)));
        }
        int[] same = common.build().toArray();
        int[] open = with(same, areas(organisation.profile(), Audience.PUBLIC));
        int[] registered = with(same, areas(organisation.profile(), Audience.REGISTERED));
        return new Entry(organisation, open, Arrays.equals(open, registered) ? open : registered);
    }

    private int[] with(int[] numbers, Set<String> areas) {
        return IntStream.concat(
                        Arrays.stream(numbers), areas.stream().mapToInt(area -> vocabulary.number(Facet.AREA, area)))
                .toArray();
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

package org.mistok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mistok.organisation.Merging.Part;
import org.mistok.place.RegisterCode;

/// Nothing that either of two entries says is lost when they become one.
class MergingTest {
    private static final RegisterCode OTHER = RegisterCode.of("org-mitte-ev");

    private static Organisation random(RegisterCode code, Random random) {
        NewOrganisation made = Samples.random(code, random);
        return new Organisation(1, code, made.identity(), made.profile(), 1, Instant.EPOCH);
    }

    private static Set<Part> parts(Random random) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Arrays.stream(Part.values()).filter(_ -> random.nextBoolean()).forEach(parts::add);
        return parts;
    }

    @Property(tries = 300)
    void everyStatementOfBothIsKeptAsItWas(@ForAll long seed) {
        Random random = new Random(seed);
        Organisation survivor = random(Samples.GROUP, random);
        Organisation former = random(OTHER, random);
        Profile merged = Merging.of(survivor, former, parts(random)).profile();
        Set<Object> said = new HashSet<>(said(survivor.profile()));
        said.addAll(said(former.profile()));
        assertThat(new HashSet<>(said(merged))).isEqualTo(said);
        assertThat(merged.needs()).containsAll(survivor.profile().needs());
        assertThat(merged.offers()).containsAll(survivor.profile().offers());
        assertThat(keys(merged)).doesNotHaveDuplicates();
    }

    /// All but the keys.
    private static List<Object> said(Profile profile) {
        return Stream.concat(
                        profile.needs().stream().map(need -> (Object) List.of(
                                need.area(),
                                need.text(),
                                need.urgency(),
                                need.statedOn(),
                                need.audience(),
                                need.basis())),
                        profile.offers().stream()
                                .map(offer -> List.of(
                                        offer.area(),
                                        offer.text(),
                                        offer.strength(),
                                        offer.statedOn(),
                                        offer.audience(),
                                        offer.basis())))
                .toList();
    }

    private static List<String> keys(Profile profile) {
        return Stream.concat(profile.needs().stream(), profile.offers().stream())
                .map(Statement::key)
                .toList();
    }

    @Property(tries = 200)
    void everyNameOfBothIsKept(@ForAll long seed) {
        Random random = new Random(seed);
        Organisation survivor = random(Samples.GROUP, random);
        Organisation former = random(OTHER, random);
        Identity merged = Merging.of(survivor, former, parts(random)).identity();
        assertThat(texts(merged)).containsAll(texts(survivor.identity())).containsAll(texts(former.identity()));
        assertThat(merged.names().stream()
                        .filter(name -> name.sort() == Name.Sort.OFFICIAL)
                        .map(Name::language))
                .doesNotHaveDuplicates();
    }

    private static Set<String> texts(Identity identity) {
        return identity.names().stream().map(Name::text).collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void answersAreThoseOfWhomSomebodyChose(@ForAll long seed) {
        Random random = new Random(seed);
        Organisation survivor = random(Samples.GROUP, random);
        Organisation former = random(OTHER, random);
        Set<Part> taken = parts(random);
        Profile merged = Merging.of(survivor, former, taken).profile();
        assertThat(merged.wishes())
                .isEqualTo((taken.contains(Part.WISHES) ? former : survivor)
                        .profile()
                        .wishes());
        assertThat(merged.languages())
                .isEqualTo((taken.contains(Part.LANGUAGES) ? former : survivor)
                        .profile()
                        .languages());
        assertThat(List.of(survivor.profile().basis(), former.profile().basis()))
                .contains(merged.basis());
        LocalDate day = merged.statedOn();
        if (day != null) {
            assertThat(List.of(survivor, former))
                    .anyMatch(one -> day.equals(one.profile().statedOn()));
        }
    }

    @Test
    void anExampleNeverBecomesSomebodysWord() {
        Organisation own = organisation(Samples.GROUP, Basis.OWN_WORD);
        Organisation example = organisation(OTHER, Basis.ILLUSTRATIVE);
        assertThat(Merging.of(own, example, Set.of(Part.WISHES)).profile().basis())
                .isEqualTo(Basis.ILLUSTRATIVE);
        assertThat(Merging.of(example, own, Set.of(Part.WISHES)).profile().basis())
                .isEqualTo(Basis.ILLUSTRATIVE);
        assertThat(Merging.of(own, example, Set.of(Part.NAMES)).profile().basis())
                .isEqualTo(Basis.OWN_WORD);
    }

    private static Organisation organisation(RegisterCode code, Basis basis) {
        Profile empty = Samples.emptyProfile();
        Profile profile = new Profile(
                List.of(),
                List.of(),
                List.of(),
                empty.availability(),
                empty.wishes(),
                empty.readiness(),
                null,
                basis,
                null);
        return new Organisation(1, code, Samples.identity(code, "Name of " + code), profile, 1, Instant.EPOCH);
    }
}

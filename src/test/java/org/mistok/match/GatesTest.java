package org.mistok.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mistok.organisation.Availability;
import org.mistok.organisation.Block;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Territory;

class GatesTest {

    private final Organisation municipality = Example.municipality().make();

    @Test
    void whoIsPausedOrFullIsHeldBack() {
        assertThat(flags(Example.hromada().with(new Availability(0, true)), List.of(), List.of()))
                .containsExactlyInAnyOrder(Flag.PAUSED, Flag.NO_CAPACITY);
        assertThat(Set.of(Flag.PAUSED, Flag.NO_CAPACITY)).allMatch(Flag::held);
    }

    @Test
    void occupiedTerritoryIsHeldBackAndOtherDangerOnlyFlagged() {
        assertThat(flags(Example.hromada().on(Territory.Status.OCCUPIED), List.of(), List.of()))
                .containsExactly(Flag.TERRITORY_OCCUPIED)
                .allMatch(Flag::held);
        assertThat(flags(Example.hromada().on(Territory.Status.POSSIBLE_HOSTILITIES), List.of(), List.of()))
                .containsExactly(Flag.TERRITORY_POSSIBLE_HOSTILITIES)
                .noneMatch(Flag::held);
    }

    @Test
    void partnersAreHeldBackButFormerOnesAreNot() {
        assertThat(flags(Example.hromada(), List.of(partnership(Partnership.Status.ACTIVE)), List.of()))
                .containsExactly(Flag.ALREADY_PARTNERS);
        assertThat(flags(Example.hromada(), List.of(partnership(Partnership.Status.ENDED)), List.of()))
                .isEmpty();
    }

    @Test
    void aBlockedPairIsHeldBackFromEitherSide() {
        Block block = new Block(municipality.code(), Example.hromada().make().code(), "reason");
        assertThat(flags(Example.hromada(), List.of(), List.of(block))).containsExactly(Flag.BLOCKED_PAIR);
    }

    private Set<Flag> flags(Example candidate, List<Partnership> partnerships, List<Block> blocks) {
        Organisation made = candidate.make();
        Surroundings surroundings = new Surroundings(List.of(municipality, made), partnerships, blocks);
        return Gates.flags(Gates.ofCandidate(made) | Gates.ofPair(surroundings, municipality.code(), made.code()));
    }

    private Partnership partnership(Partnership.Status status) {
        return new Partnership(
                municipality.code(),
                Example.hromada().make().code(),
                Partnership.Type.PARTNERSHIP,
                status,
                null,
                Set.of(),
                "https://example.org/");
    }
}

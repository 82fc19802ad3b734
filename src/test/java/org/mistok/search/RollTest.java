package org.mistok.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.mistok.organisation.Organisation;

class RollTest {

    private static final Facts FACTS = new Facts(Shelf.THESAURUS);

    @Property(tries = 100)
    void staysInOrderWhateverComesAndGoes(@ForAll Random random) {
        Map<Long, Organisation> expected = new HashMap<>();
        Roll roll = Roll.EMPTY;
        for (int step = 0; step < 20; step++) {
            Map<Long, Entry> changed = new HashMap<>();
            List<Long> gone = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                long id = 1 + random.nextInt(30);
                Organisation one =
                        Sample.of("DE-" + id).id(id).with(1 + random.nextInt(4)).make();
                changed.put(id, FACTS.entry(one, List.of()));
                expected.put(id, one);
            }
            long id = 1 + random.nextInt(30);
            if (!changed.containsKey(id)) {
                gone.add(id);
                expected.remove(id);
            }
            roll = roll.with(changed.values(), gone);
        }
        assertThat(organisations(roll))
                .containsExactlyElementsOf(expected.values().stream()
                        .sorted(Comparator.comparingInt((Organisation one) ->
                                        -one.identity().population().inhabitants())
                                .thenComparing(Organisation::code))
                        .toList());
    }

    private static List<Organisation> organisations(Roll roll) {
        List<Organisation> organisations = new ArrayList<>();
        for (int place = 0; place < roll.size(); place++) {
            assertThat(roll.id(place))
                    .isEqualTo((int) roll.entry(place).organisation().id());
            organisations.add(roll.entry(place).organisation());
        }
        return organisations;
    }
}

package org.mistok.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.place.Coordinates;
import org.mistok.place.Oblasts;
import org.mistok.place.RegisterCode;

/// The seventh criterion: the strongest tie between the two; the same in both directions.
final class TiesCriterion {

    private static final String CODE = "ties";

    private final Surroundings surroundings;

    TiesCriterion(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Node explain(Organisation from, Organisation to) {
        List<Node> ties = new ArrayList<>();
        byKind(from, to, ties);
        byPartnerships(from.code(), to.code(), ties);
        return ties.isEmpty() ? Node.leaf(CODE, 0, new Evidence.NoTie()) : Node.of(CODE, Operator.MAX, null, ties);
    }

    /// The oblasts a diaspora organisation's people come from, those of the hromadas it knows included, as bits of
    /// [Oblasts#bit].
    static int homeOblasts(Organisation diaspora) {
        Bridge bridge = diaspora.profile().bridge();
        int bits = 0;
        if (bridge != null) {
            for (String oblast : bridge.homeOblasts()) {
                bits |= Oblasts.bit(oblast);
            }
            for (RegisterCode hromada : bridge.homeHromadas()) {
                bits |= Oblasts.bit(hromada.oblast());
            }
        }
        return bits;
    }

    private void byKind(Organisation from, Organisation to, List<Node> ties) {
        Organisation hromada = of(Kind.HROMADA, from, to);
        Organisation municipality = of(Kind.MUNICIPALITY, from, to);
        Organisation diaspora = of(Kind.DIASPORA, from, to);
        if (hromada != null && municipality != null) {
            diasporaHere(hromada, municipality, ties);
        } else if (hromada != null && diaspora != null) {
            home(hromada, diaspora, ties);
        } else if (municipality != null && diaspora != null) {
            seat(municipality, diaspora, ties);
        }
    }

    private void diasporaHere(Organisation hromada, Organisation municipality, List<Node> ties) {
        int oblast = Oblasts.bit(hromada.code().oblast());
        List<RegisterCode> here = surroundings
                .diasporaNear(municipality.identity().centre())
                .stream()
                .filter(diaspora -> (homeOblasts(diaspora) & oblast) != 0)
                .map(Organisation::code)
                .toList();
        if (!here.isEmpty()) {
            ties.add(tie(Tie.DIASPORA_HERE, here));
        }
    }

    private static void home(Organisation hromada, Organisation diaspora, List<Node> ties) {
        Bridge bridge = diaspora.profile().bridge();
        if (bridge != null && bridge.homeHromadas().contains(hromada.code())) {
            ties.add(tie(Tie.HOME_HROMADA, List.of()));
        }
        if ((homeOblasts(diaspora) & Oblasts.bit(hromada.code().oblast())) != 0) {
            ties.add(tie(Tie.HOME_OBLAST, List.of()));
        }
    }

    private static void seat(Organisation municipality, Organisation diaspora, List<Node> ties) {
        Bridge bridge = diaspora.profile().bridge();
        if (bridge != null && municipality.code().equals(bridge.seat())) {
            ties.add(tie(Tie.SEAT, List.of()));
        }
        Coordinates centre = municipality.identity().centre();
        if (centre != null && Surroundings.reaches(diaspora, centre)) {
            ties.add(tie(Tie.NEARBY, List.of()));
        }
    }

    private void byPartnerships(RegisterCode from, RegisterCode to, List<Node> ties) {
        boolean earlier = surroundings.partnershipsOf(from).stream()
                .anyMatch(partnership -> !Surroundings.live(partnership)
                        && partnership.other(from).equals(to));
        if (earlier) {
            ties.add(tie(Tie.EARLIER_PARTNERSHIP, List.of()));
        }
        Set<RegisterCode> common = new TreeSet<>(surroundings.livePartners(from));
        common.retainAll(surroundings.livePartners(to));
        if (!common.isEmpty()) {
            ties.add(tie(Tie.PARTNER_OF_PARTNER, List.copyOf(common)));
        }
    }

    private static Node tie(Tie tie, List<RegisterCode> via) {
        return Node.leaf(tie.code(), tie.value(), new Evidence.OfTie(tie, via));
    }

    private static @Nullable Organisation of(Kind kind, Organisation from, Organisation to) {
        if (from.kind() == kind) {
            return from;
        }
        return to.kind() == kind ? to : null;
    }
}

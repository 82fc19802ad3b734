package org.mistok.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Bridge;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.RegisterCode;

/// The one for whom everybody is scored, compiled once a query: its own numbers, and the few organisations to which
/// it has a tie or a gate of its own.
final class Subject {

    final Card card;

    /// [Coverage] of the subject's own offers as values, by area index.
    final double[] cover;

    /// Information content by area index.
    final double[] information;

    final long[] areas;

    /// Sum of the information of the subject's own areas, from the first to the last.
    final double areaMass;

    /// Ties to single organisations; the strongest.
    private final Map<RegisterCode, Double> ties = new HashMap<>();

    /// [Flag] bits for single organisations.
    private final Map<RegisterCode, Integer> gates = new HashMap<>();

    Subject(Organisation organisation, Setting setting) {
        card = Card.of(organisation, setting);
        int areaCount = setting.thesaurus().size();
        cover = new double[areaCount];
        information = new double[areaCount];
        areas = new long[(areaCount + Long.SIZE - 1) / Long.SIZE];
        double mass = 0;
        for (int area = 0; area < areaCount; area++) {
            cover[area] = Coverage.value(card.cover()[area]);
            information[area] = setting.information(area);
            if (card.areas().get(area)) {
                areas[area / Long.SIZE] |= 1L << area;
                mass += information[area];
            }
        }
        areaMass = mass;
        connect(organisation, setting.surroundings());
    }

    double tie(RegisterCode candidate) {
        return ties.getOrDefault(candidate, 0.0);
    }

    int gates(RegisterCode candidate) {
        return gates.getOrDefault(candidate, 0);
    }

    /// Everyone to whom [#tie] or [#gates] is not zero.
    Set<RegisterCode> acquaintances() {
        Set<RegisterCode> all = new HashSet<>(ties.keySet());
        all.addAll(gates.keySet());
        return all;
    }

    private void connect(Organisation organisation, Surroundings surroundings) {
        RegisterCode code = organisation.code();
        for (RegisterCode partner : surroundings.livePartners(code)) {
            gates.merge(partner, Gates.bit(Flag.ALREADY_PARTNERS), (a, b) -> a | b);
            surroundings.livePartners(partner).forEach(next -> tie(next, Tie.PARTNER_OF_PARTNER));
        }
        surroundings
                .blockedFor(code)
                .forEach(other -> gates.merge(other, Gates.bit(Flag.BLOCKED_PAIR), (a, b) -> a | b));
        for (Partnership partnership : surroundings.partnershipsOf(code)) {
            if (!Surroundings.live(partnership)) {
                tie(partnership.other(code), Tie.EARLIER_PARTNERSHIP);
            }
        }
        if (organisation.kind() == Kind.DIASPORA) {
            ownTies(organisation.profile().bridge());
        } else {
            surroundings.diaspora().forEach(diaspora -> tieOf(diaspora, code));
        }
    }

    private void ownTies(@Nullable Bridge bridge) {
        if (bridge == null) {
            return;
        }
        bridge.homeHromadas().forEach(hromada -> tie(hromada, Tie.HOME_HROMADA));
        if (bridge.seat() != null) {
            tie(bridge.seat(), Tie.SEAT);
        }
    }

    private void tieOf(Organisation diaspora, RegisterCode code) {
        Bridge bridge = diaspora.profile().bridge();
        if (bridge != null && bridge.homeHromadas().contains(code)) {
            tie(diaspora.code(), Tie.HOME_HROMADA);
        }
        if (bridge != null && code.equals(bridge.seat())) {
            tie(diaspora.code(), Tie.SEAT);
        }
    }

    private void tie(RegisterCode other, Tie tie) {
        ties.merge(other, tie.value(), Math::max);
    }
}

package org.mistok.partnership;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mistok.disclosure.Viewer;
import org.mistok.partnership.Transitions.Line.By;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// The parties for which somebody speaks: those the person acts for; only where there are none, those of the countries
/// that the person coordinates.
///
/// @param positions of the parties, from 0
record Side(Set<Integer> positions) {

    Side {
        positions = Set.copyOf(positions);
    }

    static Side of(Agreement agreement, Viewer viewer) {
        return of(agreement.parties(), viewer);
    }

    static Side of(List<Party> parties, Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member)) {
            return new Side(Set.of());
        }
        Set<Integer> own = positions(parties, party -> isOwn(member, party));
        return new Side(own.isEmpty() ? positions(parties, party -> isCoordinated(member, party)) : own);
    }

    /// The parties for which somebody acts, without those that are only coordinated.
    static Side ofMembers(Agreement agreement, Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? new Side(positions(agreement.parties(), party -> isOwn(member, party)))
                : new Side(Set.of());
    }

    private static boolean isOwn(Viewer.Member member, Party party) {
        RegisterCode code = party.code();
        return code != null && member.owns(code);
    }

    private static boolean isCoordinated(Viewer.Member member, Party party) {
        CountryCode country = party.country();
        return country != null && member.coordinatesIn(country);
    }

    private static Set<Integer> positions(List<Party> parties, Predicate<Party> condition) {
        return IntStream.range(0, parties.size())
                .filter(i -> condition.test(parties.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isNobody() {
        return positions.isEmpty();
    }

    /// Those of them that may act as a line of the table asks.
    Set<Integer> of(Agreement agreement, By by) {
        return positions.stream()
                .filter(i -> switch (by) {
                    case ANY -> true;
                    case DECIDED -> agreement.parties().get(i).confirmed();
                    case UNDECIDED -> !agreement.parties().get(i).confirmed();
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}

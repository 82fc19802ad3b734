package org.mistok.match;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Territory;
import org.mistok.place.RegisterCode;

/// Gates stand apart from points: they flag a pair with a reason and never change its score.
final class Gates {

    private static final Flag[] FLAGS = Flag.values();

    private Gates() {}

    /// The flags that rest on the candidate alone, as bits by ordinal.
    static int ofCandidate(Organisation candidate) {
        int bits = 0;
        if (candidate.profile().availability().paused()) {
            bits |= bit(Flag.PAUSED);
        }
        Integer capacity = candidate.profile().availability().capacity();
        if (capacity != null && capacity == 0) {
            bits |= bit(Flag.NO_CAPACITY);
        }
        return bits | territory(candidate.identity().territory());
    }

    /// The flags that rest on the pair.
    static int ofPair(Surroundings surroundings, RegisterCode subject, RegisterCode candidate) {
        int bits = surroundings.livePartners(subject).contains(candidate) ? bit(Flag.ALREADY_PARTNERS) : 0;
        return surroundings.blockedFor(subject).contains(candidate) ? bits | bit(Flag.BLOCKED_PAIR) : bits;
    }

    static boolean held(int bits) {
        for (Flag flag : FLAGS) {
            if ((bits & bit(flag)) != 0 && flag.held()) {
                return true;
            }
        }
        return false;
    }

    static int bit(Flag flag) {
        return 1 << flag.ordinal();
    }

    static Set<Flag> flags(int bits) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : FLAGS) {
            if ((bits & bit(flag)) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static int territory(@Nullable Territory territory) {
        if (territory == null) {
            return 0;
        }
        return switch (territory.status()) {
            case OCCUPIED -> bit(Flag.TERRITORY_OCCUPIED);
            case ACTIVE_HOSTILITIES -> bit(Flag.TERRITORY_ACTIVE_HOSTILITIES);
            case POSSIBLE_HOSTILITIES -> bit(Flag.TERRITORY_POSSIBLE_HOSTILITIES);
        };
    }
}

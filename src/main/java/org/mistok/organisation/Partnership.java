package org.mistok.organisation;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.place.RegisterCode;

/// An existing link between two organisations, as a public source states it. The smaller code comes first.
///
/// @param since year or ISO date as the source gives it; null when unknown
/// @param source the address of the page that states it
public record Partnership(
        RegisterCode first,
        RegisterCode second,
        Type type,
        Status status,
        @Nullable String since,
        Set<AreaCode> areas,
        String source) {

    public Partnership {
        areas = Set.copyOf(areas);
        int order = first.compareTo(second);
        if (order == 0) {
            throw new IllegalArgumentException("A partnership needs two different parties, not " + first + " twice.");
        }
        if (order > 0) {
            RegisterCode larger = first;
            first = second;
            second = larger;
        }
    }

    /// The other party.
    /// @throws IllegalArgumentException when `code` is no party
    public RegisterCode other(RegisterCode code) {
        if (code.equals(first)) {
            return second;
        }
        if (code.equals(second)) {
            return first;
        }
        throw new IllegalArgumentException(code + " is no party of " + first + " and " + second + ".");
    }

    /// The legal form; the first four as the German database of municipal partnerships tells them apart.
    public enum Type {
        PARTNERSHIP,
        FRIENDSHIP,
        CONTACT,
        PROJECT,
        SOLIDARITY,
        OPERATOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How alive it is. Intended and active ones make two organisations "already partners".
    public enum Status {
        INTENDED,
        ACTIVE,
        DORMANT,
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

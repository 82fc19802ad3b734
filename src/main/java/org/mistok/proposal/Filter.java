package org.mistok.proposal;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.place.RegisterCode;

/// Which proposals are wanted; empty and null mean any.
///
/// @param areas one of them
/// @param text in a title, the acronym or the summary
public record Filter(
        Set<State> states,
        @Nullable RegisterCode organisation,
        @Nullable CallCode call,
        Set<AreaCode> areas,
        String text) {

    public static final Filter ALL = new Filter(Set.of(), null, null, Set.of(), "");

    public Filter {
        states = Set.copyOf(states);
        areas = Set.copyOf(areas);
    }
}

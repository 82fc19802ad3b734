package org.mistok.account.trail;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;

/// Somebody who may read a part of the trail.
///
/// @param colleagues the addresses of those who act for the same organisations
public record TrailReader(Circle circle, Viewer.Member viewer, Set<String> colleagues) {

    public TrailReader {
        colleagues = Set.copyOf(colleagues);
    }

    /// Whether the reader may learn who this is.
    boolean knows(String actor) {
        return !(circle instanceof Circle.Own) || actor.startsWith("system:") || colleagues.contains(actor);
    }

    TrailEvent shown(TrailEvent event) {
        return event.withPeople(known(event.actor()), known(event.person()));
    }

    private @Nullable String known(@Nullable String somebody) {
        return somebody == null || knows(somebody) ? somebody : null;
    }
}

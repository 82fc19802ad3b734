package org.mistok.organisation;

import org.jspecify.annotations.Nullable;

/// Whether an organisation takes new partners.
///
/// @param capacity how many new partnerships it can begin now, from 0; null when not stated
/// @param paused it takes no requests for the time being
public record Availability(@Nullable Integer capacity, boolean paused) {

    public static final Availability NOT_STATED = new Availability(null, false);

    private static final int MOST = 100;

    public Availability {
        if (capacity != null && (capacity < 0 || capacity > MOST)) {
            throw new IllegalArgumentException(
                    "Capacity must be a whole number from 0 to " + MOST + ", not " + capacity + ".");
        }
    }
}

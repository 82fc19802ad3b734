package org.mistok.organisation;

import java.util.List;

/// What a look into the change feed brings.
///
/// @param changes by ascending number; may repeat changes that the reader has had, namely those at or above its horizon
/// @param next where to read on, and what to keep: no change below it is missing from what was read so far
public record Feed(List<Change> changes, Horizon next) {

    public Feed {
        changes = List.copyOf(changes);
    }
}

package org.mistok.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Bridge;
import org.mistok.place.RegisterCode;

/// What only a diaspora organisation has, with its sets in a stable order.
record BridgeAnswer(
        @Nullable RegisterCode seat,
        List<String> homeOblasts,
        List<RegisterCode> homeHromadas,
        @Nullable Boolean interprets,
        @Nullable Boolean holdsGrants) {

    static @Nullable BridgeAnswer of(@Nullable Bridge bridge) {
        return bridge == null
                ? null
                : new BridgeAnswer(
                        bridge.seat(),
                        bridge.homeOblasts().stream().sorted().toList(),
                        bridge.homeHromadas().stream().sorted().toList(),
                        bridge.interprets(),
                        bridge.holdsGrants());
    }
}

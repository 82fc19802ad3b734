package org.mistok.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The 27 units of the first level in the codifier: 24 oblasts, the Autonomous Republic of Crimea, Kyiv and Sevastopol,
/// by the first four characters of their KATOTTG codes.
public final class Oblasts {

    private static final List<String> PREFIXES = List.of(
            "UA01", "UA05", "UA07", "UA12", "UA14", "UA18", "UA21", "UA23", "UA26", "UA32", "UA35", "UA44", "UA46",
            "UA48", "UA51", "UA53", "UA56", "UA59", "UA61", "UA63", "UA65", "UA68", "UA71", "UA73", "UA74", "UA80",
            "UA85");

    private Oblasts() {}

    /// All prefixes in the order of the codifier.
    public static List<String> list() {
        return PREFIXES;
    }

    public static boolean isOblast(@Nullable String prefix) {
        return prefix != null && PREFIXES.contains(prefix);
    }

    /// A set of oblasts in one number: bit `n` for the `n`-th of [#list()]; 0 for an unknown prefix.
    public static int bit(String prefix) {
        int index = PREFIXES.indexOf(prefix);
        return index < 0 ? 0 : 1 << index;
    }
}

package org.mistok.search;

import org.jspecify.annotations.Nullable;

/// Bands of population, as programmes for partnerships draw them.
public enum SizeBand {
    UNDER_5K(1, 4_999),
    FROM_5K(5_000, 9_999),
    FROM_10K(10_000, 19_999),
    FROM_20K(20_000, 49_999),
    FROM_50K(50_000, 99_999),
    FROM_100K(100_000, null);

    private final int from;
    private final @Nullable Integer to;

    SizeBand(int from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
    }

    /// The smallest population in the band.
    public int from() {
        return from;
    }

    /// The largest population in the band; null when there is no upper end.
    public @Nullable Integer to() {
        return to;
    }

    /// The band in a facet: `5000-9999`, and `100000-` for the last.
    public String code() {
        return from + "-" + (to == null ? "" : to);
    }

    public static SizeBand of(int inhabitants) {
        SizeBand found = UNDER_5K;
        for (SizeBand band : values()) {
            if (inhabitants >= band.from) {
                found = band;
            }
        }
        return found;
    }
}

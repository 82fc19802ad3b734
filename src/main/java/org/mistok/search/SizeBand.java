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

    private static final SizeBand[] ALL = values();

    private final int from;
    private final @Nullable Integer to;
    private final String code;

    SizeBand(int from, @Nullable Integer to) {
        this.from = from;
        this.to = to;
        code = from + "-" + (to == null ? "" : to);
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
        return code;
    }

    public static SizeBand of(int inhabitants) {
        SizeBand found = UNDER_5K;
        for (SizeBand band : ALL) {
            if (inhabitants >= band.from) {
                found = band;
            }
        }
        return found;
    }

    /// @throws IllegalArgumentException when the text is no band
    public static SizeBand of(String code) {
        for (SizeBand band : ALL) {
            if (band.code.equals(code)) {
                return band;
            }
        }
        throw new IllegalArgumentException("A band of size is one such as " + FROM_5K.code + ", not '" + code + "'.");
    }
}

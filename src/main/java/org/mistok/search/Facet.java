package org.mistok.search;

import java.util.Locale;

/// The dimensions by which hits are counted and can be narrowed.
public enum Facet {
    /// `hromada`, `municipality`, `diaspora`.
    KIND,
    /// ISO codes.
    COUNTRY,
    /// KATOTTG prefixes of oblasts, NUTS codes.
    REGION,
    /// Codes of areas of needs and offers; a top concept counts its narrower ones.
    AREA,
    /// Codes of working languages.
    LANGUAGE,
    /// Bands of population, see [SizeBand]; organisations without a population are in none.
    SIZE,
    /// `true` for those without an intended or active partnership, else `false`.
    WITHOUT_PARTNER;

    /// A number with one bit, so that several facets are the sum of theirs.
    int bit() {
        return 1 << ordinal();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

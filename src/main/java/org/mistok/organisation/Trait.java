package org.mistok.organisation;

import java.util.Locale;

/// What kind of place it is, for the character criterion. The order is that of the bits in the scoring columns:
/// append only.
public enum Trait {
    MOUNTAIN,
    COAST,
    PORT,
    BORDER,
    RURAL,
    AGRICULTURAL,
    INDUSTRIAL,
    MINING,
    ENERGY_TOWN,
    SPA,
    TOURISM,
    UNIVERSITY,
    HERITAGE,
    REGIONAL_CENTRE,
    CAPITAL,
    ISLAND,
    HOSTS_DISPLACED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @throws IllegalArgumentException when the text is no trait
    public static Trait of(String code) {
        for (Trait trait : values()) {
            if (trait.code().equals(code)) {
                return trait;
            }
        }
        throw new IllegalArgumentException("Unknown trait '" + code + "'.");
    }
}

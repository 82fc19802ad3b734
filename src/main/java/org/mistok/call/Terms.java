package org.mistok.call;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a call pays, and for how long; null is not stated by its text.
///
/// @param amount of the grant
/// @param ownShare least share of the costs that applicants pay themselves, in percent from 0 to 100
/// @param months how long a project may last
public record Terms(
        @Nullable Amount amount,
        @Nullable Integer ownShare,
        @Nullable Range months) {

    public Terms {
        if (ownShare != null && (ownShare < 0 || ownShare > 100)) {
            throw new IllegalArgumentException("The own share is a percentage from 0 to 100, not " + ownShare + ".");
        }
    }

    /// @param min null for no least amount
    /// @param max inclusive
    /// @param currency ISO 4217
    public record Amount(@Nullable BigDecimal min, BigDecimal max, String currency) {
        public Amount {
            if (max.signum() <= 0 || min != null && (min.signum() < 0 || min.compareTo(max) > 0)) {
                throw new IllegalArgumentException(
                        "An amount goes from a smaller to a larger number, not from " + min + " to " + max + ".");
            }
            java.util.Currency.getInstance(currency);
        }
    }
}

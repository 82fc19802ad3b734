package org.mistok.proposal;

import java.math.BigDecimal;

/// A rate on which the parties have agreed: one unit of `from` counts as `rate` units of `to`.
public record Rate(String from, String to, BigDecimal rate) {

    public Rate {
        rate = rate.signum() == 0 ? BigDecimal.ZERO : rate.stripTrailingZeros();
    }
}

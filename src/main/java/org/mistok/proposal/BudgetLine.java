package org.mistok.proposal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Money that one party brings from one source, for one purpose.
///
/// @param currency ISO 4217
public record BudgetLine(RegisterCode party, String purpose, Source source, BigDecimal amount, String currency) {

    public BudgetLine {
        amount = Budget.exact(amount, currency);
    }

    /// Where it comes from.
    public enum Source {
        /// Asked for from the call.
        GRANT,
        /// The party's own.
        OWN,
        /// Somebody else's.
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Null when there is none of this code.
        public static @Nullable Source find(String code) {
            return Arrays.stream(values())
                    .filter(source -> source.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Source::code).toList();
        }
    }
}

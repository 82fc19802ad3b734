package org.mistok.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What could go wrong, and what is done about it.
///
/// @param answer what is done about it; empty for nothing yet
/// @param party that watches it
public record Risk(UUID id, String text, Grade likelihood, Grade impact, String answer, RegisterCode party) {

    /// How likely, or how bad.
    public enum Grade {
        LOW,
        MEDIUM,
        HIGH;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Null when there is none of this code.
        public static @Nullable Grade find(String code) {
            return Arrays.stream(values())
                    .filter(grade -> grade.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Grade::code).toList();
        }
    }
}

package org.mistok.account.token;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A token for programs, without its secret.
///
/// @param beginning the first characters, by which its owner knows it again
/// @param usedOn the last day on which it was used; null when never
public record ApiToken(
        long id,
        String name,
        Scope scope,
        String beginning,
        Instant madeAt,
        Instant expiresAt,
        @Nullable LocalDate usedOn) {

    /// What a program may do with it.
    public enum Scope {
        /// Read what its owner may read.
        READ,
        /// Read and change what its owner may, but nothing of the account itself.
        WRITE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Null for a word that is no scope.
        public static @Nullable Scope find(String code) {
            for (Scope scope : values()) {
                if (scope.code().equals(code)) {
                    return scope;
                }
            }
            return null;
        }
    }
}

package org.mistok.organisation;

import java.time.LocalDate;
import java.util.Locale;

/// The official status of a hromada's territory (Ministry order No. 376), with the day of the list it stands in.
public record Territory(Status status, LocalDate asOf, String source) {

    /// From the widest freedom to act to the narrowest.
    public enum Status {
        POSSIBLE_HOSTILITIES,
        ACTIVE_HOSTILITIES,
        OCCUPIED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

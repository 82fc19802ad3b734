package org.mistok.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// An organisation that owns a joint proposal with others.
///
/// @param consents to concept, call and budget as they stand
/// @param publishes whether it agrees that everybody may read the proposal
public record Party(RegisterCode organisation, Part part, boolean consents, boolean publishes) {

    /// What it is in the project.
    public enum Part {
        LEAD,
        PARTNER,
        ASSOCIATE,
        DIASPORA_SUPPORTER,
        UTILITY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Null when there is none of this code.
        public static @Nullable Part find(String code) {
            return Arrays.stream(values())
                    .filter(part -> part.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        public static List<String> codes() {
            return Arrays.stream(values()).map(Part::code).toList();
        }
    }

    public static Party of(RegisterCode organisation, Part part) {
        return new Party(organisation, part, false, false);
    }

    Party consenting(boolean does) {
        return new Party(organisation, part, does, publishes);
    }

    Party publishing(boolean does) {
        return new Party(organisation, part, consents, does);
    }
}

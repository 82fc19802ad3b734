package org.mistok.organisation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;

/// One name of an organisation.
///
/// @param text the name as written; not blank
/// @param language the language it belongs to, or null when only the spelling is known
public record Name(Sort sort, @Nullable LanguageTag language, String text) {

    public Name {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("A name must not be empty.");
        }
    }

    /// Why the name is known.
    public enum Sort {
        /// The name to show in this language; at most one a language, each organisation has at least one.
        OFFICIAL,
        /// The settlement that a hromada is named after and governed from.
        CENTRE,
        /// A name it had before a renaming.
        FORMER,
        /// Any other spelling found in a source: exonyms, other romanisations, misspellings worth finding.
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

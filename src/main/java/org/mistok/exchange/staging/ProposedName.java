package org.mistok.exchange.staging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Name;

/// A name as a row brings it.
///
/// @param rules whether it takes the place of an official name or centre that others brought, which then becomes a
///     former name; else it gives way and is kept as another name
public record ProposedName(Name name, boolean rules) {

    /// Longer ones do not fit into the register.
    public static final int LONGEST = 200;

    public static ProposedName ruling(Name.Sort sort, LanguageTag language, String text) {
        return new ProposedName(new Name(sort, language, text), true);
    }

    public static ProposedName yielding(Name.Sort sort, @Nullable LanguageTag language, String text) {
        return new ProposedName(new Name(sort, language, text), false);
    }

    /// The names without repetitions: one official name a language, and no other name that says again what an
    /// earlier
    /// one says.
    static List<ProposedName> distinct(List<ProposedName> names) {
        List<ProposedName> kept = new ArrayList<>();
        Set<String> officialLanguages = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (Name.Sort sort : Name.Sort.values()) {
            for (ProposedName proposed : names) {
                Name name = proposed.name();
                if (name.sort() != sort) {
                    continue;
                }
                LanguageTag language = name.language();
                boolean isNew = sort == Name.Sort.OFFICIAL
                        ? officialLanguages.add(language == null ? "en" : language.value())
                        : !texts.contains(name.text());
                texts.add(name.text());
                if (isNew) {
                    kept.add(proposed);
                }
            }
        }
        return kept;
    }
}

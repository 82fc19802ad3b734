package org.mistok.pages.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.pages.Named;
import org.mistok.pages.Words;
import org.mistok.pages.profile.ProfilePage.Fact;

/// Collects the facts of one box; what is not stated is said to be so.
final class Facts {
    private final Words words;
    private final List<Fact> facts = new ArrayList<>();

    Facts(Words words) {
        this.words = words;
    }

    List<Fact> list() {
        return facts;
    }

    /// A fact that may be missing.
    Facts add(String key, @Nullable String value) {
        return add(key, value, null);
    }

    Facts add(String key, @Nullable String value, @Nullable String detail) {
        boolean stated = value != null;
        List<Named> values = List.of(named(value != null ? value : words.t("not-stated")));
        facts.add(new Fact(words.t(key), values, detail, stated));
        return this;
    }

    /// Yes, no, or not stated.
    Facts add(String key, @Nullable Boolean value) {
        return add(key, value == null ? null : words.t(value ? "yes" : "no"));
    }

    /// A fact that is left out when there is nothing.
    Facts addIfAny(String key, Collection<Named> values) {
        if (!values.isEmpty()) {
            facts.add(new Fact(words.t(key), List.copyOf(values), null, true));
        }
        return this;
    }

    Facts addIfKnown(String key, @Nullable String value) {
        return value == null ? this : add(key, value);
    }

    private Named named(String text) {
        return new Named(text, words.language().tag().value());
    }
}

package org.mistok.pages.coordination;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mistok.organisation.Profile;
import org.mistok.pages.Words;
import org.mistok.pages.coordination.ReviewPage.Change;

/// What differs between two profiles, in lines that people can read: those that go, and those that come.
final class Changes {
    private final Words words;
    private final Lines lines;

    Changes(Words words) {
        this.words = words;
        this.lines = new Lines(words);
    }

    /// Part by part; only those that differ.
    List<Change> between(Profile before, Profile after) {
        List<Change> all = List.of(
                part("profile.languages", before, after, profile -> lines.languages(profile)),
                part("profile.needs", before, after, profile -> lines.statements(profile.needs())),
                part("profile.offers", before, after, profile -> lines.statements(profile.offers())),
                part("profile.availability", before, after, profile -> lines.availability(profile.availability())),
                part("profile.wishes", before, after, profile -> lines.wishes(profile.wishes())),
                part("profile.readiness", before, after, profile -> lines.readiness(profile.readiness())),
                part("profile.bridge", before, after, profile -> lines.bridge(profile.bridge())));
        return all.stream()
                .filter(change -> !change.removed().isEmpty() || !change.added().isEmpty())
                .toList();
    }

    private Change part(String label, Profile before, Profile after, Function<Profile, List<String>> of) {
        List<String> removed = new ArrayList<>(of.apply(before));
        List<String> added = new ArrayList<>(of.apply(after));
        List<String> kept = new ArrayList<>(removed);
        removed.removeAll(added);
        added.removeAll(kept);
        return new Change(words.t(label), removed, added);
    }
}

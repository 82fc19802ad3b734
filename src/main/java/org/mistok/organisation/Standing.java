package org.mistok.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of an organisation besides the profile that is to be checked.
///
/// @param present as the register holds it; null for one that is new or not in the register
/// @param texts those that two persons let stand
/// @param publicTexts those among them that may be public although the hromada lies at the front
record Standing(@Nullable Organisation present, Set<String> texts, Set<String> publicTexts) {

    static final Standing NEW = new Standing(null, Set.of(), Set.of());

    static Standing of(Organisation present, List<Confirmation> confirmations) {
        List<Confirmation> confirmed = confirmations.stream()
                .filter(asked -> asked.answer() != null && asked.answer().confirmed())
                .toList();
        return new Standing(
                present,
                confirmed.stream().map(Confirmation::text).collect(Collectors.toUnmodifiableSet()),
                confirmed.stream()
                        .filter(Confirmation::makesPublic)
                        .map(Confirmation::text)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether public needs of this organisation take two persons.
    boolean atTheFront() {
        return present != null && present.isAtTheFront();
    }

    /// Whether two persons let this need be public, or it is so already.
    boolean mayBePublic(Need need) {
        String text = need.text().text();
        return publicTexts.contains(text) || (present != null && isPublic(present, need));
    }

    private static boolean isPublic(Organisation present, Need need) {
        return present.profile().needs().stream()
                .anyMatch(before -> before.text().equals(need.text())
                        && before.area().equals(need.area())
                        && before.meantFor() == need.meantFor());
    }
}

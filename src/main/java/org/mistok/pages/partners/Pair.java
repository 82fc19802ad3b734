package org.mistok.pages.partners;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Evidence;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Named;
import org.mistok.pages.Words;
import org.mistok.place.RegisterCode;

/// The two organisations that an explanation is about, and what is needed to put it into words: `you` are the
/// subject, `they` the candidate.
///
/// @param names the name of any organisation in the register; its code when the register no longer holds it
record Pair(Organisation subject, Organisation candidate, Words words, Function<RegisterCode, Named> names) {

    String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    boolean isYours(RegisterCode holder) {
        return holder.equals(subject.code());
    }

    /// The ending of a text's key that tells whose the fact is.
    String side(RegisterCode holder) {
        return isYours(holder) ? ".yours" : ".theirs";
    }

    /// A missing fact as one would say it: "their council decision".
    String fact(Evidence.NotStated missing) {
        return t("fact." + missing.what() + side(missing.holder()));
    }

    String name(RegisterCode code) {
        return names.apply(code).text();
    }

    String namesOf(List<RegisterCode> codes) {
        return words.list(codes.stream().map(this::name).toList());
    }

    /// The need, or null when this reader does not see it.
    @Nullable
    Need need(RegisterCode holder, String key) {
        return of(holder).profile().needs().stream()
                .filter(need -> need.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /// The offer, or null when this reader does not see it.
    @Nullable
    Offer offer(RegisterCode holder, String key) {
        return of(holder).profile().offers().stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private Organisation of(RegisterCode holder) {
        return isYours(holder) ? subject : candidate;
    }
}

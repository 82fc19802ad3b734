package org.mistok.partnership.introduction;

import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What somebody wants to do with an introduction.
///
/// @param reason of a decline; null for other actions
/// @param words the question, the answer, or what is said with a decline; empty for none
/// @param neighbour to whom it is passed on; null for other actions
/// @param contact what the sender gets to know; for an acceptance
/// @param version that the person has read; null for whichever it is
public record Deed(
        Action action,
        @Nullable DeclineReason reason,
        String words,
        @Nullable RegisterCode neighbour,
        Contact.Offered contact,
        @Nullable Long version) {

    public Deed {
        words = words.strip();
    }

    /// For actions that need nothing more.
    public static Deed of(Action action) {
        return new Deed(action, null, "", null, Contact.Offered.NOTHING, null);
    }

    /// With a question or an answer.
    public static Deed saying(Action action, String words) {
        return new Deed(action, null, words, null, Contact.Offered.NOTHING, null);
    }

    public static Deed accepting(Contact.Offered contact) {
        return new Deed(Action.ACCEPT, null, "", null, contact, null);
    }

    public static Deed declining(DeclineReason reason, String words) {
        return new Deed(Action.DECLINE, reason, words, null, Contact.Offered.NOTHING, null);
    }

    public static Deed passingOn(RegisterCode neighbour, String words) {
        return new Deed(Action.PASS_ON, null, words, neighbour, Contact.Offered.NOTHING, null);
    }

    /// The same, for this version only.
    public Deed of(@Nullable Long readVersion) {
        return new Deed(action, reason, words, neighbour, contact, readVersion);
    }

    @Nullable
    String wordsOrNull() {
        return words.isEmpty() ? null : words;
    }
}

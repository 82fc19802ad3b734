package org.mistok.partnership.introduction;

import org.jspecify.annotations.Nullable;
import org.mistok.language.LocalText;
import org.mistok.match.Node;
import org.mistok.place.CountryCode;

/// An introduction, whole. [Shown] is what a reader may know of it.
///
/// @param translation the message in the receiver's language; null when it is the sender's, or was not given
/// @param senderTree the explanation of the day it was sent, as the sender saw it
/// @param receiverTree the same from the receiver's side, resting only on what both may know of each other
/// @param contact of the sender, for the receiver once it is accepted
record Introduction(
        Outline outline,
        State state,
        LocalText message,
        @Nullable LocalText translation,
        Node senderTree,
        Node receiverTree,
        Contact contact,
        Countries countries) {

    /// Where the two sides lie.
    record Countries(CountryCode from, CountryCode to) {}
}

package org.mistok.partnership.introduction;

import org.jspecify.annotations.Nullable;
import org.mistok.language.LocalText;
import org.mistok.place.RegisterCode;

/// An introduction that somebody wants to send.
///
/// @param message in the sender's language
/// @param translation the same in the receiver's language; null for none
/// @param priority whether to spend a token
/// @param contact what the receiver gets to know when it accepts
/// @param follows the number of the one that was passed on to this receiver; null for none
/// @param key the sender's own name for this wish: the same again is the same introduction
public record Wanted(
        RegisterCode from,
        RegisterCode to,
        LocalText message,
        @Nullable LocalText translation,
        boolean priority,
        Contact.Offered contact,
        @Nullable Long follows,
        String key) {}

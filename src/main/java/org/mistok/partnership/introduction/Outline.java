package org.mistok.partnership.introduction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// What both sides and their coordinators may know of an introduction.
///
/// @param version grows with every step and message
/// @param priority whether the sender has spent a token on it
/// @param dueAt when it expires unless somebody answers; null when it is closed
/// @param follows the number of the one that was passed on to this receiver; null for none
public record Outline(
        long id,
        long version,
        RegisterCode from,
        RegisterCode to,
        Stage stage,
        boolean priority,
        Instant sentAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        @Nullable Long follows) {

    public RegisterCode code(Side side) {
        return side == Side.FROM ? from : to;
    }
}

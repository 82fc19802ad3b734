package org.mistok.organisation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What one person asks to let stand and another one answers: a text with words that are held back otherwise, or a need
/// of a hromada at the front that everybody may see.
///
/// @param text exactly; another text needs another confirmation
/// @param makesPublic whether a need with this text may be public although its hromada lies at the front
/// @param reason why it may stand, in the words of who asks
/// @param askedBy who answers for the question, by address; `person:17` for somebody who was erased
/// @param answer null until somebody else has answered
public record Confirmation(
        long id,
        String text,
        boolean makesPublic,
        String reason,
        String askedBy,
        Instant askedAt,
        @Nullable Answer answer) {

    /// @param confirmed whether it may stand
    /// @param by never the one who asked
    public record Answer(boolean confirmed, String reason, String by, Instant at) {}

    /// What may be let stand.
    public record Wish(String text, boolean makesPublic, String reason) {}
}

package org.mistok.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;

/// A statement that is not shown before a day, for instance before a visit has taken place. Until then its audience is
/// [Audience#OWNER], for everybody who asks; on the day [Embargoes] gives it the audience it is meant for.
///
/// @param until the first day on which it is shown, as it is counted in Kyiv
/// @param then for whom it is meant from that day on
public record Embargo(LocalDate until, Audience then) {

    /// The audience that a statement has while this embargo, if there is one, runs.
    static Audience now(@Nullable Embargo embargo, Audience otherwise) {
        return embargo == null ? otherwise : Audience.OWNER;
    }
}

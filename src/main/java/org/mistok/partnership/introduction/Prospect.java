package org.mistok.partnership.introduction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.match.Flag;
import org.mistok.match.Node;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// What somebody should know before asking.
///
/// @param from who would ask, in full
/// @param to who would be asked, as the asker sees it
/// @param refusal why it is not possible now; null when it is
/// @param flags what a sender should know although it holds nobody back
/// @param explanation why the two might fit, from the sender's side
/// @param common the same, resting only on what both may know of each other; messages are made from it
/// @param helping the known partnerships of who would be asked, with whom
/// @param awaiting how many introductions the other side has yet to answer; null when there are too few to tell
/// @param leastAwaiting from how many on it is told
/// @param room how many more the sender may send now
/// @param tokens how many of them with priority
/// @param mailbox that the sender gave the last time; null for none
public record Prospect(
        Organisation from,
        Organisation to,
        @Nullable Refusal refusal,
        Set<Flag> flags,
        Node explanation,
        Node common,
        List<Partnership> helping,
        @Nullable Integer awaiting,
        int leastAwaiting,
        int room,
        int tokens,
        @Nullable String mailbox) {

    /// The other sides of the partnerships that are alive.
    public List<RegisterCode> helpers() {
        return helping.stream()
                .filter(partnership -> partnership.status() == Partnership.Status.ACTIVE
                        || partnership.status() == Partnership.Status.INTENDED)
                .map(partnership -> partnership.other(to.code()))
                .distinct()
                .toList();
    }
}

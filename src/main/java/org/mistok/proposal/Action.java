package org.mistok.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody can do with a joint proposal.
public enum Action {
    /// Agree, for one party, to concept, call and budget as they stand.
    CONSENT,
    /// Begin to write the application.
    DRAFT,
    /// Declare the application ready.
    READY,
    /// Take one's consent back and go one step back.
    REOPEN,
    SUBMIT,
    APPROVE,
    RESERVE,
    REJECT,
    /// Write it anew, for another call.
    REDRAFT,
    IMPLEMENT,
    COMPLETE,
    FOLLOW_UP,
    PARK,
    /// Go on where it was parked.
    RESUME,
    WITHDRAW,
    /// Agree, for one party, that everybody may read it.
    PUBLISH,
    UNPUBLISH,
    /// Change what the parties agree on. Follows from a change of the content or the parties; nobody asks for it.
    REVISE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those that somebody can ask for.
    public static List<Action> asked() {
        return Arrays.stream(values()).filter(action -> action != REVISE).toList();
    }

    /// Null when there is none of this code that somebody can ask for.
    public static @Nullable Action find(String code) {
        return asked().stream()
                .filter(action -> action.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}

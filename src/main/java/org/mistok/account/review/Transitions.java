package org.mistok.account.review;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.AskedBack;
import org.mistok.account.review.Review.Published;
import org.mistok.account.review.Review.Rejected;
import org.mistok.account.review.Review.State;
import org.mistok.account.review.Review.Submitted;
import org.mistok.account.review.Review.Withdrawn;

/// What may be done from where, and whither it leads: the only place that knows.
final class Transitions {
    private Transitions() {}

    /// The state after an action; null when the action is not possible from here.
    ///
    /// @param words of who decides; empty for none
    static @Nullable State next(State from, Action action, String words) {
        String said = words.isEmpty() ? null : words;
        return switch (from) {
            case Submitted(String asked) ->
                switch (action) {
                    case PUBLISH -> new Published(said);
                    case ASK_BACK -> new AskedBack(words);
                    case REJECT -> new Rejected(words);
                    case RESUBMIT -> new Submitted(asked);
                    case WITHDRAW -> new Withdrawn();
                };
            case AskedBack(String asked) ->
                switch (action) {
                    case PUBLISH, ASK_BACK -> null;
                    case REJECT -> new Rejected(words);
                    case RESUBMIT -> new Submitted(asked);
                    case WITHDRAW -> new Withdrawn();
                };
            case Published _, Rejected _, Withdrawn _ -> null;
        };
    }

    /// What is possible from here.
    ///
    /// @param author whether for the author, else for who decides
    static List<Action> allowed(State from, boolean author) {
        return Arrays.stream(Action.values())
                .filter(action -> action.isTheAuthors() == author && next(from, action, "") != null)
                .toList();
    }
}

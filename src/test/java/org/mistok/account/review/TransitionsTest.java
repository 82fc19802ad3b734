package org.mistok.account.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mistok.account.review.Review.Action;
import org.mistok.account.review.Review.AskedBack;
import org.mistok.account.review.Review.Published;
import org.mistok.account.review.Review.Rejected;
import org.mistok.account.review.Review.State;
import org.mistok.account.review.Review.Submitted;
import org.mistok.account.review.Review.Withdrawn;

/// Every action from every state.
class TransitionsTest {
    private static final List<State> STATES = List.of(
            new Submitted(null),
            new AskedBack("Which year?"),
            new Published(null),
            new Rejected("No"),
            new Withdrawn());

    private static final Map<String, String> TABLE = Map.of(
            "submitted publish", "published",
            "submitted ask-back", "asked-back",
            "submitted reject", "rejected",
            "submitted resubmit", "submitted",
            "submitted withdraw", "withdrawn",
            "asked-back reject", "rejected",
            "asked-back resubmit", "submitted",
            "asked-back withdraw", "withdrawn");

    @Test
    void theTableIsExactlyThis() {
        Map<String, String> found = new TreeMap<>();
        for (State state : STATES) {
            for (Action action : Action.values()) {
                State next = Transitions.next(state, action, "words");
                if (next != null) {
                    found.put(state.code() + " " + action.code(), next.code());
                }
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(TABLE));
    }

    @Test
    void whatIsAllowedIsWhatLeadsSomewhere() {
        for (State state : STATES) {
            for (boolean author : new boolean[] {true, false}) {
                assertThat(Transitions.allowed(state, author))
                        .as("%s, author %s", state, author)
                        .isEqualTo(Arrays.stream(Action.values())
                                .filter(action -> action.isTheAuthors() == author)
                                .filter(action -> TABLE.containsKey(state.code() + " " + action.code()))
                                .toList());
            }
        }
    }

    @Test
    void onlyOpenOnesCanBeMoved() {
        assertThat(STATES)
                .allSatisfy(state -> assertThat(state.isOpen())
                        .isEqualTo(TABLE.keySet().stream().anyMatch(row -> row.startsWith(state.code() + " "))));
    }

    @Test
    void wordsOfWhoDecidedStayUntilTheNextDecision() {
        State asked = Transitions.next(new Submitted(null), Action.ASK_BACK, "Which year?");
        assertThat(words(asked)).isEqualTo("Which year?");
        State again = Transitions.next(new AskedBack("Which year?"), Action.RESUBMIT, "");
        assertThat(words(again)).isEqualTo("Which year?");
        assertThat(words(Transitions.next(new Submitted("Which year?"), Action.PUBLISH, "")))
                .isNull();
        assertThat(words(Transitions.next(new Submitted(null), Action.REJECT, "No")))
                .isEqualTo("No");
    }

    private static @Nullable String words(@Nullable State state) {
        return state == null ? "no state" : state.words();
    }

    @Test
    void actionsAreFoundByTheirCodes() {
        assertThat(Action.values())
                .allSatisfy(action -> assertThat(Action.find(action.code())).isEqualTo(action));
        assertThat(Action.find("eat")).isNull();
    }
}

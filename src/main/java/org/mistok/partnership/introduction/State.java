package org.mistok.partnership.introduction;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// A stage with what is known in it, and only in it.
public sealed interface State {

    Stage stage();

    /// The receiver's answer is awaited.
    ///
    /// @param seen whether somebody of the receiver has opened it
    /// @param dueAt when it expires
    record Waiting(boolean seen, Instant dueAt) implements State {
        @Override
        public Stage stage() {
            return seen ? Stage.SEEN : Stage.SENT;
        }
    }

    /// The sender's answer to a question is awaited.
    ///
    /// @param dueAt when it expires
    /// @param left how long the receiver still has after that
    record Asked(Instant dueAt, Duration left) implements State {
        @Override
        public Stage stage() {
            return Stage.ASKED;
        }
    }

    /// @param contact of the receiver
    record Accepted(Contact contact) implements State {
        @Override
        public Stage stage() {
            return Stage.ACCEPTED;
        }
    }

    record Declined(DeclineReason reason, @Nullable String words) implements State {
        @Override
        public Stage stage() {
            return Stage.DECLINED;
        }
    }

    record PassedOn(RegisterCode neighbour, @Nullable String words) implements State {
        @Override
        public Stage stage() {
            return Stage.PASSED_ON;
        }
    }

    record Expired() implements State {
        @Override
        public Stage stage() {
            return Stage.EXPIRED;
        }
    }

    record Withdrawn() implements State {
        @Override
        public Stage stage() {
            return Stage.WITHDRAWN;
        }
    }
}

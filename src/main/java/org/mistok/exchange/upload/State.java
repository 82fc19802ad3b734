package org.mistok.exchange.upload;

import java.util.List;
import java.util.Locale;

/// How far an import is.
public enum State {
    /// The file is being read and compared with the register.
    CHECKING(),
    /// It can be applied; nothing is written yet.
    CHECKED(Action.APPLY, Action.CHECK, Action.DISCARD),
    /// It cannot be applied as it is; nothing was written.
    REFUSED(Action.CHECK, Action.DISCARD),
    /// It is in the register. The end.
    APPLIED(),
    /// It was given up, by somebody or after a day. The end.
    DISCARDED();

    private final List<Action> actions;

    State(Action... actions) {
        this.actions = List.of(actions);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What can be done with an import in this state.
    public List<Action> actions() {
        return actions;
    }
}

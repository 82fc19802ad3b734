package org.mistok.partnership;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a party can do with an agreement.
public enum Action {
    /// Says yes to what was proposed.
    CONFIRM(false),
    /// Says no to what was proposed.
    DECLINE(true),
    /// Takes back what it has proposed.
    WITHDRAW(false),
    /// An intention becomes an agreement.
    BEGIN(false),
    /// Says that nothing happens any more.
    REST(false),
    /// Says that something happens again.
    WAKE(false),
    END(true);

    private final boolean needsReason;

    Action(boolean needsReason) {
        this.needsReason = needsReason;
    }

    /// Whether the other parties must be told why.
    public boolean needsReason() {
        return needsReason;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Null for a word that is no action.
    public static @Nullable Action find(String code) {
        for (Action action : values()) {
            if (action.code().equals(code)) {
                return action;
            }
        }
        return null;
    }
}

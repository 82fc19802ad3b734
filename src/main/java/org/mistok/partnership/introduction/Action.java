package org.mistok.partnership.introduction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What moves an introduction on.
public enum Action {
    /// Somebody of the receiver opens it.
    SEE(Side.TO),
    /// The receiver asks something back.
    ASK(Side.TO),
    /// The sender answers the question.
    ANSWER(Side.FROM),
    ACCEPT(Side.TO),
    /// With a reason from a list.
    DECLINE(Side.TO),
    /// To a neighbour, whom the receiver names.
    PASS_ON(Side.TO),
    WITHDRAW(Side.FROM),
    /// By the clock.
    EXPIRE(null);

    private final @Nullable Side by;

    Action(@Nullable Side by) {
        this.by = by;
    }

    /// Whose it is; null for the clock's.
    public @Nullable Side by() {
        return by;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null for a word that is no action of people.
    public static @Nullable Action find(String code) {
        for (Action action : values()) {
            if (action.by != null && action.code().equals(code)) {
                return action;
            }
        }
        return null;
    }
}

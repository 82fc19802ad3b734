package org.mistok.partnership.introduction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far an introduction has got.
public enum Stage {
    /// Nobody of the receiver has opened it yet.
    SENT(true),
    /// The receiver's answer is awaited.
    SEEN(true),
    /// The receiver has asked something back; the sender's answer is awaited, and the receiver's term stands still.
    ASKED(true),
    /// The two know each other's contacts.
    ACCEPTED(false),
    DECLINED(false),
    /// The receiver has named somebody whom it may suit better. The sender decides whether to ask there.
    PASSED_ON(false),
    /// Nobody answered in time.
    EXPIRED(false),
    /// The sender has taken it back.
    WITHDRAWN(false);

    private final boolean open;

    Stage(boolean open) {
        this.open = open;
    }

    /// Whether somebody's answer is awaited. Only these count as in flight.
    public boolean isOpen() {
        return open;
    }

    /// Whether the two sides can still write to each other.
    public boolean canBeWrittenIn() {
        return open || this == ACCEPTED;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Null for a word that is no stage.
    public static @Nullable Stage find(String code) {
        for (Stage stage : values()) {
            if (stage.code().equals(code)) {
                return stage;
            }
        }
        return null;
    }

    static Stage of(String code) {
        Stage stage = find(code);
        if (stage == null) {
            throw new IllegalArgumentException("'" + code + "' is no stage of an introduction.");
        }
        return stage;
    }
}

package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;

/// What the two sides of an introduction write to each other: plain text, and attachments by link. It goes on after the
/// acceptance, and ends, readable, when the introduction is closed in any other way.
@Singleton
public class Correspondence {
    private static final int LONGEST_KEY = 80;

    private final IntroductionRows rows;
    private final MessageRows messages;
    private final Readers readers;
    private final Told told;
    private final Acting acting;
    private final Clock clock;

    Correspondence(
            IntroductionRows rows, MessageRows messages, Readers readers, Told told, Acting acting, Clock clock) {
        this.rows = rows;
        this.messages = messages;
        this.readers = readers;
        this.told = told;
        this.acting = acting;
        this.clock = clock;
    }

    /// Writes to the other side. The same key again is the same message.
    ///
    /// @return the message, as it was written the first time
    public Outcome<Message> write(Viewer.Member by, long id, String text, String key) {
        return acting.as(new Actor(by.email()), () -> {
            IntroductionRow row = rows.lock(id);
            Shown shown = row == null ? null : readers.find(by, row.introduction());
            if (shown == null) {
                return Outcome.<Message>refused("id", "introduction-unknown", id);
            }
            Refusal refusal = refusal(shown, text, key);
            return refusal == null
                    ? Outcome.done(write(by, shown, text.strip(), key))
                    : new Outcome.Refused<Message>(refusal);
        });
    }

    private static @Nullable Refusal refusal(Shown shown, String text, String key) {
        Stage stage = shown.outline().stage();
        if (shown.side() == null) {
            return Outcome.refusal(
                    "id",
                    "introduction-not-yours",
                    shown.outline().from() + ", " + shown.outline().to());
        }
        if (!stage.canBeWrittenIn()) {
            return Outcome.refusal("text", "introduction-thread-closed", stage.code());
        }
        if (!key.matches("[\\x21-\\x7E]{1," + LONGEST_KEY + "}")) {
            return Outcome.refusal("key", "introduction-key-impossible", LONGEST_KEY);
        }
        return TextRule.refusal("text", text, TextRule.LONGEST_MESSAGE, stage == Stage.ACCEPTED);
    }

    private Message write(Viewer.Member by, Shown shown, String text, String key) {
        Outline outline = shown.outline();
        Side side = Objects.requireNonNull(shown.side());
        Instant now = clock.instant();
        if (messages.put(outline.id(), side.code(), by.email(), text, now, key) != null) {
            rows.touch(outline.id(), now);
            told.tell(outline, side.other(), "message", by.email());
        }
        return Objects.requireNonNull(messages.findByKey(outline.id(), side.code(), key))
                .shown(shown);
    }

    /// What they wrote, the earliest first; null for a reader who may not know it.
    public @Nullable List<Message> list(Viewer.Member reader, long id) {
        IntroductionRow row = rows.find(id);
        Shown shown = row == null ? null : readers.find(reader, row.introduction());
        return shown == null || shown.inside() == null
                ? null
                : messages.list(id).stream()
                        .map(message -> message.shown(shown))
                        .toList();
    }
}

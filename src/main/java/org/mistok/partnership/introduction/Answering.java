package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News.Word;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// Moves introductions from one stage to the next, as the table of [LifeCycle] allows.
@Singleton
public class Answering {
    private final IntroductionRows rows;
    private final StepRows steps;
    private final MessageRows messages;
    private final Readers readers;
    private final Organisations organisations;
    private final IntroductionSettings settings;
    private final Told told;
    private final Acting acting;
    private final Clock clock;

    Answering(
            IntroductionRows rows,
            StepRows steps,
            MessageRows messages,
            Readers readers,
            Organisations organisations,
            IntroductionSettings settings,
            Told told,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.messages = messages;
        this.readers = readers;
        this.organisations = organisations;
        this.settings = settings;
        this.told = told;
        this.acting = acting;
        this.clock = clock;
    }

    /// A step that was made.
    private record Move(IntroductionRow row, Stage next, Deed deed, Viewer.Member by, Instant now) {
        Outline outline() {
            return row.outline();
        }
    }

    /// Does it, or says why not: `introduction-unknown` when the reader may not know of it,
    /// `introduction-other-side`
    /// when it is for the other side, `introduction-stale` when somebody was faster, `introduction-state` when it
    /// is
    /// not possible in this stage.
    ///
    /// @return the introduction as it stands then
    public Outcome<Shown> act(Viewer.Member by, long id, Deed deed) {
        return acting.as(new Actor(by.email()), () -> {
            IntroductionRow row = rows.lock(id);
            Shown shown = row == null ? null : readers.find(by, row.introduction());
            if (row == null || shown == null) {
                return Outcome.<Shown>refused("id", "introduction-unknown", id);
            }
            Refusal refusal = refusal(shown, deed);
            if (refusal != null) {
                return new Outcome.Refused<Shown>(refusal);
            }
            Stage next = Objects.requireNonNull(LifeCycle.next(shown.outline().stage(), deed.action()));
            make(new Move(row, next, deed, by, clock.instant()));
            return Outcome.done(Objects.requireNonNull(
                    readers.find(by, Objects.requireNonNull(rows.find(id)).introduction())));
        });
    }

    private @Nullable Refusal refusal(Shown shown, Deed deed) {
        Outline outline = shown.outline();
        if (!shown.sides().contains(deed.action().by())) {
            Side other = Objects.requireNonNull(deed.action().by());
            return Outcome.refusal(
                    "action", "introduction-other-side", deed.action().code(), outline.code(other));
        }
        if (deed.version() != null && deed.version() != outline.version()) {
            return Outcome.refusal("version", "introduction-stale", deed.version(), outline.version());
        }
        if (LifeCycle.next(outline.stage(), deed.action()) == null) {
            return Outcome.refusal(
                    "action",
                    "introduction-state",
                    deed.action().code(),
                    outline.stage().code(),
                    allowed(shown));
        }
        return contentRefusal(outline, deed);
    }

    private static String allowed(Shown shown) {
        Set<Side> sides = shown.sides();
        String codes = LifeCycle.actions(shown.outline().stage(), sides).stream()
                .map(Action::code)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "–" : codes;
    }

    private @Nullable Refusal contentRefusal(Outline outline, Deed deed) {
        return switch (deed.action()) {
            case SEE, WITHDRAW, EXPIRE -> null;
            case ASK, ANSWER -> TextRule.refusal("words", deed.words(), TextRule.LONGEST_MESSAGE, false);
            case ACCEPT -> Sending.contactRefusal(deed.contact());
            case DECLINE ->
                deed.reason() == null
                        ? Outcome.refusal("reason", "introduction-reason-missing")
                        : wordsRefusal(deed, deed.reason() == DeclineReason.OTHER);
            case PASS_ON -> {
                Refusal neighbour = neighbourRefusal(outline, deed.neighbour());
                yield neighbour != null ? neighbour : wordsRefusal(deed, false);
            }
        };
    }

    private static @Nullable Refusal wordsRefusal(Deed deed, boolean needed) {
        return deed.words().isEmpty() && !needed
                ? null
                : TextRule.refusal("words", deed.words(), TextRule.LONGEST_WORDS, false);
    }

    private @Nullable Refusal neighbourRefusal(Outline outline, @Nullable RegisterCode neighbour) {
        if (neighbour == null) {
            return Outcome.refusal("neighbour", "introduction-neighbour-missing");
        }
        if (organisations.find(neighbour) == null) {
            return Outcome.refusal("neighbour", "organisation-unknown", neighbour);
        }
        if (neighbour.equals(outline.from()) || neighbour.equals(outline.to())) {
            return Outcome.refusal("neighbour", "introduction-neighbour-of-pair", neighbour);
        }
        return Kind.of(outline.from()).matches(Kind.of(neighbour))
                ? null
                : Outcome.refusal("neighbour", "introduction-same-kind", outline.from(), neighbour);
    }

    private void make(Move move) {
        Deed deed = move.deed();
        write(move);
        steps.put(
                move.row().id(),
                move.now(),
                deed.action().code(),
                move.next().code(),
                Objects.requireNonNull(deed.action().by()).code(),
                move.by().email(),
                deed.reason() == null ? null : deed.reason().code(),
                deed.wordsOrNull());
        tell(move);
    }

    private void write(Move move) {
        long id = move.row().id();
        Deed deed = move.deed();
        switch (deed.action()) {
            case SEE ->
                rows.move(
                        id,
                        Stage.SEEN.code(),
                        move.now(),
                        move.row().dueAt(),
                        null,
                        move.row().reminders());
            case ASK -> ask(move);
            case ANSWER -> answer(move);
            case ACCEPT ->
                rows.accept(
                        id,
                        move.now(),
                        move.by().email(),
                        deed.contact().person(),
                        deed.contact().mailboxOrNull());
            case DECLINE, PASS_ON, WITHDRAW, EXPIRE ->
                rows.close(
                        id,
                        move.next().code(),
                        move.now(),
                        deed.reason() == null ? null : deed.reason().code(),
                        deed.wordsOrNull(),
                        deed.neighbour() == null ? null : deed.neighbour().value());
        }
    }

    /// The receiver's term stands still, and the sender's begins.
    private void ask(Move move) {
        Duration left =
                Duration.between(move.now(), Objects.requireNonNull(move.row().dueAt()));
        Duration term = settings.term(move.row().priority());
        rows.move(
                move.row().id(),
                Stage.ASKED.code(),
                move.now(),
                move.now().plus(term),
                Math.max(0, left.toSeconds()),
                settings.remindersPast(term));
        say(move, Side.TO);
    }

    /// The receiver's term goes on.
    private void answer(Move move) {
        Duration left = Duration.ofSeconds(Objects.requireNonNull(move.row().leftSeconds()));
        rows.move(
                move.row().id(),
                Stage.SEEN.code(),
                move.now(),
                move.now().plus(left),
                null,
                settings.remindersPast(left));
        say(move, Side.FROM);
    }

    private void say(Move move, Side side) {
        messages.put(
                move.row().id(),
                side.code(),
                move.by().email(),
                move.deed().words(),
                move.now(),
                move.deed().action().code() + "-" + move.row().version());
    }

    private void tell(Move move) {
        Outline outline = move.outline();
        String but = move.by().email();
        switch (move.deed().action()) {
            case SEE, EXPIRE -> {}
            case ASK ->
                told.tellUntil(outline, Side.FROM, "asked", but, move.now().plus(settings.term(outline.priority())));
            case ANSWER -> told.tell(outline, Side.TO, "answered", but);
            case ACCEPT -> told.tell(outline, Side.FROM, "accepted", but);
            case DECLINE -> told.tell(outline, Side.FROM, "declined", but);
            case PASS_ON ->
                told.tell(
                        outline,
                        Side.FROM,
                        "passed-on",
                        but,
                        new Word.Party(Objects.requireNonNull(move.deed().neighbour())));
            case WITHDRAW -> told.tell(outline, Side.TO, "withdrawn", but);
        }
    }
}

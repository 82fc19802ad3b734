package org.mistok.partnership.introduction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.Outcome;
import org.mistok.account.Person;
import org.mistok.disclosure.Viewer;
import org.mistok.language.LocalText;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;
import org.mistok.shortlist.Candidate;

/// Sends introductions.
@Singleton
public class Sending {
    private static final int LONGEST_KEY = 80;

    private final IntroductionRows rows;
    private final NewIntroductionRows newRows;
    private final StepRows steps;
    private final Organisations organisations;
    private final Prospects prospects;
    private final Limits limits;
    private final IntroductionSettings settings;
    private final Told told;
    private final Acting acting;
    private final Clock clock;

    Sending(
            IntroductionRows rows,
            NewIntroductionRows newRows,
            StepRows steps,
            Organisations organisations,
            Prospects prospects,
            Limits limits,
            IntroductionSettings settings,
            Told told,
            Acting acting,
            Clock clock) {
        this.rows = rows;
        this.newRows = newRows;
        this.steps = steps;
        this.organisations = organisations;
        this.prospects = prospects;
        this.limits = limits;
        this.settings = settings;
        this.told = told;
        this.acting = acting;
        this.clock = clock;
    }

    /// @param isNew false when the same had been sent before
    public record Sent(Outline outline, boolean isNew) {}

    /// Sends an introduction. The same wish again, by its key, is answered with the introduction it opened the
    /// first
    /// time.
    public Outcome<Sent> send(Viewer.Member by, Wanted wanted) {
        Refusal refusal = refusal(by, wanted);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        Outcome<Sent> again = again(wanted);
        if (again != null) {
            return again;
        }
        Candidate candidate = prospects.pair(wanted.from(), wanted.to());
        Refusal held = Prospects.heldRefusal(candidate.flags());
        if (held != null) {
            return new Outcome.Refused<>(held);
        }
        Trees trees = new Trees(
                Explanations.written(candidate.explanation()),
                Explanations.written(
                        prospects.reverse(wanted.from(), wanted.to()).explanation()));
        return acting.as(new Actor(by.email()), () -> send(by, wanted, trees));
    }

    private record Trees(String sender, String receiver) {}

    private Outcome<Sent> send(Viewer.Member by, Wanted wanted, Trees trees) {
        rows.lockOut(wanted.from().value());
        rows.lockOut(Stream.of(wanted.from(), wanted.to())
                .map(RegisterCode::value)
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElseThrow());
        Outcome<Sent> again = again(wanted);
        if (again != null) {
            return again;
        }
        Refusal refusal = refusalNow(wanted);
        if (refusal != null) {
            return new Outcome.Refused<>(refusal);
        }
        Instant now = clock.instant();
        Instant dueAt = now.plus(settings.term(wanted.priority()));
        long id = rows.nextId();
        newRows.put(row(id, by, wanted, trees, now, dueAt));
        steps.put(id, now, "send", Stage.SENT.code(), Side.FROM.code(), by.email(), null, null);
        Outline outline = Objects.requireNonNull(rows.find(id)).outline();
        told.tellUntil(outline, Side.TO, wanted.priority() ? "sent-priority" : "sent", by.email(), dueAt);
        return Outcome.done(new Sent(outline, true));
    }

    private static NewIntroductionRow row(
            long id, Viewer.Member by, Wanted wanted, Trees trees, Instant now, Instant dueAt) {
        LocalText translation = wanted.translation();
        return new NewIntroductionRow(
                id,
                wanted.from().value(),
                wanted.to().value(),
                wanted.priority(),
                wanted.message().language().value(),
                wanted.message().text(),
                translation == null ? null : translation.language().value(),
                translation == null ? null : translation.text(),
                trees.sender(),
                trees.receiver(),
                now,
                dueAt,
                wanted.follows(),
                wanted.key(),
                by.email(),
                wanted.contact().person(),
                wanted.contact().mailboxOrNull());
    }

    /// What the same key opened before; null when it is new.
    private @Nullable Outcome<Sent> again(Wanted wanted) {
        IntroductionRow before = rows.findByKey(wanted.from().value(), wanted.key());
        if (before == null) {
            return null;
        }
        return before.toCode().equals(wanted.to().value())
                ? Outcome.done(new Sent(before.outline(), false))
                : Outcome.refused("key", "introduction-key-used");
    }

    /// What needs no look at other introductions.
    private @Nullable Refusal refusal(Viewer.Member by, Wanted wanted) {
        if (!by.owns(wanted.from())) {
            return Outcome.refusal("from", "introduction-not-yours", wanted.from());
        }
        if (organisations.find(wanted.to()) == null) {
            return Outcome.refusal("to", "organisation-unknown", wanted.to());
        }
        if (!Kind.of(wanted.from()).matches(Kind.of(wanted.to()))) {
            return Outcome.refusal("to", "introduction-same-kind", wanted.from(), wanted.to());
        }
        if (!wanted.key().matches("[\\x21-\\x7E]{1," + LONGEST_KEY + "}")) {
            return Outcome.refusal("key", "introduction-key-impossible", LONGEST_KEY);
        }
        Refusal text = textRefusal(wanted);
        return text != null ? text : contactRefusal(wanted.contact());
    }

    private static @Nullable Refusal textRefusal(Wanted wanted) {
        Refusal message = TextRule.refusal("message.text", wanted.message().text(), TextRule.LONGEST_MESSAGE, false);
        LocalText translation = wanted.translation();
        if (message != null || translation == null) {
            return message;
        }
        return translation.language().equals(wanted.message().language())
                ? Outcome.refusal("translation.language", "introduction-one-language", translation.language())
                : TextRule.refusal("translation.text", translation.text(), TextRule.LONGEST_MESSAGE, false);
    }

    /// Null when the other side can be let know this.
    static @Nullable Refusal contactRefusal(Contact.Offered contact) {
        if (contact.mailbox().isEmpty()) {
            return contact.person() ? null : Outcome.refusal("contact.mailbox", "introduction-contact-missing");
        }
        return Person.isEmail(contact.mailbox())
                ? null
                : Outcome.refusal("contact.mailbox", "not-an-address", contact.mailbox());
    }

    /// What can change from one moment to the next; inside the transaction, with nobody else sending.
    private @Nullable Refusal refusalNow(Wanted wanted) {
        Long open = rows.findOfPair(wanted.from().value(), wanted.to().value());
        if (open != null) {
            return Outcome.refusal("to", "introduction-pair-open", Long.toString(open));
        }
        Long follows = wanted.follows();
        if (follows != null
                && !rows.canFollow(follows, wanted.from().value(), wanted.to().value())) {
            return Outcome.refusal("follows", "introduction-follows-nothing", Long.toString(follows));
        }
        Organisation from = organisations.get(wanted.from());
        return limits.refusal(from, wanted.priority());
    }
}

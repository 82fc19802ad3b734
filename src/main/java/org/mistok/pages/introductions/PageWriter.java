package org.mistok.pages.introductions;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LocalText;
import org.mistok.organisation.Organisation;
import org.mistok.pages.Address;
import org.mistok.pages.Link;
import org.mistok.pages.introductions.FormWriter.Refused;
import org.mistok.pages.introductions.IntroductionPage.ContactView;
import org.mistok.pages.introductions.IntroductionPage.Head;
import org.mistok.pages.introductions.IntroductionPage.Inside;
import org.mistok.pages.introductions.IntroductionPage.MessageView;
import org.mistok.pages.introductions.IntroductionPage.StepView;
import org.mistok.pages.introductions.IntroductionPage.TextView;
import org.mistok.pages.partners.CandidateView;
import org.mistok.pages.partners.MatchView;
import org.mistok.partnership.introduction.Contact;
import org.mistok.partnership.introduction.Correspondence;
import org.mistok.partnership.introduction.Introductions;
import org.mistok.partnership.introduction.Message;
import org.mistok.partnership.introduction.Outline;
import org.mistok.partnership.introduction.Shown;
import org.mistok.partnership.introduction.Side;
import org.mistok.partnership.introduction.State;
import org.mistok.partnership.introduction.Step;
import org.mistok.place.RegisterCode;

/// Writes the page of one introduction.
@Singleton
final class PageWriter {
    private final Introductions introductions;
    private final Correspondence correspondence;
    private final FormWriter forms;

    PageWriter(Introductions introductions, Correspondence correspondence, FormWriter forms) {
        this.introductions = introductions;
        this.correspondence = correspondence;
        this.forms = forms;
    }

    /// @param notice the key of what has just happened; empty for nothing
    IntroductionPage page(Asking asking, Shown shown, Refused refused, String notice) {
        Outline outline = shown.outline();
        boolean canWrite = shown.side() != null && outline.stage().canBeWrittenIn();
        return new IntroductionPage(
                asking.frame(),
                head(asking, outline),
                shown.inside() == null ? null : inside(asking, shown, shown.inside()),
                notice.isEmpty() ? null : asking.t(notice),
                forms.forms(asking, shown, refused),
                canWrite ? forms.write(asking, outline, refused) : null,
                Objects.requireNonNull(introductions.history(asking.reader(), outline.id())).stream()
                        .map(step -> step(asking, step))
                        .toList(),
                refused.errors());
    }

    private static Head head(Asking asking, Outline outline) {
        Long follows = outline.follows();
        return new Head(
                asking.party(outline.from()),
                asking.party(outline.to()),
                asking.t("introduction.state." + outline.stage().code()),
                BoxWriter.tone(outline.stage()),
                outline.priority(),
                asking.day(outline.sentAt()),
                outline.dueAt() == null ? null : asking.day(outline.dueAt()),
                follows == null ? null : followed(asking, follows));
    }

    private static Link followed(Asking asking, long follows) {
        return new Link(
                asking.t("introduction.follows", Long.toString(follows)),
                asking.frame().link("/introductions/" + follows));
    }

    private Inside inside(Asking asking, Shown shown, Shown.Inside inside) {
        List<TextView> texts = new ArrayList<>(List.of(text(asking, inside.message())));
        if (inside.translation() != null) {
            texts.add(text(asking, inside.translation()));
        }
        return new Inside(
                texts,
                match(asking, shown, inside),
                closing(asking, inside.state()),
                follow(asking, shown, inside.state()),
                contacts(asking, shown, inside),
                next(asking, shown, inside.state()),
                Objects.requireNonNull(correspondence.list(
                                asking.reader(), shown.outline().id()))
                        .stream()
                        .map(message -> message(asking, message))
                        .toList());
    }

    private static TextView text(Asking asking, LocalText text) {
        return new TextView(
                text.language().value(), asking.words().languageName(text.language()), PlainText.lines(text.text()));
    }

    /// Null when one of the two is no longer in the register.
    private static @Nullable CandidateView match(Asking asking, Shown shown, Shown.Inside inside) {
        Side side = Objects.requireNonNull(shown.side());
        Organisation own = asking.find(shown.outline().code(side));
        Organisation other = asking.find(shown.outline().code(side.other()));
        return own == null || other == null
                ? null
                : MatchView.of(own, other, inside.explanation(), asking.words(), asking::name);
    }

    private static List<String> closing(Asking asking, State state) {
        List<String> closing = new ArrayList<>();
        switch (state) {
            case State.Declined(var reason, var words) -> {
                closing.add(asking.t("introduction.reason." + reason.code()));
                if (words != null) {
                    closing.add(words);
                }
            }
            case State.PassedOn(var neighbour, var words) -> {
                closing.add(asking.t(
                        "introduction.passed-to", asking.name(neighbour).text()));
                if (words != null) {
                    closing.add(words);
                }
            }
            case State.Waiting _, State.Asked _, State.Accepted _, State.Expired _, State.Withdrawn _ -> {}
        }
        return closing;
    }

    private static @Nullable Link follow(Asking asking, Shown shown, State state) {
        if (!(state instanceof State.PassedOn(var neighbour, var _))
                || !shown.sides().contains(Side.FROM)) {
            return null;
        }
        Address form = Address.of(asking.frame().link("/introductions/new"))
                .and("from", shown.outline().from().value())
                .and("to", neighbour.value())
                .and("follows", Long.toString(shown.outline().id()));
        return new Link(asking.t("introduction.follow", asking.name(neighbour).text()), form.toString());
    }

    private static List<ContactView> contacts(Asking asking, Shown shown, Shown.Inside inside) {
        if (inside.receiver() == null || inside.sender() == null) {
            return List.of();
        }
        return List.of(
                contact(asking, shown.outline().from(), inside.sender()),
                contact(asking, shown.outline().to(), inside.receiver()));
    }

    private static List<Link> next(Asking asking, Shown shown, State state) {
        if (!(state instanceof State.Accepted)) {
            return List.of();
        }
        Side side = Objects.requireNonNull(shown.side());
        String with = "?with=" + shown.outline().code(side.other());
        return List.of(
                new Link(asking.t("agreements.propose"), asking.frame().link("/partnerships/new" + with)),
                new Link(asking.t("proposal.page.start"), asking.frame().link("/proposals/new" + with)));
    }

    private static ContactView contact(Asking asking, RegisterCode code, Contact contact) {
        return new ContactView(asking.name(code), contact.mailbox(), contact.name(), contact.email());
    }

    private static MessageView message(Asking asking, Message message) {
        return new MessageView(
                asking.name(message.organisation()),
                message.person(),
                asking.day(message.writtenAt()),
                asking.reader().owns(message.organisation()),
                PlainText.lines(message.text()));
    }

    private static StepView step(Asking asking, Step step) {
        RegisterCode organisation = step.organisation();
        String who = organisation == null
                ? ""
                : step.person() == null
                        ? asking.name(organisation).text()
                        : asking.t(
                                "introduction.step.who",
                                step.person(),
                                asking.name(organisation).text());
        String reason = step.reason() == null ? null : asking.t("introduction.reason." + step.reason());
        String words = reason == null || step.words() == null
                ? reason == null ? step.words() : reason
                : reason + " " + step.words();
        return new StepView(asking.day(step.at()), asking.t("introduction.step." + step.action(), who), words);
    }
}

package org.mistok.pages.secondperson;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.FreeText;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Confirmation;
import org.mistok.organisation.Confirmations;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Words;
import org.mistok.pages.account.Form;
import org.mistok.pages.account.Form.Field;
import org.mistok.pages.account.Form.Option;
import org.mistok.pages.secondperson.ConfirmationsPage.Question;
import org.mistok.place.RegisterCode;

/// Puts questions to a second person into words.
@Singleton
final class SecondPersonWriter {
    private final Frames frames;
    private final Organisations organisations;
    private final Confirmations confirmations;

    SecondPersonWriter(Frames frames, Organisations organisations, Confirmations confirmations) {
        this.frames = frames;
        this.organisations = organisations;
        this.confirmations = confirmations;
    }

    /// @param error of the answer to one question; null for none
    /// @param refused the number of that question
    ConfirmationsPage list(
            HttpRequest<?> request, RegisterCode code, Viewer.Member member, @Nullable FieldError error, long refused) {
        Frame frame = frame(request, "ask.list.title");
        Words words = frames.words(request);
        List<Question> open = new ArrayList<>();
        List<Question> answered = new ArrayList<>();
        for (Confirmation asked : confirmations.list(code)) {
            Form answer = answer(frame, code, asked, member);
            Form shown = answer != null && asked.id() == refused ? answer.refused(error) : answer;
            (asked.answer() == null ? open : answered).add(question(frame, words, asked, member, shown));
        }
        return new ConfirmationsPage(frame, organisation(frame, words, code), open, answered);
    }

    private Link organisation(Frame frame, Words words, RegisterCode code) {
        Organisation organisation = organisations.find(code);
        String name =
                organisation == null ? code.value() : words.name(organisation).text();
        return new Link(name, frame.link("/organisations/" + code));
    }

    private static Question question(
            Frame frame, Words words, Confirmation asked, Viewer.Member member, @Nullable Form answer) {
        List<String> facts = new ArrayList<>();
        String day = words.date(asked.askedAt().atOffset(ZoneOffset.UTC).toLocalDate());
        facts.add(frame.t(asked.askedBy().equals(member.email()) ? "ask.by-you" : "ask.by-other", day));
        if (asked.makesPublic()) {
            facts.add(frame.t("ask.makes-public"));
        }
        Confirmation.Answer given = asked.answer();
        if (given != null) {
            facts.add(frame.t(given.confirmed() ? "ask.confirmed" : "ask.refused", given.reason()));
        }
        return new Question(asked.text(), held(frame, asked.text()), asked.reason(), facts, answer);
    }

    /// Null for who has asked, and for what is answered.
    private static @Nullable Form answer(Frame frame, RegisterCode code, Confirmation asked, Viewer.Member member) {
        if (asked.answer() != null || asked.askedBy().equals(member.email())) {
            return null;
        }
        List<Option> choices =
                List.of(new Option("false", frame.t("ask.refuse")), new Option("true", frame.t("ask.confirm")));
        return Form.of(
                "answer-" + asked.id(),
                frame.link("/organisations/" + code + "/confirmations/" + asked.id()),
                frame.t("ask.answer"),
                Field.longText("reason", frame.t("ask.reason"), "").hinted(frame.t("ask.reason.hint")),
                Field.select("confirmed", frame.t("ask.choice"), "false", choices));
    }

    /// What is held back in a text, and why.
    private static List<String> held(Frame frame, String text) {
        return FreeText.findings(text).stream()
                .map(finding -> frame.t("refusal." + finding.concern().code(), finding.words()))
                .distinct()
                .toList();
    }

    AskPage asking(HttpRequest<?> request, RegisterCode code, Sent sent, List<FieldError> errors) {
        Frame frame = frame(request, "ask.title");
        String text = sent.text(sent.statement() + ".text");
        Form form = Form.of(
                        "ask",
                        frame.link("/organisations/" + code + "/confirmations"),
                        frame.t("ask.button"),
                        Field.longText("why", frame.t("ask.why"), sent.text("why"))
                                .hinted(frame.t("ask.why.hint")))
                .hiding("ask", sent.text("ask"));
        Form ask = sent.keeping(form);
        return new AskPage(
                frame,
                text,
                held(frame, text),
                errors.isEmpty() ? ask : ask.refused(errors.getFirst()),
                back(frame, code, sent));
    }

    AskPage asked(HttpRequest<?> request, RegisterCode code, Sent sent) {
        Frame frame = frame(request, "ask.done.title");
        return new AskPage(frame, sent.text(sent.statement() + ".text"), List.of(), null, back(frame, code, sent));
    }

    private static Form back(Frame frame, RegisterCode code, Sent sent) {
        return sent.keeping(Form.of("back", frame.link("/organisations/" + code + "/edit"), frame.t("ask.back")))
                .hiding("propose", "true");
    }

    private Frame frame(HttpRequest<?> request, String title) {
        Frame frame = frames.of(request, "", Section.COMMUNITY);
        return frame.titled(frame.t(title));
    }
}

package org.mistok.pages.agreement;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.AgreementReplies;
import org.mistok.http.Flaw;
import org.mistok.http.Messages;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.organisation.Refusal;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.MeetingDraft;

/// Reads what was typed into the form of a meeting.
final class MeetingReading {
    private final Typed typed;
    private final Messages messages;
    private final List<FieldError> errors = new ArrayList<>();
    private final @Nullable MeetingDraft draft;

    MeetingReading(Typed typed, Messages messages) {
        this.typed = typed;
        this.messages = messages;
        LocalDate day = day();
        LocalTime time = time();
        this.draft = day == null || time == null ? null : draft(day.atTime(time));
    }

    Typed typed() {
        return typed;
    }

    /// Null when day or time could not be read.
    @Nullable
    MeetingDraft draft() {
        return draft;
    }

    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// What was refused, at the fields of the form.
    List<FieldError> errors(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> new FieldError(
                        refusal.field().equals("starts")
                                ? "time"
                                : refusal.field().split("\\[", 2)[0],
                        AgreementReplies.flaw(refusal).in(messages).message()))
                .toList();
    }

    private MeetingDraft draft(LocalDateTime starts) {
        return new MeetingDraft(
                Arrays.stream(Meeting.Kind.values())
                        .filter(kind -> kind.code().equals(typed.text("kind")))
                        .findFirst()
                        .orElse(Meeting.Kind.MEETING),
                typed.text("title"),
                starts,
                typed.text("zone"),
                (int) Math.min(typed.number("minutes"), Integer.MAX_VALUE),
                typed.textOrNull("place"),
                typed.textOrNull("link"),
                typed.all("participants"),
                typed.textOrNull("agenda"),
                typed.textOrNull("outcome"));
    }

    private @Nullable LocalDate day() {
        try {
            LocalDate day = LocalDate.parse(typed.text("day"));
            if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Told below, as days out of range are.
        }
        errors.add(Flaw.of("day", "body.date", Flaw.shown(typed.text("day"))).in(messages));
        return null;
    }

    private @Nullable LocalTime time() {
        String text = typed.text("time").replace('.', ':');
        try {
            return LocalTime.parse(text.matches("\\d:\\d\\d") ? "0" + text : text)
                    .withSecond(0)
                    .withNano(0);
        } catch (DateTimeParseException _) {
            errors.add(new FieldError("time", messages.text("agreements.time-unreadable", Flaw.shown(text))));
            return null;
        }
    }

    static Typed typed(Meeting meeting, Agreement agreement) {
        return Typed.of(null)
                .with("version", Long.toString(meeting.version()))
                .with("kind", meeting.kind().code())
                .with("title", meeting.title())
                .with("day", meeting.starts().toLocalDate().toString())
                .with("time", meeting.starts().toLocalTime().toString())
                .with("zone", meeting.zone().getId())
                .with("minutes", Integer.toString(meeting.minutes()))
                .with("place", meeting.place() == null ? "" : meeting.place())
                .with("link", meeting.link() == null ? "" : meeting.link())
                .with(
                        "participants",
                        meeting.participants().stream()
                                .map(i -> agreement.parties().get(i).key())
                                .toArray(String[]::new))
                .with("agenda", meeting.agenda() == null ? "" : meeting.agenda())
                .with("outcome", meeting.outcome() == null ? "" : meeting.outcome());
    }
}

package org.mistok.pages.agreement;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Link;
import org.mistok.pages.Templates;
import org.mistok.pages.agreement.AgreementPage.Fact;
import org.mistok.pages.form.Field;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.Meetings;
import org.mistok.partnership.Reply;
import org.mistok.search.Index;

/// The form of a meeting or visit.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeetingFormController {
    /// Those in which people of municipal partnerships live, the most likely first.
    private static final List<String> ZONES = List.of(
            "Europe/Kyiv",
            "Europe/Warsaw",
            "Europe/Berlin",
            "Europe/Paris",
            "Europe/Brussels",
            "Europe/Vienna",
            "Europe/Prague",
            "Europe/Bratislava",
            "Europe/Budapest",
            "Europe/Rome",
            "Europe/Madrid",
            "Europe/Lisbon",
            "Europe/London",
            "Europe/Dublin",
            "Europe/Copenhagen",
            "Europe/Stockholm",
            "Europe/Oslo",
            "Europe/Helsinki",
            "Europe/Tallinn",
            "Europe/Riga",
            "Europe/Vilnius",
            "Europe/Bucharest",
            "Europe/Sofia",
            "Europe/Athens",
            "Europe/Chisinau",
            "Europe/Zagreb",
            "Europe/Ljubljana",
            "Europe/Zurich",
            "Europe/Amsterdam",
            "Europe/Luxembourg",
            "America/Toronto",
            "America/New_York",
            "UTC");

    private final Frames frames;
    private final Templates templates;
    private final Agreements agreements;
    private final Meetings meetings;
    private final Index index;

    MeetingFormController(Frames frames, Templates templates, Agreements agreements, Meetings meetings, Index index) {
        this.frames = frames;
        this.templates = templates;
        this.agreements = agreements;
        this.meetings = meetings;
        this.index = index;
    }

    /// The agreement, and the meeting that is changed; null for a new one.
    private record Subject(
            Viewer.Member member,
            Agreement agreement,
            @Nullable Meeting meeting) {
        String path() {
            return "/partnerships/" + agreement.id() + "/meetings/" + (meeting == null ? "new" : meeting.id());
        }
    }

    private record Told(List<FieldError> errors, List<Fact> saved) {}

    private static final Told NOTHING = new Told(List.of(), List.of());

    @Get("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/meetings/new")
    HttpResponse<String> form(HttpRequest<?> request, String id) {
        Subject subject = subject(request, id, null);
        Typed typed = Typed.of(null)
                .with("kind", Meeting.Kind.ONLINE.code())
                .with("zone", ZONES.getFirst())
                .with("minutes", "60")
                .with(
                        "participants",
                        subject.agreement().parties().stream()
                                .map(party -> party.key())
                                .toArray(String[]::new));
        return show(request, subject, typed, NOTHING);
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/meetings/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Subject subject = subject(request, id, null);
        MeetingReading reading =
                new MeetingReading(Typed.of(form), frame(request).messages());
        return reading.draft() == null
                ? show(request, subject, reading.typed(), new Told(reading.errors(), List.of()))
                : answer(
                        request,
                        subject,
                        reading,
                        meetings.add(subject.member(), subject.agreement(), reading.draft()));
    }

    @Get("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/meetings/{meeting:[0-9]+}")
    HttpResponse<String> edit(HttpRequest<?> request, String id, String meeting) {
        Subject subject = subject(request, id, meeting);
        Meeting known = java.util.Objects.requireNonNull(subject.meeting());
        return show(request, subject, MeetingReading.typed(known, subject.agreement()), NOTHING);
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/meetings/{meeting:[0-9]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(
            HttpRequest<?> request, String id, String meeting, @Body @Nullable Map<String, Object> form) {
        Subject subject = subject(request, id, meeting);
        MeetingReading reading =
                new MeetingReading(Typed.of(form), frame(request).messages());
        return reading.draft() == null
                ? show(request, subject, reading.typed(), new Told(reading.errors(), List.of()))
                : answer(
                        request,
                        subject,
                        reading,
                        meetings.change(
                                subject.member(),
                                subject.agreement(),
                                java.util.Objects.requireNonNull(subject.meeting())
                                        .id(),
                                reading.typed().number("version"),
                                reading.draft()));
    }

    @Post("/{language:uk|en|de|pl|fr}/partnerships/{id:[0-9]+}/meetings/{meeting:[0-9]+}/cancel")
    HttpResponse<?> cancel(HttpRequest<?> request, String id, String meeting) {
        Subject subject = subject(request, id, meeting);
        meetings.cancel(
                subject.member(),
                subject.agreement(),
                java.util.Objects.requireNonNull(subject.meeting()).id());
        return back(request, subject);
    }

    private HttpResponse<?> back(HttpRequest<?> request, Subject subject) {
        return HttpResponse.seeOther(URI.create(
                frame(request).link("/partnerships/" + subject.agreement().id())));
    }

    private HttpResponse<?> answer(
            HttpRequest<?> request, Subject subject, MeetingReading reading, Reply<Meeting> reply) {
        return switch (reply) {
            case Reply.Done<Meeting> _ -> back(request, subject);
            case Reply.Refused<Meeting>(var refusals) ->
                show(request, subject, reading.typed(), new Told(reading.errors(refusals), List.of()));
            case Reply.Stale<Meeting>(Meeting current) -> {
                Frame frame = frame(request);
                AgreementViews views = new AgreementViews(frame, frames.words(request), index.current());
                yield show(
                        request,
                        subject,
                        reading.typed().with("version", Long.toString(current.version())),
                        new Told(
                                List.of(new FieldError("title", frame.t("agreements.conflict"))),
                                views.meeting(current, subject.agreement()).facts()));
            }
            case Reply.NotAllowed<Meeting> _, Reply.NotYours<Meeting> _ ->
                throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
        };
    }

    private Subject subject(HttpRequest<?> request, String id, @Nullable String number) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = AgreementController.find(agreements, request, id);
        Meeting meeting = number != null && number.matches("\\d{1,18}")
                ? meetings.find(agreement, Long.parseLong(number), member)
                : null;
        if (!Meetings.areSeenBy(agreement, member)) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "no-party");
        }
        if (number != null && meeting == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-meeting", number);
        }
        return new Subject(member, agreement, meeting);
    }

    private Frame frame(HttpRequest<?> request) {
        return frames.of(request, "", Section.PARTNERSHIPS);
    }

    private HttpResponse<String> show(HttpRequest<?> request, Subject subject, Typed typed, Told told) {
        Frame frame = frame(request);
        AgreementViews views = new AgreementViews(frame, frames.words(request), index.current());
        Meeting meeting = subject.meeting();
        boolean isNew = meeting == null;
        String heading = frame.t(isNew ? "agreements.meeting.new" : "agreements.meeting.edit");
        return templates.show(
                told.errors().isEmpty()
                        ? HttpStatus.OK
                        : told.saved().isEmpty() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.CONFLICT,
                "agreement-form",
                new AgreementFormPage(
                        frame.titled(told.errors().isEmpty() ? heading : frame.t("form.error") + " " + heading),
                        heading,
                        frame.t("agreements.meeting.lede", views.parties(subject.agreement())),
                        frame.link(subject.path()),
                        frame.t("agreements.save"),
                        fields(frame, views, subject, typed, told.errors()),
                        told.errors(),
                        told.saved(),
                        meeting == null || meeting.cancelled() ? "" : frame.link(subject.path() + "/cancel"),
                        new Link(
                                frame.t("agreements.back"),
                                frame.link(
                                        "/partnerships/" + subject.agreement().id()))));
    }

    private static List<Field> fields(
            Frame frame, AgreementViews views, Subject subject, Typed typed, List<FieldError> errors) {
        Fields fields = new Fields(frame, typed, errors);
        Set<String> zones = new LinkedHashSet<>(ZONES);
        Meeting meeting = subject.meeting();
        if (meeting != null) {
            fields.hidden("version");
            zones.add(meeting.zone().getId());
        }
        fields.text("title", false)
                .select(
                        "kind",
                        false,
                        Arrays.stream(Meeting.Kind.values())
                                .map(kind ->
                                        fields.option("kind", kind.code(), frame.t("agreements.kind." + kind.code())))
                                .toList())
                .text("day", true)
                .text("time", true)
                .select(
                        "zone",
                        true,
                        zones.stream()
                                .map(zone -> fields.option("zone", zone, zone.replace('_', ' ')))
                                .toList())
                .number("minutes")
                .text("place", true)
                .text("link", true)
                .checks(
                        "participants",
                        subject.agreement().parties().stream()
                                .map(party -> fields.option("participants", party.key(), views.name(party)))
                                .toList())
                .longText("agenda", false)
                .longText("outcome", true);
        return fields.list();
    }
}

package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.http.AgreementReplies;
import org.mistok.http.EntityTag;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.Locales;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.notice.Calendar;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Calendars;
import org.mistok.partnership.Meeting;
import org.mistok.partnership.Meetings;
import org.mistok.partnership.Party;

/// Meetings of the parties of an agreement, for their own people.
@Controller("/api/v1/partnerships/{id}/meetings")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MeetingsController {
    private final Agreements agreements;
    private final Meetings meetings;
    private final Calendars calendars;

    MeetingsController(Agreements agreements, Meetings meetings, Calendars calendars) {
        this.agreements = agreements;
        this.meetings = meetings;
        this.calendars = calendars;
    }

    /// @param starts by the clock on the wall in its zone
    /// @param at the same moment for programs
    /// @param participants codes of parties, or names where they have none
    record MeetingAnswer(
            long id,
            String kind,
            String title,
            LocalDateTime starts,
            ZoneId zone,
            Instant at,
            int minutes,
            @Nullable String place,
            @Nullable String link,
            List<String> participants,
            @Nullable String agenda,
            @Nullable String outcome,
            boolean cancelled) {
        static MeetingAnswer of(Meeting meeting, Agreement agreement) {
            List<Party> parties = agreement.parties();
            return new MeetingAnswer(
                    meeting.id(),
                    meeting.kind().code(),
                    meeting.title(),
                    meeting.starts(),
                    meeting.zone(),
                    meeting.start(),
                    meeting.minutes(),
                    meeting.place(),
                    meeting.link(),
                    meeting.participants().stream()
                            .map(i -> parties.get(i).key())
                            .toList(),
                    meeting.agenda(),
                    meeting.outcome(),
                    meeting.cancelled());
        }
    }

    record MeetingList(List<MeetingAnswer> items) {}

    @Get
    MeetingList list(HttpRequest<?> request, String id) {
        Agreement agreement = agreement(request, id);
        return new MeetingList(meetings.list(agreement, Viewers.of(request)).stream()
                .map(meeting -> MeetingAnswer.of(meeting, agreement))
                .toList());
    }

    @Post
    @Consumes("application/json")
    HttpResponse<MeetingAnswer> add(HttpRequest<?> request, String id, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = agreement(request, id);
        Meeting meeting = AgreementReplies.valueOf(meetings.add(
                member, agreement, JsonBodies.read(body, MeetingBody.class).read()));
        URI address = URI.create("/api/v1/partnerships/" + agreement.id() + "/meetings/" + meeting.id());
        return HttpResponse.created(MeetingAnswer.of(meeting, agreement), address)
                .header(HttpHeaders.ETAG, tag(meeting).toString());
    }

    @Get("/{meeting}")
    HttpResponse<MeetingAnswer> get(HttpRequest<?> request, String id, String meeting) {
        Agreement agreement = agreement(request, id);
        return tagged(find(request, agreement, meeting), agreement);
    }

    @Put("/{meeting}")
    @Consumes("application/json")
    HttpResponse<MeetingAnswer> change(HttpRequest<?> request, String id, String meeting, @Body byte[] body) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = agreement(request, id);
        Meeting known = find(request, agreement, meeting);
        EntityTag.requireMatch(request, tag(known));
        Meeting changed = AgreementReplies.valueOf(meetings.change(
                member,
                agreement,
                known.id(),
                known.version(),
                JsonBodies.read(body, MeetingBody.class).read()));
        return tagged(changed, agreement);
    }

    @Delete("/{meeting}")
    HttpResponse<MeetingAnswer> cancel(HttpRequest<?> request, String id, String meeting) {
        Viewer.Member member = Viewers.member(request);
        Agreement agreement = agreement(request, id);
        Meeting known = find(request, agreement, meeting);
        return tagged(AgreementReplies.valueOf(meetings.cancel(member, agreement, known.id())), agreement);
    }

    @Get("/{meeting}.ics")
    @Produces(MediaType.ALL)
    HttpResponse<String> calendar(HttpRequest<?> request, String id, String meeting) {
        Meeting found = find(request, agreement(request, id), meeting);
        return HttpResponse.<String>ok(calendars.write(found, Locales.of(request)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meeting-" + found.id() + ".ics\"")
                .contentType(MediaType.of(Calendar.MEDIA_TYPE + ";charset=utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Agreement agreement(HttpRequest<?> request, String id) {
        Agreement agreement = id.matches("\\d{1,18}") ? agreements.find(Long.parseLong(id), Viewers.of(request)) : null;
        if (agreement == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-partnership", Flaw.shown(id));
        }
        return agreement;
    }

    private Meeting find(HttpRequest<?> request, Agreement agreement, String id) {
        Meeting meeting =
                id.matches("\\d{1,18}") ? meetings.find(agreement, Long.parseLong(id), Viewers.of(request)) : null;
        if (meeting == null) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-meeting", Flaw.shown(id));
        }
        return meeting;
    }

    private static HttpResponse<MeetingAnswer> tagged(Meeting meeting, Agreement agreement) {
        return HttpResponse.ok(MeetingAnswer.of(meeting, agreement))
                .header(HttpHeaders.ETAG, tag(meeting).toString());
    }

    private static EntityTag tag(Meeting meeting) {
        return new EntityTag(meeting.version(), Audience.OWNER);
    }
}

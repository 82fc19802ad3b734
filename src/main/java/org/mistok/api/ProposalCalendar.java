package org.mistok.api;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Call;
import org.mistok.call.CallCode;
import org.mistok.call.Calls;
import org.mistok.call.Deadline;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Calendar;
import org.mistok.notice.Calendar.Event;
import org.mistok.notice.Calendar.When;
import org.mistok.notice.PublicAddress;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Task;
import org.mistok.proposal.Workspace;

/// Deadlines of calls and days of open tasks, of the proposals in which the reader takes part. A deadline stands in the
/// zone of its call, so that it stays at 17:00 in Brussels whatever the clocks do.
@Singleton
final class ProposalCalendar {
    private static final Duration SHOWN = Duration.ofMinutes(15);

    private final Calls calls;
    private final Workspace workspace;
    private final PublicAddress address;
    private final Clock clock;

    ProposalCalendar(Calls calls, Workspace workspace, PublicAddress address, Clock clock) {
        this.calls = calls;
        this.workspace = workspace;
        this.address = address;
        this.clock = clock;
    }

    String of(List<Proposal> proposals, HttpRequest<?> request) {
        Viewer viewer = Viewers.of(request);
        InterfaceLanguage language = Locales.of(request);
        List<Event> events = new ArrayList<>();
        for (Proposal proposal : proposals) {
            if (!proposal.of(viewer).isEmpty()) {
                addDeadline(proposal, language, events);
                workspace.tasks(proposal).stream()
                        .filter(task -> task.doneAt() == null)
                        .forEach(task -> events.add(task(proposal, task, language)));
            }
        }
        return Calendar.write(Messages.of(language).text("proposal.calendar"), events);
    }

    private void addDeadline(Proposal proposal, InterfaceLanguage language, List<Event> events) {
        CallCode code = proposal.content().call();
        Call call = code == null || !proposal.isOpen() ? null : calls.find(code);
        When when = call == null ? null : when(call.deadline(), clock.instant());
        if (call != null && when != null) {
            String title = Messages.of(language)
                    .text(
                            "proposal.calendar.deadline",
                            proposal.content().concept().title(language));
            String uid = "deadline-" + proposal.id() + "@mistok";
            events.add(event(uid, proposal, when, title, call.title().in(language), language));
        }
    }

    /// Null where there is no deadline, or none is known.
    static @Nullable When when(Deadline deadline, Instant now) {
        return switch (deadline) {
            case Deadline.Once(LocalDate day, LocalTime time, ZoneId zone) ->
                time == null
                        ? new When.Day(day)
                        : new When.Moment(day.atTime(time).atZone(zone).toInstant(), SHOWN, zone);
            case Deadline.Yearly(MonthDay day, ZoneId zone) -> new When.Day(next(day, zone, now));
            case Deadline.Running() -> null;
            case Deadline.NotStated() -> null;
        };
    }

    private static LocalDate next(MonthDay day, ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate thisYear = day.atYear(today.getYear());
        return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
    }

    private Event task(Proposal proposal, Task task, InterfaceLanguage language) {
        String text = proposal.content().concept().title(language);
        String uid = "task-" + task.id() + "@mistok";
        return event(uid, proposal, new When.Day(task.due()), task.title(), text, language);
    }

    private Event event(
            String uid, Proposal proposal, When when, String title, String text, InterfaceLanguage language) {
        Instant changed = proposal.changedAt();
        String link = address.of(language, "/proposals/" + proposal.id());
        int sequence = (int) Math.min(proposal.version(), Integer.MAX_VALUE);
        return new Event(uid, sequence, changed, when, title, text, null, link, false);
    }
}

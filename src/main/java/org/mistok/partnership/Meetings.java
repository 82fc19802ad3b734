package org.mistok.partnership;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News;
import org.mistok.account.Notifications;
import org.mistok.account.Outcome;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// Meetings and visits of the parties of an agreement. Their own people alone know of them; who only coordinates does
/// not.
@Singleton
public class Meetings {
    private final TransactionOperations<Connection> transactions;
    private final Acting acting;
    private final Notifications notifications;
    private final Clock clock;

    Meetings(TransactionOperations<Connection> transactions, Acting acting, Notifications notifications, Clock clock) {
        this.transactions = transactions;
        this.acting = acting;
        this.notifications = notifications;
        this.clock = clock;
    }

    /// Whether this viewer may know of the meetings.
    public static boolean areSeenBy(Agreement agreement, Viewer viewer) {
        return !Side.ofMembers(agreement, viewer).isNobody();
    }

    /// In the order of time; none for who may not know of them.
    public List<Meeting> list(Agreement agreement, Viewer viewer) {
        return areSeenBy(agreement, viewer)
                ? transactions.executeRead(
                        status -> new MeetingTable(status.getConnection()).list(List.of(agreement.id())))
                : List.of();
    }

    /// Null when there is none that this viewer may know of.
    public @Nullable Meeting find(Agreement agreement, long id, Viewer viewer) {
        return list(agreement, viewer).stream()
                .filter(meeting -> meeting.id() == id)
                .findFirst()
                .orElse(null);
    }

    /// Those in which this organisation takes part, in the order of time.
    List<Meeting> listOf(RegisterCode organisation) {
        return transactions.executeRead(status -> {
            List<Agreement> agreements = new AgreementTable(status.getConnection()).list(organisation);
            return new MeetingTable(status.getConnection())
                    .list(agreements.stream().map(Agreement::id).toList()).stream()
                            .filter(meeting -> agreements.stream()
                                    .filter(agreement -> agreement.id() == meeting.agreement())
                                    .anyMatch(agreement -> takesPart(agreement, meeting, organisation)))
                            .toList();
        });
    }

    private static boolean takesPart(Agreement agreement, Meeting meeting, RegisterCode organisation) {
        return meeting.participants().stream()
                .anyMatch(i -> organisation.equals(agreement.parties().get(i).code()));
    }

    public Reply<Meeting> add(Viewer.Member by, Agreement agreement, MeetingDraft draft) {
        Side side = Side.ofMembers(agreement, by);
        if (side.isNobody()) {
            return new Reply.NotYours<>();
        }
        if (agreement.state() != State.PROPOSED && !agreement.state().isUnderWay()) {
            return new Reply.Refused<>(List.of(Outcome.refusal("title", "not-under-way")));
        }
        List<Refusal> refusals = draft.refusals(agreement);
        if (!refusals.isEmpty()) {
            return new Reply.Refused<>(refusals);
        }
        return act(by, table -> {
            long id = table.insert(draft.meeting(agreement, 0, 1, clock.instant()));
            Meeting meeting = get(table, agreement, id);
            tell(agreement, meeting, side, "meeting-agreed", by);
            return new Reply.Done<>(meeting);
        });
    }

    /// @param version that the person has read
    public Reply<Meeting> change(Viewer.Member by, Agreement agreement, long id, long version, MeetingDraft draft) {
        Side side = Side.ofMembers(agreement, by);
        List<Refusal> refusals = draft.refusals(agreement);
        if (side.isNobody()) {
            return new Reply.NotYours<>();
        }
        if (!refusals.isEmpty()) {
            return new Reply.Refused<>(refusals);
        }
        return act(by, table -> {
            Meeting before = get(table, agreement, id);
            if (before.version() != version) {
                return new Reply.Stale<>(before);
            }
            Meeting wanted =
                    draft.meeting(agreement, id, version, clock.instant()).called(before.cancelled(), clock.instant());
            table.update(wanted);
            Meeting meeting = get(table, agreement, id);
            if (isNews(before, meeting)) {
                tell(agreement, meeting, side, "meeting-changed", by);
            }
            return new Reply.Done<>(meeting);
        });
    }

    /// Notes of what came of it are no reason to write to everybody.
    private static boolean isNews(Meeting before, Meeting now) {
        return !before.start().equals(now.start())
                || before.minutes() != now.minutes()
                || !Objects.equals(before.place(), now.place())
                || !Objects.equals(before.link(), now.link())
                || !before.participants().equals(now.participants());
    }

    /// It will not be. Calling off what was called off changes nothing.
    public Reply<Meeting> cancel(Viewer.Member by, Agreement agreement, long id) {
        Side side = Side.ofMembers(agreement, by);
        if (side.isNobody()) {
            return new Reply.NotYours<>();
        }
        return act(by, table -> {
            Meeting meeting = get(table, agreement, id);
            if (meeting.cancelled()) {
                return new Reply.Done<>(meeting);
            }
            table.update(meeting.called(true, clock.instant()));
            Meeting off = get(table, agreement, id);
            tell(agreement, off, side, "meeting-cancelled", by);
            return new Reply.Done<>(off);
        });
    }

    private void tell(Agreement agreement, Meeting meeting, Side side, String kind, Viewer.Member by) {
        RegisterCode teller = side.positions().stream()
                .sorted()
                .map(i -> agreement.parties().get(i).code())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        News news = News.of(
                News.Topic.PARTNERSHIPS,
                kind,
                "/partnerships/" + agreement.id(),
                new News.Word.Party(teller),
                new News.Word.Said(meeting.title()),
                new News.Word.Said(meeting.when()));
        meeting.participants().stream()
                .map(i -> agreement.parties().get(i).code())
                .filter(Objects::nonNull)
                .forEach(code -> notifications.tellMembers(code, news, by.email()));
    }

    private interface Work<T> {
        T on(MeetingTable table) throws SQLException;
    }

    private <T> T act(Viewer.Member by, Work<T> work) {
        return acting.as(
                new Actor(by.email()),
                () -> transactions.executeWrite(status -> work.on(new MeetingTable(status.getConnection()))));
    }

    /// @throws IllegalArgumentException when there is none with this number
    private static Meeting get(MeetingTable table, Agreement agreement, long id) throws SQLException {
        Meeting meeting = table.lock(agreement.id(), id);
        if (meeting == null) {
            throw new IllegalArgumentException("Agreement " + agreement.id() + " has no meeting " + id + ".");
        }
        return meeting;
    }
}

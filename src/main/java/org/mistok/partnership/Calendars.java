package org.mistok.partnership;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Secret;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.Calendar;
import org.mistok.notice.PublicAddress;
import org.mistok.place.RegisterCode;

/// Meetings as calendar files, and an organisation's calendar at a secret address: whoever has the address reads it, as
/// calendar programs cannot sign in. It is kept as SHA-256 only, shown once, and dead as soon as there is a newer one.
@Singleton
public class Calendars {
    private static final String NAME = "Mistok";

    private final TransactionOperations<Connection> transactions;
    private final Meetings meetings;
    private final PublicAddress address;
    private final Clock clock;

    Calendars(TransactionOperations<Connection> transactions, Meetings meetings, PublicAddress address, Clock clock) {
        this.transactions = transactions;
        this.meetings = meetings;
        this.address = address;
        this.clock = clock;
    }

    /// One meeting.
    public String write(Meeting meeting, InterfaceLanguage language) {
        return Calendar.write(NAME, List.of(event(meeting, language)));
    }

    /// The whole calendar of an organisation.
    public String write(RegisterCode organisation, InterfaceLanguage language) {
        return Calendar.write(
                NAME,
                meetings.listOf(organisation).stream()
                        .map(meeting -> event(meeting, language))
                        .toList());
    }

    private Calendar.Event event(Meeting meeting, InterfaceLanguage language) {
        String page = address.of(language, "/partnerships/" + meeting.agreement());
        String join = meeting.link() == null ? "" : meeting.link() + "\n\n";
        String agenda = meeting.agenda() == null ? "" : meeting.agenda();
        return new Calendar.Event(
                "meeting-" + meeting.id() + "@" + URI.create(page).getHost(),
                (int) meeting.version() - 1,
                meeting.changedAt(),
                new Calendar.When.Moment(meeting.start(), meeting.lasting(), meeting.zone()),
                meeting.title(),
                (join + agenda).strip(),
                meeting.place(),
                page,
                meeting.cancelled());
    }

    /// Gives the organisation's calendar a new address and ends the old one.
    ///
    /// @return the secret in it
    public String open(RegisterCode organisation) {
        String secret = Secret.fresh();
        run(
                "insert into calendar_feed (code, secret_hash, made_at) values (?, ?, ?) on conflict (code) do update"
                        + " set secret_hash = excluded.secret_hash, made_at = excluded.made_at",
                organisation.value(),
                Secret.hash(secret),
                AgreementTable.time(clock.instant()));
        return secret;
    }

    public void revoke(RegisterCode organisation) {
        run("delete from calendar_feed where code = ?", organisation.value());
    }

    /// Whether there is an address that works.
    public boolean isOpen(RegisterCode organisation) {
        return find("select code from calendar_feed where code = ?", organisation.value()) != null;
    }

    /// Whose calendar it is; null when the address does not work (any more).
    public @Nullable RegisterCode find(String secret) {
        return find("select code from calendar_feed where secret_hash = ?", Secret.hash(secret));
    }

    private @Nullable RegisterCode find(String sql, Object argument) {
        return transactions.executeRead(status -> {
            try (PreparedStatement select = prepare(status.getConnection(), sql, argument)) {
                ResultSet row = select.executeQuery();
                return row.next() ? RegisterCode.of(row.getString(1)) : null;
            }
        });
    }

    private void run(String sql, Object... arguments) {
        transactions.executeWrite(status -> {
            try (PreparedStatement statement = prepare(status.getConnection(), sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}

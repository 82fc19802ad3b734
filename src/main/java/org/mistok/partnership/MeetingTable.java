package org.mistok.partnership;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table of meetings, on one connection.
final class MeetingTable {
    private final Connection connection;

    MeetingTable(Connection connection) {
        this.connection = connection;
    }

    /// Of these agreements, the next to come last.
    List<Meeting> list(List<Long> agreements) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from meeting where agreement_id = any(?) order by starts, id")) {
            select.setArray(1, connection.createArrayOf("bigint", agreements.toArray()));
            return read(select);
        }
    }

    @Nullable
    Meeting lock(long agreement, long id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from meeting where agreement_id = ? and id = ? for update")) {
            select.setLong(1, agreement);
            select.setLong(2, id);
            List<Meeting> found = read(select);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    private static List<Meeting> read(PreparedStatement select) throws SQLException {
        List<Meeting> meetings = new ArrayList<>();
        ResultSet row = select.executeQuery();
        while (row.next()) {
            meetings.add(new Meeting(
                    row.getLong("id"),
                    row.getLong("agreement_id"),
                    row.getLong("version"),
                    Meeting.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                    row.getString("title"),
                    row.getObject("starts", LocalDateTime.class),
                    ZoneId.of(row.getString("zone")),
                    row.getInt("minutes"),
                    row.getString("place"),
                    row.getString("link"),
                    Stream.of((Object[]) row.getArray("participants").getArray())
                            .map(one -> ((Number) one).intValue())
                            .toList(),
                    row.getString("agenda"),
                    row.getString("outcome"),
                    row.getBoolean("cancelled"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        }
        return meetings;
    }

    /// @return its number
    long insert(Meeting meeting) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into meeting (kind, title, starts, zone, minutes, place, link, participants, agenda, outcome,"
                        + " cancelled, changed_at, agreement_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " returning id")) {
            fill(insert, meeting);
            insert.setLong(13, meeting.agreement());
            ResultSet row = insert.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    void update(Meeting meeting) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update meeting set version = version + 1, kind = ?, title = ?, starts = ?, zone = ?, minutes = ?,"
                        + " place = ?, link = ?, participants = ?, agenda = ?, outcome = ?, cancelled = ?,"
                        + " changed_at = ? where id = ?")) {
            fill(update, meeting);
            update.setLong(13, meeting.id());
            update.executeUpdate();
        }
    }

    private void fill(PreparedStatement statement, Meeting meeting) throws SQLException {
        statement.setString(1, meeting.kind().code());
        statement.setString(2, meeting.title());
        statement.setObject(3, meeting.starts());
        statement.setString(4, meeting.zone().getId());
        statement.setInt(5, meeting.minutes());
        statement.setString(6, meeting.place());
        statement.setString(7, meeting.link());
        statement.setArray(
                8,
                connection.createArrayOf(
                        "smallint",
                        meeting.participants().stream().map(Integer::shortValue).toArray()));
        statement.setString(9, meeting.agenda());
        statement.setString(10, meeting.outcome());
        statement.setBoolean(11, meeting.cancelled());
        statement.setObject(12, AgreementTable.time(meeting.changedAt()));
    }
}

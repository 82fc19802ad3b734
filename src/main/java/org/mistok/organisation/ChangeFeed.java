package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The changes of the register, in a way in which a reader can miss none.
///
/// Numbers of a sequence are not in the order of commit: whoever remembers the largest number seen loses the change of
/// a
/// slower transaction. So the place in the feed is a horizon of transactions. All transactions below it have ended, and
/// what they changed has been seen. Changes above it are handed out as soon as they are committed, so that a long
/// transaction holds nobody's changes back; they come again with every reading until the horizon has passed them, and
/// the reader skips the numbers it has had.
@Singleton
public class ChangeFeed {

    private static final String READ = """
            select pg_snapshot_xmin(s.now)::text as next, f.seq, f.organisation_id
            from (select pg_current_snapshot() as now) s
            left join change_feed f
                on f.xid >= case when ?::text::xid8 <= pg_snapshot_xmax(s.now) then ?::text::xid8 else '0'::xid8 end
            order by f.seq""";

    private final TransactionOperations<Connection> transactions;
    private final ChangeListener listener;

    ChangeFeed(TransactionOperations<Connection> transactions, ChangeListener listener) {
        this.transactions = transactions;
        this.listener = listener;
    }

    /// Every change visible now whose transaction is not before the horizon, and the horizon to keep.
    ///
    /// A horizon that lies in this register's future comes from another register or from one that was put back from
    /// a
    /// backup; then everything is handed out again. See also [#source()].
    public Feed read(Horizon from) {
        return transactions.executeRead(status -> {
            try (PreparedStatement select = status.getConnection().prepareStatement(READ)) {
                select.setString(1, Long.toString(from.xid()));
                select.setString(2, Long.toString(from.xid()));
                return feed(select.executeQuery(), from);
            }
        });
    }

    private static Feed feed(ResultSet rows, Horizon from) throws SQLException {
        List<Change> changes = new ArrayList<>();
        Horizon next = from;
        while (rows.next()) {
            next = new Horizon(Long.parseLong(rows.getString("next")));
            long seq = rows.getLong("seq");
            if (!rows.wasNull()) {
                changes.add(new Change(seq, rows.getLong("organisation_id")));
            }
        }
        return new Feed(changes, next);
    }

    /// The horizon now. Who takes it first and reads the whole register then can follow the feed from it.
    public Horizon now() {
        return transactions.executeRead(status -> {
            try (PreparedStatement select = status.getConnection()
                            .prepareStatement("select pg_snapshot_xmin(pg_current_snapshot())::text");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return new Horizon(Long.parseLong(row.getString(1)));
            }
        });
    }

    /// Names the database that the horizons belong to. A horizon kept under another name is worth nothing.
    public String source() {
        return transactions.executeRead(status -> {
            try (PreparedStatement select = status.getConnection()
                            .prepareStatement("select (select system_identifier from pg_control_system()) || '/' || oid"
                                    + " from pg_database where datname = current_database()");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        });
    }

    /// Calls `wake` soon after each commit that changed something, and once after every (re)connection, on a thread
    /// of its
    /// own, until the application ends. A lost connection is opened anew; what was missed meanwhile is not
    /// repeated, so
    /// the reader also looks from time to time.
    public void listen(Runnable wake) {
        listener.listen(wake);
    }
}

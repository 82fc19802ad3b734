package org.mistok.organisation;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.mistok.place.RegisterCode;

/// Rewrites codes of organisations in columns, for [NamesOrganisations].
@Singleton
public class CodeColumns {
    private final TransactionOperations<Connection> transactions;

    CodeColumns(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    /// Has every row name the survivor; inside a transaction.
    ///
    /// @param column `table.column`
    /// @param but what of a row must not come twice beside the code, as columns: such rows of the former are
    /// deleted
    public void move(String column, RegisterCode former, RegisterCode survivor, String... but) {
        String[] parts = column.split("\\.");
        transactions.executeWrite(status -> {
            Connection connection = status.getConnection();
            if (but.length > 0) {
                run(connection, deletion(parts[0], parts[1], but), former, survivor);
            }
            run(
                    connection,
                    "update " + parts[0] + " set " + parts[1] + " = $2 where " + parts[1] + " = $1",
                    former,
                    survivor);
            return null;
        });
    }

    /// Does what moving a column cannot; inside a transaction.
    ///
    /// @param sql with `$1` for the former and `$2` for the survivor
    public void execute(String sql, RegisterCode former, RegisterCode survivor) {
        transactions.executeWrite(status -> {
            run(status.getConnection(), sql, former, survivor);
            return null;
        });
    }

    private static String deletion(String table, String column, String[] but) {
        StringBuilder same = new StringBuilder();
        for (String other : but) {
            same.append(" and a.").append(other).append(" = b.").append(other);
        }
        return "delete from " + table + " a using " + table + " b where a." + column + " = $1 and b." + column + " = $2"
                + same;
    }

    /// @param sql with `$1` for the former and `$2` for the survivor
    static void run(Connection connection, String sql, RegisterCode former, RegisterCode survivor) throws SQLException {
        String literal = sql.replace("$1", "'" + former + "'::text").replace("$2", "'" + survivor + "'::text");
        try (PreparedStatement statement = connection.prepareStatement(literal)) {
            statement.executeUpdate();
        }
    }
}

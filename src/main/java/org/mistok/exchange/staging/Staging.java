package org.mistok.exchange.staging;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.Plan.Repeated;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Kind;
import org.mistok.place.RegisterCode;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// One file on its way into the register, on a connection of its own.
///
/// First [#add] every candidate and [#refuse] every row that cannot be one; then ask for the [#plan]; then, perhaps,
/// [#apply] it. Until then nothing of it is in the register, and no row of the register is locked. Candidates lie in a
/// temporary table, which the database forgets when the process ends, however it ends.
public final class Staging implements AutoCloseable {

    /// A new COPY after so many rows, so that the register's vacuum does not wait for the end of a long file.
    private static final int ROWS_A_COPY = 20_000;

    private static final int MOST_ERRORS = 1_000;
    private static final int MOST_REPEATED = 100;
    private static final int ATTEMPTS = 5;

    private static final String REPEATED = """
            with numbered as (
                select ctid as place, code, name_text, sheet, line,
                    row_number() over (partition by code order by sheet, line, ctid) as nth,
                    first_value(sheet) over (partition by code order by sheet, line, ctid) as first_sheet,
                    first_value(line) over (partition by code order by sheet, line, ctid) as first_line
                from staged),
            gone as (delete from staged s using numbered n where n.place = s.ctid and n.nth > 1)
            select code, coalesce(name_text[1], ''), first_sheet, first_line, sheet, line from numbered where nth > 1
            order by sheet, line""";

    private final Connection connection;
    private final Batch batch;
    private final List<RowError> errors = new ArrayList<>();
    private final List<Repeated> repeated = new ArrayList<>();
    private @Nullable CopyIn copy;
    private long errorCount;
    private long rows;
    private boolean ended;

    private Staging(Connection connection, Batch batch) {
        this.connection = connection;
        this.batch = batch;
    }

    /// @throws ImportFailure when the database cannot be used
    public static Staging open(DataSource database, Batch batch) {
        try {
            Connection connection = ownConnections(database).getConnection();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute(Comparison.dropAll());
                statement.execute(StagedRow.TABLE);
            }
            return new Staging(connection, batch);
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /// The database without the framework's proxy, which hands out the connection of the transaction under way and
    /// none
    /// where there is none. An import has a connection of its own.
    public static DataSource ownConnections(DataSource database) {
        return DelegatingDataSource.unwrapDataSource(database);
    }

    public Batch batch() {
        return batch;
    }

    /// Rows that came, good and bad.
    public long rows() {
        return rows;
    }

    /// Takes a candidate up, in constant memory.
    public void add(Candidate candidate) {
        try {
            CopyIn current = copy != null ? copy : beginCopy();
            byte[] line = StagedRow.of(candidate).getBytes(StandardCharsets.UTF_8);
            current.writeToCopy(line, 0, line.length);
            if (++rows % ROWS_A_COPY == 0) {
                endCopy();
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /// Notes what is wrong. A row may be refused for more than one reason.
    public void refuse(RowError error) {
        if (++errorCount <= MOST_ERRORS) {
            errors.add(error);
        }
    }

    /// Compares everything that was added with the register as it is now.
    public Plan plan() {
        try {
            end();
            Comparison comparison = new Comparison(connection, batch);
            comparison.run();
            return plan(comparison);
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }

    /// Writes the difference to the register in one transaction. Compares once more: the register may have moved
    /// since
    /// [#plan]. Errors do not keep the good rows from being applied; to want all or nothing is up to the caller.
    public Outcome apply(Actor actor) {
        try {
            end();
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Outcome outcome = tryToApply(actor);
                if (outcome != null) {
                    tidy(outcome);
                    return outcome;
                }
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
        throw new ImportFailure("The same organisations were changed by somebody else each time. Try again.");
    }

    private @Nullable Outcome tryToApply(Actor actor) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Application.begin(connection, actor);
            Comparison comparison = new Comparison(connection, batch);
            comparison.run();
            Outcome outcome = new Outcome(comparison.count("target where id is null"), comparison.count("changed"));
            Application application = new Application(connection, batch);
            boolean isDone = application.apply(outcome.created(), outcome.changed());
            if (isDone && outcome.created() + outcome.changed() > 0) {
                application.remember(outcome);
            }
            if (isDone) {
                connection.commit();
                return outcome;
            }
            return null;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// So that the first questions after a large import find good plans.
    private void tidy(Outcome outcome) throws SQLException {
        if (outcome.created() + outcome.changed() > ROWS_A_COPY) {
            execute("analyze organisation, name, district_name, working_language");
        }
    }

    private Plan plan(Comparison comparison) throws SQLException {
        Preview preview = new Preview(connection);
        Kind whole = batch.whole();
        long created = comparison.count("target where id is null");
        long changed = comparison.count("changed");
        return new Plan(
                created,
                changed,
                comparison.count("target") - created - changed,
                preview.newcomers(),
                preview.changes(),
                List.copyOf(repeated),
                whole == null ? 0 : comparison.count(Preview.vanishedFrom(whole)),
                whole == null ? List.of() : preview.vanished(whole),
                errorCount,
                List.copyOf(errors),
                comparison.count("name_add where position > 199"));
    }

    private void end() throws SQLException {
        endCopy();
        if (!ended) {
            execute("create index on staged (code); analyze staged");
            findRepeated();
            ended = true;
        }
    }

    private void findRepeated() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(REPEATED)) {
            while (found.next()) {
                Where first = new Where(found.getString(3), found.getLong(4));
                Where again = new Where(found.getString(5), found.getLong(6));
                refuse(RowError.of(again, "", found.getString(1), "code-repeated", first.row()));
                if (repeated.size() < MOST_REPEATED) {
                    repeated.add(new Repeated(RegisterCode.of(found.getString(1)), found.getString(2), first, again));
                }
            }
        }
    }

    private CopyIn beginCopy() throws SQLException {
        CopyIn begun = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy staged from stdin");
        copy = begun;
        return begun;
    }

    private void endCopy() throws SQLException {
        CopyIn current = copy;
        if (current != null) {
            copy = null;
            current.endCopy();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try (connection) {
            CopyIn current = copy;
            if (current != null) {
                current.cancelCopy();
            }
            if (!connection.isClosed()) {
                execute(Comparison.dropAll());
            }
        } catch (SQLException e) {
            throw new ImportFailure(e);
        }
    }
}

package org.mistok.exchange.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Outcome;
import org.mistok.exchange.staging.Plan;
import org.mistok.exchange.staging.Staging;
import org.mistok.organisation.Actor;

/// Takes the file of a register into the register of this database.
public final class RegisterImport {

    private final DataSource database;
    private final Clock clock;

    public RegisterImport(DataSource database, Clock clock) {
        this.database = Staging.ownConnections(database);
        this.clock = clock;
    }

    /// How far to go.
    public enum Mode {
        /// Compares and writes nothing.
        DRY_RUN,
        /// Writes when there is no error in the file at all.
        ALL_OR_NOTHING,
        /// Writes the good rows.
        GOOD_ROWS
    }

    /// @throws ImportRefused when the file as a whole cannot be imported
    /// @throws org.mistok.exchange.table.FileRefused when it cannot be read
    public Report run(ImportOrder order, Mode mode, Actor actor, ImportWatcher watcher) {
        RegisterFile file = order.register().open(order, database, LocalDate.now(clock));
        requireNotOlder(file.batch());
        Notes notes = new Notes(watcher::reading);
        try (Staging staging = Staging.open(database, file.batch())) {
            file.read(staging, notes);
            watcher.comparing(notes.rows());
            Plan plan = staging.plan();
            boolean isWanted = mode == Mode.GOOD_ROWS || (mode == Mode.ALL_OR_NOTHING && plan.isSound());
            if (isWanted && !plan.changesNothing()) {
                watcher.writing(plan);
            }
            Outcome outcome = isWanted ? apply(staging, plan, actor) : null;
            return new Report(file.batch(), notes.rows(), notes.counts(), plan, outcome);
        }
    }

    private static Outcome apply(Staging staging, Plan plan, Actor actor) {
        return plan.changesNothing() ? new Outcome(0, 0) : staging.apply(actor);
    }

    /// An older edition of the codifier would bring back the names of before.
    private void requireNotOlder(Batch batch) {
        LocalDate newest = batch.whole() == null ? null : newestEdition(batch);
        if (newest != null && newest.isAfter(batch.edition())) {
            throw new ImportRefused("edition-older", batch.edition(), newest);
        }
    }

    private @Nullable LocalDate newestEdition(Batch batch) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select max(edition) from import_run where origin = ?")) {
            select.setString(1, batch.origin().code());
            ResultSet row = select.executeQuery();
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("The list of imports cannot be read: " + e.getMessage(), e);
        }
    }
}

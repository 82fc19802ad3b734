package org.mistok.exchange.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.mistok.exchange.register.RegisterImport.Mode;
import org.mistok.exchange.staging.Staging;
import org.mistok.organisation.Actor;

/// Imports into a database of a test, and looks at what is there.
public record ImportTesting(DataSource database) {

    public ImportTesting {
        database = Staging.ownConnections(database);
    }

    static final Path SAMPLES = Path.of("src/test/resources/registers");
    static final Path REAL = Path.of("../shared/data");
    private static final Actor TESTER = new Actor("tester@example.org");

    public Report run(Register register, Path file) {
        return run(register, file, Mode.ALL_OR_NOTHING);
    }

    Report run(Register register, Path file, Mode mode) {
        return new RegisterImport(database, Clock.systemUTC())
                .run(ImportOrder.of(register, file), mode, TESTER, ImportWatcher.NOBODY);
    }

    Report sample(Register register, String file) {
        return run(register, SAMPLES.resolve(file));
    }

    /// The first column of every row.
    public List<String> ask(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// `official uk Звягель`, in alphabetical order.
    List<String> names(String code) {
        return ask(
                "select n.sort || ' ' || coalesce(n.language::text, '-') || ' ' || n.text from name n join organisation o"
                        + " on o.id = n.organisation_id where o.code = '" + code + "' order by 1");
    }

    /// Everything that must not move when nothing is to change.
    List<String> trail() {
        return ask(
                "select (select count(*) from audit_event) || ' ' || (select count(*) from change_feed) || ' '"
                        + " || (select count(*) from import_run) || ' ' || (select coalesce(sum(version), 0) from organisation)");
    }
}

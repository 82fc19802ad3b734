package org.mistok.cli;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Finds, in a failed start, the database's own words.
final class DatabaseFailure {
    private DatabaseFailure() {}

    /// A message for the operator when the database is at the bottom of it, the failure itself when it is not.
    static RuntimeException explain(RuntimeException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new StartupFailure(
                        "The database does not do what is asked of it: "
                                + String.valueOf(sql.getMessage()).strip()
                                + "\nCheck DATASOURCES_DEFAULT_URL, DATASOURCES_DEFAULT_USERNAME and"
                                + " DATASOURCES_DEFAULT_PASSWORD, and that the role owns the database.",
                        failure);
            }
        }
        return failure;
    }
}

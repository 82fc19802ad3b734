package org.mistok.exchange.staging;

import java.sql.SQLException;

/// The database does not do what an import asks of it. Nothing was written.
public final class ImportFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ImportFailure(SQLException cause) {
        super("The database refuses: " + cause.getMessage(), cause);
    }

    ImportFailure(String message) {
        super(message);
    }
}

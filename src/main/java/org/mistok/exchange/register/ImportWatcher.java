package org.mistok.exchange.register;

import org.mistok.exchange.staging.Plan;

/// Hears how far an import is.
public interface ImportWatcher {

    /// For whom nobody waits.
    ImportWatcher NOBODY = new ImportWatcher() {
        @Override
        public void reading(long rows) {}

        @Override
        public void comparing(long rows) {}

        @Override
        public void writing(Plan plan) {}
    };

    /// So many rows have been read; comes from time to time.
    void reading(long rows);

    /// All rows have been read.
    void comparing(long rows);

    /// The transaction begins.
    void writing(Plan plan);
}

package org.mistok.exchange.register;

import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Staging;

/// A file of a register, opened.
interface RegisterFile {

    Batch batch();

    /// Hands every organisation in the file to the staging, once.
    ///
    /// @throws ImportRefused when it turns out not to be such a file
    void read(Staging staging, Notes notes);
}

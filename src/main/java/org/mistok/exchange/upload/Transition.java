package org.mistok.exchange.upload;

/// What came of the wish to do something with an import.
public sealed interface Transition {

    /// It was done; the import as it now stands.
    record Done(Import now) implements Transition {}

    /// Its state does not allow that; nothing was done.
    record NotAllowed(Import current) implements Transition {}

    /// When it was applied something stood in the way that had not been there when it was checked; nothing was
    /// written.
    record Refused(Import now) implements Transition {}
}

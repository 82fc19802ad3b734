package org.mistok.cli;

import java.util.List;

/// What makes the demo worth looking at: organisations, needs and offers, and accounts. `demo` calls it after the
/// database
/// is migrated and before the first request is answered.
public interface DemoData {

    /// Loads what is missing; loading again changes nothing.
    ///
    /// @return the accounts to print, in the order to print them
    List<DemoAccount> load();
}

/// The command line: `mistok demo`, `mistok serve` and `mistok import`.
///
/// Start with [MistokCommand]. `demo` brings its own PostgreSQL ([PostgresServer]) in a [DataDirectory]; `serve` takes
/// the
/// one that the settings name. Both hand over to [Service], and whatever was started is stopped in reverse order by
/// [Shutdown].
///
/// Invariants: nothing is written outside the data directory; at most one process uses a data directory at a time; a
/// start
/// never depends on how the previous run ended.
@NullMarked
package org.mistok.cli;

import org.jspecify.annotations.NullMarked;

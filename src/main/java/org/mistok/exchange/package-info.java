/// What comes into the register from files. So far the project's own fixtures; their format is told in
/// `fixtures/README.md`.
///
/// Start with [org.mistok.exchange.FixtureLoader].
@NullMarked
package org.mistok.exchange;

import org.jspecify.annotations.NullMarked;

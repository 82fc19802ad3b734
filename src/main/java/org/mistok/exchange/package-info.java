/// What comes into the register from files. Here the project's own fixtures, whose format is told in
/// `fixtures/README.md`; in `register` the official registers; `table` reads tabular files of any make, and `staging`
/// is
/// the way from any file into the register.
///
/// Start with [org.mistok.exchange.FixtureLoader].
@NullMarked
package org.mistok.exchange;

import org.jspecify.annotations.NullMarked;

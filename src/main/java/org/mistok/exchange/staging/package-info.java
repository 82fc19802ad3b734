/// The way from a file into the register that all importers share: stage first, apply short.
///
/// An importer makes [org.mistok.exchange.staging.Candidate]s of its rows and hands them to a
/// [org.mistok.exchange.staging.Staging], which copies them into a temporary table, compares them with the register in
/// a
/// few statements, and applies the difference in one short transaction or not at all. Start with
/// [org.mistok.exchange.staging.Staging].
///
/// Invariants: memory does not grow with the file; nothing of a file is in the register before all of it is; the same
/// file again changes nothing; names, needs, offers and languages that others entered stay.
@NullMarked
package org.mistok.exchange.staging;

import org.jspecify.annotations.NullMarked;

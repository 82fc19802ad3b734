/// The Reconciliation Service API 0.2 of the W3C community group: matches a column of names in somebody's spreadsheet
/// against the register, for OpenRefine and programs that speak the same.
///
/// Answers rest on names and facts of registers, which are public, so everybody gets the same.
@NullMarked
package org.mistok.api.reconcile;

import org.jspecify.annotations.NullMarked;

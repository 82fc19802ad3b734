/// Spreadsheets of people: organisations with needs and offers, in any order of columns, headed in any of the five
/// languages. The words by which columns and values are known are data, `index-config/spreadsheet.csv`.
///
/// Start with [org.mistok.exchange.spreadsheet.SpreadsheetImport]. What a spreadsheet may look like is told in
/// `docs/reference/spreadsheet.md`.
@NullMarked
package org.mistok.exchange.spreadsheet;

import org.jspecify.annotations.NullMarked;

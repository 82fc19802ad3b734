package org.mistok.exchange.staging;

/// A row of a file.
///
/// @param table the sheet of a workbook; empty where the file has but one table
/// @param row from 1, as a spreadsheet program or an editor numbers it
public record Where(String table, long row) {

    public static Where row(long row) {
        return new Where("", row);
    }
}

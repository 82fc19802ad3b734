package org.mistok.exchange;

/// Something wrong in a file.
///
/// @param line as an editor counts, from 1
/// @param column the name in the header, empty for the whole line
/// @param value what stands there
/// @param expected what should
public record Finding(String file, long line, String column, String value, String expected) {

    @Override
    public String toString() {
        return file + ", line " + line + (column.isEmpty() ? "" : ", " + column) + ": '" + value + "'. " + expected;
    }
}

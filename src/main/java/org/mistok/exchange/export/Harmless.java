package org.mistok.exchange.export;

/// Keeps texts from becoming formulas in somebody's spreadsheet.
final class Harmless {

    /// A text that begins with one of these is read as a formula by one program or another.
    private static final String FORMULA = "=+-@\t\r\n|＝＋－＠";

    private Harmless() {}

    /// The text, behind an apostrophe where a program could take it for a formula.
    static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

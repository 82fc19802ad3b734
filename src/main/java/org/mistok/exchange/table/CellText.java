package org.mistok.exchange.table;

import java.util.List;

/// What people do not see in a cell.
final class CellText {

    private CellText() {}

    /// The text without space of any kind at either end: no-break and zero-width ones too, which come along when a
    /// cell is copied from a page, and byte order marks of files that were glued together.
    static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /// The list itself, cut after its last filled cell.
    static List<String> withoutEmptyEnd(List<String> cells) {
        int size = cells.size();
        while (size > 0 && cells.get(size - 1).isEmpty()) {
            size--;
        }
        return cells.subList(0, size);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200D');
    }
}

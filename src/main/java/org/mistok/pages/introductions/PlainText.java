package org.mistok.pages.introductions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mistok.pages.introductions.IntroductionPage.Piece;

/// Shows plain text line by line, with addresses of pages as links. Nothing else in it means anything.
final class PlainText {
    /// Without the punctuation that ends a sentence.
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>\"'\\p{Cc}]*[^\\s<>\"'\\p{Cc}.,;:!?)\\]}»“”]");

    private PlainText() {}

    static List<List<Piece>> lines(String text) {
        return text.lines().map(PlainText::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int from = 0;
        while (address.find()) {
            add(pieces, line.substring(from, address.start()));
            pieces.add(new Piece(address.group(), address.group()));
            from = address.end();
        }
        add(pieces, line.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, null));
        }
    }
}

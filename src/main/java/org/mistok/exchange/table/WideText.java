package org.mistok.exchange.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-16 without a byte order mark: every other byte of its spaces, digits and separators is zero.
final class WideText {

    /// Letters and signs of the alphabets of Europe end before it.
    private static final int EUROPE = 0x0600;

    private WideText() {}

    /// No other text has zero bytes.
    static boolean hasZeros(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    /// @throws FileRefused when neither order of bytes makes a text
    static Charset charset(byte[] start) {
        if (isText(start, StandardCharsets.UTF_16LE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (isText(start, StandardCharsets.UTF_16BE)) {
            return StandardCharsets.UTF_16BE;
        }
        throw FileKind.wrong("other");
    }

    private static boolean isText(byte[] start, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(start, 0, start.length & ~1));
            long usual = text.chars().filter(WideText::isUsual).count();
            return usual * 10 >= text.length() * 9L;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static boolean isUsual(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c < EUROPE) || (c >= 0x2000 && c < 0x2200);
    }
}

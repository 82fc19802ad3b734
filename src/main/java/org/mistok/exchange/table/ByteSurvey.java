package org.mistok.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// One look at all bytes of a text: the first letter beyond ASCII may stand in the last row.
///
/// @param isUtf8 whether all of them are valid UTF-8
/// @param sample bytes around the first ones beyond ASCII; empty when there are none
record ByteSurvey(boolean isUtf8, byte[] sample) {

    private static final int CHUNK = 1 << 16;

    /// @throws FileRefused when a zero byte stands anywhere, as in no text, or the last letter is cut in two
    static ByteSurvey of(Path path) throws IOException {
        Utf8 utf8 = new Utf8();
        Sample sample = new Sample();
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                refuseZeros(chunk, read);
                utf8.look(ByteBuffer.wrap(chunk, 0, read));
                sample.look(chunk, read);
            }
        }
        if (utf8.isCut()) {
            throw new FileRefused(FileRefused.Reason.TRUNCATED);
        }
        return new ByteSurvey(utf8.isValid(), sample.bytes());
    }

    private static void refuseZeros(byte[] chunk, int length) {
        for (int i = 0; i < length; i++) {
            if (chunk[i] == 0) {
                throw FileKind.wrong("other");
            }
        }
    }

    /// Decodes chunk by chunk; a letter may lie across two of them.
    private static final class Utf8 {
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        private final CharBuffer text = CharBuffer.allocate(CHUNK + 8);
        private ByteBuffer left = ByteBuffer.allocate(0);
        private boolean valid = true;
        private boolean beyondAscii;

        void look(ByteBuffer chunk) {
            if (!valid) {
                return;
            }
            ByteBuffer all = ByteBuffer.allocate(left.remaining() + chunk.remaining());
            all.put(left).put(chunk).flip();
            text.clear();
            valid = !decoder.decode(all, text, false).isError();
            beyondAscii |= text.position() < all.position();
            left = all;
        }

        boolean isValid() {
            return valid && !left.hasRemaining();
        }

        /// Whether the last letter lacks its end.
        boolean isCut() {
            return valid && beyondAscii && left.hasRemaining();
        }
    }

    /// The windows around bytes beyond ASCII, up to 64 KiB of them.
    private static final class Sample {
        private static final int AROUND = 64;
        private final byte[] kept = new byte[CHUNK];
        private int length;

        void look(byte[] chunk, int read) {
            int from = 0;
            for (int i = 0; i < read && length < kept.length; i++) {
                if (chunk[i] < 0 && i >= from) {
                    int start = Math.max(from, i - AROUND);
                    int end = Math.min(read, i + AROUND);
                    keep(chunk, start, end);
                    from = end;
                }
            }
        }

        private void keep(byte[] chunk, int start, int end) {
            int fits = Math.min(end - start, kept.length - length);
            System.arraycopy(chunk, start, kept, length, fits);
            length += fits;
        }

        byte[] bytes() {
            return Arrays.copyOf(kept, length);
        }
    }
}

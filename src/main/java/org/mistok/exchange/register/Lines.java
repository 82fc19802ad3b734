package org.mistok.exchange.register;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// The lines of a text, none of which may be longer than any of GeoNames is: so that a file without line breaks does
/// not
/// end in memory.
final class Lines {

    private static final int LONGEST = 1 << 20;
    private static final int BUFFER = 1 << 16;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;

    Lines(Reader text) {
        this.text = text;
    }

    /// A line without its end; null after the last.
    ///
    /// @throws ImportRefused when it is too long
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        while (fill()) {
            int start = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.append(buffer, start, next - start);
            if (next < end) {
                next++;
                return withoutReturn(line);
            }
            if (line.length() > LONGEST) {
                throw new ImportRefused("not-geonames", Gazetteer.COLUMNS);
            }
        }
        return line.isEmpty() ? null : withoutReturn(line);
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, text.read(buffer));
        }
        return end > 0;
    }

    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}

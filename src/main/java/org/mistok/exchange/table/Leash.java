package org.mistok.exchange.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Stops a parser that would read on and on into one row, as after a quotation mark that nobody closed.
final class Leash extends FilterReader {

    private final int longest;
    private long row = 1;
    private long sinceRow;

    Leash(Reader reader, int longest) {
        super(reader);
        this.longest = longest;
    }

    /// A row has ended; the next one has this number.
    void next(long number) {
        row = number;
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return count(c < 0 ? 0 : 1) < 0 ? -1 : c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return count(super.read(target, offset, length));
    }

    private int count(int read) {
        sinceRow += Math.max(read, 0);
        if (sinceRow > longest) {
            throw new FileRefused(FileRefused.Reason.ROW_TOO_LONG, row, longest);
        }
        return read;
    }
}

package org.mistok.exchange.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A part of a workbook, which may unpack to so many bytes and no more, whatever the file says of its size.
final class Unpacked extends FilterInputStream {

    private final String part;
    private final long most;
    private long bytes;

    Unpacked(InputStream in, String part, long most) {
        super(in);
        this.part = part;
        this.most = most;
    }

    /// Looks at the parts that the library reads into memory by itself, before it does.
    ///
    /// @throws FileRefused when one of them is too large
    static void requireSmallDirectory(Path path, TableLimits limits) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".rels") || entry.getName().equals("[Content_Types].xml")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        new Unpacked(in, entry.getName(), limits.residentBytes() / 16)
                                .transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        bytes += Math.max(read, 0);
        if (bytes > most) {
            throw new FileRefused(FileRefused.Reason.UNPACKS_TOO_LARGE, part, most >> 20);
        }
    }
}

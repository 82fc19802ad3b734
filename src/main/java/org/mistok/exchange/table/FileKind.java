package org.mistok.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is, by its first bytes.
enum FileKind {
    TEXT,
    WORKBOOK;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /// How the part with the encrypted workbook is called in the file's folder.
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /// @throws FileRefused when it can be no table
    static FileKind of(Path path) throws IOException {
        byte[] start = start(path);
        if (start.length == 0) {
            throw new FileRefused(FileRefused.Reason.NO_ROWS);
        }
        if (begins(start, ZIP)) {
            requireWorkbook(path);
            return WORKBOOK;
        }
        if (begins(start, OLD_OFFICE)) {
            throw isEncrypted(path) ? new FileRefused(FileRefused.Reason.PASSWORD) : wrong("xls");
        }
        if (begins(start, PNG)) {
            throw wrong("png");
        }
        if (begins(start, PDF)) {
            throw wrong("pdf");
        }
        return TEXT;
    }

    static FileRefused wrong(String what) {
        return new FileRefused(FileRefused.Reason.WRONG_KIND, what);
    }

    private static byte[] start(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            return bytes.readNBytes(ZIP.length);
        }
    }

    private static boolean begins(byte[] start, byte[] magic) {
        return Arrays.equals(start, magic);
    }

    private static void requireWorkbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.getEntry("content.xml") != null && zip.getEntry("mimetype") != null) {
                throw wrong("ods");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw wrong("zip");
            }
        } catch (ZipException _) {
            // The list of what a zip file holds stands at its end.
            throw new FileRefused(FileRefused.Reason.TRUNCATED);
        }
    }

    private static boolean isEncrypted(Path path) throws IOException {
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] window = new byte[1 << 16];
            int kept = 0;
            for (int read = bytes.read(window); read > 0; read = bytes.read(window, kept, window.length - kept)) {
                if (contains(window, kept + read)) {
                    return true;
                }
                int next = Math.min(ENCRYPTED.length - 1, kept + read);
                System.arraycopy(window, kept + read - next, window, 0, next);
                kept = next;
            }
            return false;
        }
    }

    private static boolean contains(byte[] window, int length) {
        for (int at = 0; at + ENCRYPTED.length <= length; at++) {
            if (Arrays.equals(window, at, at + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
                return true;
            }
        }
        return false;
    }
}

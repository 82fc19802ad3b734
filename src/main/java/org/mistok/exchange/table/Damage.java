package org.mistok.exchange.table;

import java.io.EOFException;
import java.util.zip.ZipException;
import org.apache.poi.EmptyFileException;

/// Turns what libraries say of a broken workbook into a refusal. They throw exceptions of a dozen types, checked and
/// not, because a hostile file can break any assumption.
final class Damage {

    private Damage() {}

    interface Reading<T> {
        T read() throws Exception;
    }

    /// What `reading` gives.
    ///
    /// @throws FileRefused instead of any other exception
    static <T> T told(String part, Reading<T> reading) {
        try {
            return reading.read();
        } catch (Exception e) {
            throw refusal(part, e);
        }
    }

    private static FileRefused refusal(String part, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused refused) {
                return refused;
            }
            if (cause instanceof EOFException || cause instanceof ZipException || cause instanceof EmptyFileException) {
                return new FileRefused(FileRefused.Reason.TRUNCATED);
            }
        }
        return new FileRefused(
                FileRefused.Reason.DAMAGED,
                part,
                String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
    }
}

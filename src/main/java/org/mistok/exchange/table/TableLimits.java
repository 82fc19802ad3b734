package org.mistok.exchange.table;

/// How much a file may ask of us.
///
/// @param bytes of the file
/// @param unpackedBytes of one sheet of a workbook
/// @param residentBytes of a part that has to be kept in memory while the others are read: strings, styles
/// @param rowCharacters of one row
/// @param columns of one row
public record TableLimits(long bytes, long unpackedBytes, long residentBytes, int rowCharacters, int columns) {

    private static final long MEGABYTE = 1L << 20;
    private static final long DENSEST = 100;

    /// What fits into a heap of 1 GiB with room for the service, and into a few minutes.
    public static final TableLimits USUAL = ofFile(500 * MEGABYTE);

    /// The usual limits for files of up to so many bytes.
    public static TableLimits ofFile(long bytes) {
        return new TableLimits(bytes, 4 * bytes, 64 * MEGABYTE, 1_000_000, 2_000);
    }

    /// Tables pack well, ten to one; what packs much better than that, and is large, was made to do harm.
    TableLimits forWorkbookOf(long fileBytes) {
        long unpacked = Math.min(unpackedBytes, Math.max(residentBytes, DENSEST * fileBytes));
        return new TableLimits(bytes, unpacked, residentBytes, rowCharacters, columns);
    }
}

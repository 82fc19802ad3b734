package org.mistok.exchange.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A file that cannot be read as a table. Rendered in the reader's language from `reason` and `arguments`. It may come
/// while the rows are read: a file can be damaged anywhere.
public final class FileRefused extends IllegalArgumentException {

    private final Reason reason;
    private final transient List<String> arguments;

    public FileRefused(Reason reason, Object... arguments) {
        super(reason.code() + " " + Arrays.toString(arguments));
        this.reason = reason;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> arguments() {
        return arguments;
    }

    /// What is wrong, and the arguments of its message in their order.
    public enum Reason {
        /// Bytes that came, bytes that may be.
        TOO_LARGE,
        /// No bytes at all, or no cell with anything in it. No arguments.
        NO_ROWS,
        /// What the first bytes say it is: `png`, `pdf`, `xls`, `ods`, `zip`, `other`.
        WRONG_KIND,
        /// A workbook that asks for a password. No arguments.
        PASSWORD,
        /// A part unpacks to more than any table needs: the part, megabytes that it may unpack to.
        UNPACKS_TOO_LARGE,
        /// It ends before its end. No arguments.
        TRUNCATED,
        /// A workbook with something else wrong in it: the part, what a reader of such files says of it.
        DAMAGED,
        /// A quotation mark that opens and does not close, or text after one that closes: the row.
        QUOTES,
        /// One row is longer than any row of a table: the row, characters that it may have.
        ROW_TOO_LONG,
        /// More columns than any table has: the row, columns that there may be.
        TOO_MANY_COLUMNS;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}

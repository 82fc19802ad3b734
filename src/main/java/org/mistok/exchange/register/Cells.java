package org.mistok.exchange.register;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.TableRow;
import org.mistok.place.Coordinates;

/// One row, read by what its columns mean. What cannot be read is refused, and the row is given up at the end, so that
/// one reading names everything that is wrong.
final class Cells {

    private static final Set<String> NOTHING =
            Set.of("", "na", "n/a", "n.a.", "null", "none", "-", "–", "—", ":", "..");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ .,'\u00A0\u2009\u202F\u2019]\\d{3})+");
    private static final Pattern DEGREES = Pattern.compile("[+-]?\\d{1,3}(\\.\\d+)?([eE]-?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}([.,]0+)?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final int MOST_DIGITS = 9;

    private final Where where;
    private final TableRow row;
    private final Headings headings;
    private final Staging staging;
    private boolean good = true;

    Cells(Where where, TableRow row, Headings headings, Staging staging) {
        this.where = where;
        this.row = row;
        this.headings = headings;
        this.staging = staging;
    }

    Where where() {
        return where;
    }

    /// Whether nothing was refused so far.
    boolean isGood() {
        return good;
    }

    /// The cell's text on one line; empty when nothing stands there.
    String text(String column) {
        return line(headings.cell(row, column));
    }

    /// As [#text], but empty where the file writes that it does not know.
    String known(String column) {
        String text = text(column);
        return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /// A name: neither missing nor longer than the register takes. There is a town called None.
    String name(String column) {
        String text = text(column);
        if (text.isEmpty() || text.equals("NA")) {
            refuse(column, "name-missing");
        } else if (text.codePointCount(0, text.length()) > ProposedName.LONGEST) {
            refuse(column, "text-too-long", ProposedName.LONGEST);
        }
        return text;
    }

    /// A number of inhabitants; null for nothing, for what is not known, and for 0, which in registers means the
    /// same.
    @Nullable
    Integer inhabitants(String column) {
        String text = known(column);
        if (text.isEmpty()) {
            return null;
        }
        if (WHOLE.matcher(text).matches()) {
            return positive(text.replaceAll("[.,]0+$", ""));
        }
        String digits = text.replaceAll("\\D", "");
        if (GROUPED.matcher(text).matches() && digits.length() <= MOST_DIGITS) {
            return positive(digits);
        }
        refuse(column, "number-expected");
        return null;
    }

    private static @Nullable Integer positive(String digits) {
        int number = Integer.parseInt(digits);
        return number == 0 ? null : number;
    }

    /// Null when nothing stands there.
    @Nullable
    Coordinates coordinates(String latColumn, String lonColumn) {
        Double lat = decimal(latColumn);
        Double lon = decimal(lonColumn);
        if (lat == null || lon == null) {
            if (good && (lat == null) != (lon == null)) {
                refuse(lat == null ? latColumn : lonColumn, "coordinate-alone");
            }
            return null;
        }
        if (Math.abs(lat) > 90) {
            refuse(latColumn, "coordinate-out-of-range", 90);
        } else if (Math.abs(lon) > 180) {
            refuse(lonColumn, "coordinate-out-of-range", 180);
        } else {
            return new Coordinates(lat, lon);
        }
        return null;
    }

    private @Nullable Double decimal(String column) {
        String text = known(column).replace(',', '.');
        if (text.isEmpty()) {
            return null;
        }
        if (!DEGREES.matcher(text).matches()) {
            refuse(column, "coordinate-expected");
            return null;
        }
        return Double.valueOf(text);
    }

    /// `1`, `yes`, `true`, in any language that the registers use.
    boolean isYes(String column) {
        return Set.of("1", "yes", "y", "true", "так", "x").contains(text(column).toLowerCase(Locale.ROOT));
    }

    void refuse(String column, String code, Object... arguments) {
        good = false;
        staging.refuse(RowError.of(where, headings.heading(column), headings.cell(row, column), code, arguments));
    }

    static String line(String text) {
        return isPlain(text) ? text : lineOf(text);
    }

    /// Most cells are, and regular expressions are slow.
    private static boolean isPlain(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c > '~' && !Character.isLetter(c)) || (c == ' ' && afterSpace)) {
                return false;
            }
            afterSpace = c == ' ';
        }
        return text.isEmpty() || !afterSpace;
    }

    private static String lineOf(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}

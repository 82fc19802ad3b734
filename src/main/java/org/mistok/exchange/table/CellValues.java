package org.mistok.exchange.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;

/// What the value of a workbook's cell is as a text.
///
/// @param strings that cells name by number
record CellValues(List<String> strings, DateStyles dates, boolean from1904) {

    /// As many digits as the programs show.
    private static final MathContext SHOWN = new MathContext(15);

    /// @param type as the file says: `s`, `b`, `n`, ...
    /// @param raw what stands there
    String text(String type, int style, String raw) {
        return switch (type) {
            case "s" -> strings.get(Integer.parseInt(raw));
            case "b" -> raw.equals("1") ? "true" : "false";
            case "d" -> raw.endsWith("T00:00:00") ? raw.substring(0, raw.indexOf('T')) : raw;
            case "n" -> raw.isEmpty() ? "" : number(raw, style);
            default -> raw;
        };
    }

    private String number(String raw, int style) {
        double value = Double.parseDouble(raw);
        if (dates.isDate(style) && DateUtil.isValidExcelDate(value)) {
            return date(value);
        }
        return BigDecimal.valueOf(value).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    private String date(double value) {
        LocalDateTime moment = DateUtil.getLocalDateTime(value, from1904, true);
        if (value < 1) {
            return moment.toLocalTime().toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}

package org.mistok.exchange.table;

import java.util.BitSet;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/// Which styles of cells show a number as a day or a time.
///
/// @param numbers of those styles
record DateStyles(BitSet numbers) {

    static final DateStyles NONE = new DateStyles(new BitSet());

    static DateStyles of(StylesTable styles) {
        BitSet numbers = new BitSet();
        for (int i = 0; i < styles.getNumCellStyles(); i++) {
            XSSFCellStyle style = styles.getStyleAt(i);
            numbers.set(i, DateUtil.isADateFormat(style.getDataFormat(), style.getDataFormatString()));
        }
        return new DateStyles(numbers);
    }

    boolean isDate(int style) {
        return style >= 0 && numbers.get(style);
    }
}

package org.mistok.exchange.spreadsheet;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as people type them: `12 400`, `12.400`, `12,5 тис.`, `1.2 Mio`, `~90 000`.
final class Numbers {

    private static final Pattern NUMBER = Pattern.compile(
            "[~≈]?[\\s\\p{Z}]*(\\d[\\d\\s\\p{Z}.,'’]*)[\\s\\p{Z}]*(\\p{L}*)\\.?[\\s\\p{Z}]*(\\p{L}*)\\.?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:([.,'’])\\d{3})(?:\\1\\d{3})*");
    private static final int LONGEST = 12;

    private final SheetWords words;

    Numbers(SheetWords words) {
        this.words = words;
    }

    /// A whole number from 0, or null when the text is none.
    @Nullable
    Integer whole(String text) {
        Matcher matcher = NUMBER.matcher(text.strip());
        if (!matcher.matches()) {
            return null;
        }
        String unit = matcher.group(2).isEmpty() ? null : words.find("number", matcher.group(2));
        BigDecimal number = number(matcher.group(1).replaceAll("[\\s\\p{Z}]", ""), unit != null);
        if (number == null) {
            return null;
        }
        BigDecimal value = number.multiply(BigDecimal.valueOf(factor(unit)));
        boolean isWhole =
                value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return isWhole ? value.intValueExact() : null;
    }

    private static long factor(@Nullable String unit) {
        if (unit == null) {
            return 1;
        }
        return unit.equals("thousand") ? 1_000 : 1_000_000;
    }

    /// @param hasUnit whether thousands follow in words, so that a separator before three digits is a decimal one
    private static @Nullable BigDecimal number(String digits, boolean hasUnit) {
        if (digits.length() > LONGEST) {
            return null;
        }
        if (digits.matches("\\d+")) {
            return new BigDecimal(digits);
        }
        if (!hasUnit && GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("\\D", ""));
        }
        return digits.matches("\\d+[.,]\\d+") ? new BigDecimal(digits.replace(',', '.')) : null;
    }
}

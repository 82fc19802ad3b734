package org.mistok.place;

import java.util.regex.Pattern;

/// A country by its two-letter ISO 3166-1 code in upper case (`GR`, not Eurostat's `EL`).
public record CountryCode(String value) implements Comparable<CountryCode> {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2}");

    public static final CountryCode UKRAINE = new CountryCode("UA");

    public CountryCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A country is a two-letter ISO 3166 code in capitals such as 'DE', not '" + value + "'.");
        }
    }

    public static CountryCode of(String value) {
        return new CountryCode(value);
    }

    @Override
    public int compareTo(CountryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

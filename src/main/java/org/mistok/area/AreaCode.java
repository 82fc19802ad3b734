package org.mistok.area;

import java.util.regex.Pattern;

/// The code of a cooperation area in the thesaurus: lower-case Latin letters, digits and hyphens (`water-supply`).
/// That it has the right shape does not mean that the thesaurus holds it.
public record AreaCode(String value) implements Comparable<AreaCode> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,40}");

    /// @throws IllegalArgumentException when the value has another shape
    public AreaCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("An area code is lower-case letters, digits and hyphens such as "
                    + "'water-supply', not '" + (value.length() > 60 ? value.substring(0, 60) + "…" : value) + "'.");
        }
    }

    public static AreaCode of(String value) {
        return new AreaCode(value);
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

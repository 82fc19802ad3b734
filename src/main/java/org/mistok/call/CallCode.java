package org.mistok.call;

import java.util.regex.Pattern;

/// A call's short name, such as `cerv-town-twinning-2024`; also the name of its file.
public record CallCode(String value) implements Comparable<CallCode> {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    public CallCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException(
                    "A call's code is up to " + LONGEST + " small letters, digits and hyphens, not '" + value + "'.");
        }
    }

    public static CallCode of(String value) {
        return new CallCode(value);
    }

    public static boolean isCode(String value) {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(CallCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

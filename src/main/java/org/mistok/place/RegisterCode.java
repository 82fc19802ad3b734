package org.mistok.place;

import java.util.regex.Pattern;

/// The public code of an organisation in the register. Its shape tells its kind:
///
/// - `UA` and 17 digits: a hromada, by its KATOTTG code (`UA05020030000031457`);
/// - `CC-LAUID`: a municipality, by ISO country and the local administrative unit's id (`DE-08115045`);
/// - `org-` and a slug: a diaspora organisation (`org-kinderhilfe-zviahel`).
///
/// Natural order is that of the text; it is also the last tie-breaker of every ranking.
public record RegisterCode(String value) implements Comparable<RegisterCode> {

    private static final Pattern KATOTTG = Pattern.compile("UA\\d{17}");
    private static final Pattern LAU = Pattern.compile("[A-Z]{2}-[A-Za-z0-9._-]{1,24}");
    private static final Pattern SLUG = Pattern.compile("org-[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST = 80;

    /// @throws IllegalArgumentException when the value has none of the three shapes
    public RegisterCode {
        if (value.length() > LONGEST || !(isKatottg(value) || isLau(value) || isSlug(value))) {
            throw new IllegalArgumentException(
                    "A register code is a KATOTTG code (UA and 17 digits), a country and LAU id "
                            + "(DE-08115045) or a slug beginning 'org-', not '" + shortened(value) + "'.");
        }
    }

    public static RegisterCode of(String value) {
        return new RegisterCode(value);
    }

    /// Whether the text has one of the three shapes; never throws.
    public static boolean isCode(String value) {
        return value.length() <= LONGEST && (isKatottg(value) || isLau(value) || isSlug(value));
    }

    public Shape shape() {
        if (isKatottg(value)) {
            return Shape.KATOTTG;
        }
        return isLau(value) ? Shape.LAU : Shape.SLUG;
    }

    /// The first four characters of a KATOTTG code, which name the oblast (`UA05`).
    /// @throws IllegalStateException for any other shape
    public String oblast() {
        if (shape() != Shape.KATOTTG) {
            throw new IllegalStateException("Only a KATOTTG code names an oblast; this is " + value + ".");
        }
        return value.substring(0, 4);
    }

    private static boolean isKatottg(String value) {
        return KATOTTG.matcher(value).matches();
    }

    private static boolean isLau(String value) {
        return LAU.matcher(value).matches();
    }

    private static boolean isSlug(String value) {
        return SLUG.matcher(value).matches();
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }

    @Override
    public int compareTo(RegisterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    /// Which register a code comes from.
    public enum Shape {
        KATOTTG,
        LAU,
        SLUG
    }
}

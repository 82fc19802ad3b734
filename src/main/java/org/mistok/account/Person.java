package org.mistok.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.place.RegisterCode;

/// Somebody who can sign in.
///
/// @param email in lower case; identifies the person
/// @param organisation the one the person speaks for; null only for coordinators and administrators
public record Person(
        String email,
        String displayName,
        Role role,
        @Nullable RegisterCode organisation) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7E&&[^@]]+@[\\x21-\\x7E&&[^@]]+");

    public Person {
        email = email.toLowerCase(Locale.ROOT);
        if (!isEmail(email)) {
            throw new IllegalArgumentException(
                    "An e-mail address is name@host in ASCII, up to " + LONGEST + " characters, not '" + email + "'.");
        }
        if (role == Role.MEMBER && organisation == null) {
            throw new IllegalArgumentException("A member speaks for an organisation; " + email + " names none.");
        }
    }

    static boolean isEmail(String text) {
        return text.length() <= LONGEST && SHAPE.matcher(text).matches();
    }
}

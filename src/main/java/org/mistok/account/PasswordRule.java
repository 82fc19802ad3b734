package org.mistok.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Refusal;

/// Which passwords are accepted: at least [#SHORTEST] characters, at most [#LONGEST], and not easily guessed. Guessing
/// is
/// estimated by zxcvbn, which knows tens of thousands of passwords from breaches, names, words, keyboard walks, dates
/// and
/// the usual substitutions; the person's own name and address count as known. No kinds of characters are demanded.
public final class PasswordRule {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /// Common passwords, single words, names, dates and rows of keys fall short of it.
    private static final double FEWEST_GUESSES = 1e8;

    /// The estimate is slow for long texts, and nobody guesses more than this.
    private static final int MOST_ESTIMATED = 60;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRule() {}

    /// Null when the password is accepted.
    public static @Nullable Refusal refusal(String field, String password, List<String> known) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Outcome.refusal(field, "password-too-short", length, SHORTEST);
        }
        if (length > LONGEST) {
            return Outcome.refusal(field, "password-too-long", length, LONGEST);
        }
        String estimated = password.substring(0, Math.min(password.length(), MOST_ESTIMATED));
        double guesses = ZXCVBN.measure(estimated, parts(known)).getGuesses();
        return guesses < FEWEST_GUESSES ? Outcome.refusal(field, "password-too-common") : null;
    }

    private static List<String> parts(List<String> known) {
        return known.stream()
                .flatMap(text -> List.of(text.split("[\\s@.]+")).stream())
                .filter(part -> part.length() > 2)
                .toList();
    }
}

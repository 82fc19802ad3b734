package org.mistok.disclosure;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What belongs to a person or would cost one money: telephones, own mailboxes, accounts, cards. Numbers with check
/// digits count only when those are right.
final class PersonalText {

    private static final int LETTERS =
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Pattern> PHONES = List.of(
            // +380 67 123 45 67, 0049 731 1610
            Pattern.compile("(?<![\\p{L}\\d]|\\d\\s)(?:\\+|00)[1-9]\\d{0,2}[\\d\\s()./-]{6,20}\\d(?!\\d)"),
            // (067) 123-45-67, 0731/1610000
            Pattern.compile("(?<![\\p{L}\\d.,]|\\d\\s)\\(?0\\d{2,4}\\)?[\\s/-]?\\d[\\d\\s-]{4,11}\\d(?!\\d|[.,]\\d)"),
            // 06 12 34 56 78
            Pattern.compile("(?<![\\p{L}\\d.,]|\\d\\s)0\\d(?:[\\s.]\\d{2}){4}(?!\\d)"),
            Pattern.compile(
                    "\\b(?:тел|моб|tel|phone|handy|mobil|kom)\\p{L}{0,6}\\.?\\s*:?\\s*\\+?\\(?\\d[\\d\\s()./-]{5,18}\\d",
                    LETTERS));

    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 15;

    private static final Pattern EMAIL =
            Pattern.compile("([\\p{L}\\d._%+-]+)@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*\\.\\p{L}{2,}");

    /// How mailboxes of offices begin.
    private static final Set<String> OFFICES = Set.of(
            "info",
            "office",
            "contact",
            "kontakt",
            "mail",
            "post",
            "poststelle",
            "rada",
            "gromada",
            "hromada",
            "otg",
            "stadt",
            "gemeinde",
            "rathaus",
            "verwaltung",
            "mairie",
            "ville",
            "urzad",
            "gmina",
            "miasto",
            "sekretariat",
            "secretariat",
            "secretary",
            "press",
            "presse",
            "pressa",
            "partner",
            "partners",
            "partnership",
            "partnerschaft",
            "international",
            "europa",
            "europe",
            "help",
            "support",
            "admin",
            "zvern",
            "priymalnya");

    private static final Pattern IBAN = Pattern.compile("\\b[A-Z]{2}\\d{2}(?:\\s?[A-Z0-9]){11,30}\\b");
    private static final int UKRAINIAN_IBAN = 29;
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private static final Pattern CARD = Pattern.compile("(?<![\\dA-Za-z])\\d(?:[ -]?\\d){15}(?!\\d)");

    private PersonalText() {}

    static @Nullable Finding phone(String text) {
        for (Pattern pattern : PHONES) {
            Finding finding = first(Concern.PHONE, pattern, text, PersonalText::isPhone);
            if (finding != null) {
                return finding;
            }
        }
        return null;
    }

    static @Nullable Finding email(String text) {
        return first(Concern.EMAIL, EMAIL, text, address -> !isOffice(address));
    }

    static @Nullable Finding account(String text) {
        return first(Concern.ACCOUNT, IBAN, text, PersonalText::isIban);
    }

    static @Nullable Finding card(String text) {
        return first(Concern.CARD, CARD, text, PersonalText::isCard);
    }

    private static @Nullable Finding first(Concern concern, Pattern pattern, String text, Predicate<String> counts) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (counts.test(matcher.group())) {
                return new Finding(concern, matcher.group().strip());
            }
        }
        return null;
    }

    private static boolean isPhone(String words) {
        int digits = words.replaceAll("\\D", "").length();
        return digits >= FEWEST_DIGITS && digits <= MOST_DIGITS;
    }

    private static boolean isOffice(String address) {
        String[] words = address.substring(0, address.indexOf('@'))
                .toLowerCase(Locale.ROOT)
                .split("[._+-]");
        return OFFICES.contains(words[0]);
    }

    /// ISO 13616: the number modulo 97 is 1.
    private static boolean isIban(String words) {
        String number = words.replaceAll("\\s", "");
        if (number.startsWith("UA") && number.length() != UKRAINIAN_IBAN) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (number.substring(4) + number.substring(0, 4))
                .chars()
                .forEach(sign -> digits.append(Character.digit(sign, 36)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /// ISO 7812: Luhn's sum.
    private static boolean isCard(String words) {
        String digits = words.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : 2 * digit;
            sum += counted > 9 ? counted - 9 : counted;
        }
        return sum % 10 == 0 && !digits.matches("0+");
    }
}

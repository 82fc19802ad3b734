package org.mistok.exchange.register;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.language.LanguageTag;
import org.mistok.place.CountryCode;

/// What differs from country to country in Eurostat's list: codes, lengths of ids, languages.
final class LauCountries {

    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Z]{2}");
    private static final Pattern NUTS = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,3}");
    private static final int LEVEL_1 = 3;
    private static final int LEVEL_2 = 4;

    /// How many digits an id has where all have the same number, so that zeros which a spreadsheet took can be
    /// given
    /// back.
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("AT", 5),
            Map.entry("BE", 5),
            Map.entry("CZ", 6),
            Map.entry("DE", 8),
            Map.entry("DK", 3),
            Map.entry("EE", 4),
            Map.entry("ES", 5),
            Map.entry("FI", 3),
            Map.entry("FR", 5),
            Map.entry("GR", 8),
            Map.entry("HR", 5),
            Map.entry("HU", 5),
            Map.entry("IS", 4),
            Map.entry("IT", 6),
            Map.entry("LU", 4),
            Map.entry("LV", 7),
            Map.entry("NO", 4),
            Map.entry("PT", 6),
            Map.entry("SE", 4),
            Map.entry("SI", 3));

    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("AL", "sq"),
            Map.entry("AT", "de"),
            Map.entry("BG", "bg"),
            Map.entry("CY", "el"),
            Map.entry("CZ", "cs"),
            Map.entry("DE", "de"),
            Map.entry("DK", "da"),
            Map.entry("EE", "et"),
            Map.entry("ES", "es"),
            Map.entry("FI", "fi"),
            Map.entry("FR", "fr"),
            Map.entry("GB", "en"),
            Map.entry("GR", "el"),
            Map.entry("HR", "hr"),
            Map.entry("HU", "hu"),
            Map.entry("IE", "en"),
            Map.entry("IS", "is"),
            Map.entry("IT", "it"),
            Map.entry("LI", "de"),
            Map.entry("LT", "lt"),
            Map.entry("LU", "fr"),
            Map.entry("LV", "lv"),
            Map.entry("ME", "sr"),
            Map.entry("MK", "mk"),
            Map.entry("MT", "mt"),
            Map.entry("NL", "nl"),
            Map.entry("NO", "no"),
            Map.entry("PL", "pl"),
            Map.entry("PT", "pt"),
            Map.entry("RO", "ro"),
            Map.entry("RS", "sr"),
            Map.entry("SE", "sv"),
            Map.entry("SI", "sl"),
            Map.entry("SK", "sk"),
            Map.entry("TR", "tr"));

    private LauCountries() {}

    /// Eurostat writes `EL` and `UK` for Greece and the United Kingdom. Null when the text is no country of the
    /// list.
    static @Nullable CountryCode find(String text) {
        String code = text.strip();
        return switch (code) {
            case "EL" -> CountryCode.of("GR");
            case "UK" -> CountryCode.of("GB");
            case "UA" -> null;
            default -> TWO_LETTERS.matcher(code).matches() ? CountryCode.of(code) : null;
        };
    }

    /// The id with the leading zeros that it should have.
    static String padded(CountryCode country, String id) {
        Integer digits = DIGITS.get(country.value());
        return digits != null && id.length() < digits && id.matches("\\d+")
                ? "0".repeat(digits - id.length()) + id
                : id;
    }

    /// NUTS level 1 in Germany (its states) and 2 elsewhere, as NUTS writes it; null when the code is none.
    static @Nullable String region(CountryCode country, String nuts) {
        if (!NUTS.matcher(nuts).matches()) {
            return null;
        }
        int length = country.value().equals("DE") ? LEVEL_1 : LEVEL_2;
        return nuts.length() < length ? null : nuts.substring(0, length);
    }

    /// In what language the list names the country's units; null where that differs from unit to unit and nothing
    /// tells.
    static @Nullable LanguageTag language(CountryCode country, String nuts) {
        if (country.value().equals("BE")) {
            return LanguageTag.of(nuts.startsWith("BE2") ? "nl" : "fr");
        }
        String language = LANGUAGES.get(country.value());
        return language == null ? null : LanguageTag.of(language);
    }
}

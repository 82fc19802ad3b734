package org.mistok.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// Codes that exist, as opposed to codes that only have the right shape.
public final class KnownCodes {
    /// ISO 3166-1, and Kosovo by the code that the European Commission uses.
    private static final Set<String> COUNTRIES = countriesOfIso();

    private static final Set<String> LANGUAGES = new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));

    private KnownCodes() {}

    /// Two capitals each.
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /// ISO 639-1, two small letters each.
    public static Set<String> languages() {
        return LANGUAGES;
    }

    /// What was probably meant by a country code that is not one; empty when there is no guess.
    public static String countryMeantBy(String came) {
        String upper = came.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "EL" -> "GR";
            case "UK" -> "GB";
            default -> COUNTRIES.contains(upper) ? upper : "";
        };
    }

    private static Set<String> countriesOfIso() {
        Set<String> codes = new TreeSet<>(Arrays.asList(Locale.getISOCountries()));
        codes.add("XK");
        return codes;
    }
}

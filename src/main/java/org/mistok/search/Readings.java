package org.mistok.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mistok.language.Orthography;
import org.mistok.language.Scripts;
import org.mistok.organisation.Name;
import org.mistok.place.CountryCode;

/// How a name may be read aloud: one in the register as its language and its country read, one that somebody types in
/// every way that a reader of this service is likely to write.
final class Readings {

    private static final List<Orthography> TYPED =
            List.of(Orthography.ANY, Orthography.ENGLISH, Orthography.GERMAN, Orthography.POLISH, Orthography.FRENCH);

    private Readings() {}

    static Set<Orthography> of(Name name, CountryCode country) {
        Set<Orthography> readings = EnumSet.copyOf(of(country));
        if (name.language() != null) {
            readings.add(Orthography.of(name.language()));
        }
        return readings;
    }

    static List<Orthography> ofTyped(String text) {
        return Scripts.hasCyrillic(text) ? List.of(Orthography.CYRILLIC) : TYPED;
    }

    private static List<Orthography> of(CountryCode country) {
        return switch (country.value()) {
            case "DE", "AT", "LI" -> List.of(Orthography.GERMAN);
            case "LU" -> List.of(Orthography.GERMAN, Orthography.FRENCH);
            case "CH" -> List.of(Orthography.GERMAN, Orthography.FRENCH, Orthography.ITALIAN);
            case "PL" -> List.of(Orthography.POLISH);
            case "HU" -> List.of(Orthography.HUNGARIAN);
            case "CZ", "SK", "SI", "HR", "BA", "RS", "ME", "XK", "LT", "LV" -> List.of(Orthography.CARON);
            case "RO", "MD" -> List.of(Orthography.ROMANIAN);
            case "FR", "MC" -> List.of(Orthography.FRENCH);
            case "BE" -> List.of(Orthography.FRENCH, Orthography.DUTCH);
            case "IT", "SM", "MT" -> List.of(Orthography.ITALIAN);
            case "ES", "AD" -> List.of(Orthography.SPANISH);
            case "PT" -> List.of(Orthography.PORTUGUESE);
            case "TR", "AZ" -> List.of(Orthography.TURKISH);
            case "SE", "NO", "DK", "IS", "FI", "EE" -> List.of(Orthography.NORDIC);
            case "NL" -> List.of(Orthography.DUTCH);
            case "GB", "IE", "US", "CA" -> List.of(Orthography.ENGLISH);
            case "BG" -> List.of(Orthography.BULGARIAN, Orthography.ANY);
            default -> List.of(Orthography.ANY);
        };
    }
}

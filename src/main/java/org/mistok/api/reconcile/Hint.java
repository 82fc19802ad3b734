package org.mistok.api.reconcile;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.NameKey;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.place.CountryCode;
import org.mistok.place.PlaceNames;

/// Something else that a spreadsheet knows of a place. A hint never makes a name fit better; what contradicts it makes
/// it fit worse, and so tells namesakes apart.
///
/// @param values any of them will do
record Hint(Sort sort, List<String> values) {

    /// Populations of one place differ between sources and years, but hardly by half.
    private static final double LEAST_RATIO = 0.5;

    enum Sort {
        /// Code or name in any of the five languages.
        COUNTRY(0.5),
        /// Code or name in any of the five languages.
        REGION(0.7),
        /// A whole number.
        POPULATION(0.85),
        /// The register code itself.
        CODE(0.3);

        private final double contradicted;

        Sort(double contradicted) {
            this.contradicted = contradicted;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Hint {
        values = List.copyOf(values);
    }

    /// How much of a score remains: all where the organisation agrees, or where nobody knows.
    double factor(Organisation one, PlaceNames places) {
        return values.isEmpty() || agrees(one, places) ? 1 : sort.contradicted;
    }

    boolean agrees(Organisation one, PlaceNames places) {
        return switch (sort) {
            case COUNTRY -> isCountry(one.identity().country(), places);
            case REGION -> isRegion(one.identity().region(), places);
            case POPULATION -> isAbout(one.identity().population());
            case CODE -> values.contains(one.code().value());
        };
    }

    private boolean isCountry(CountryCode country, PlaceNames places) {
        return isAmong(country.value())
                || List.of(InterfaceLanguage.values()).stream()
                        .anyMatch(language -> isAmong(places.country(country, language)));
    }

    private boolean isRegion(@Nullable String region, PlaceNames places) {
        if (region == null) {
            return true;
        }
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String name = places.findRegion(region, language);
            if (name != null && isAmong(name)) {
                return true;
            }
        }
        return isAmong(region);
    }

    private boolean isAmong(String text) {
        return values.stream().anyMatch(value -> NameKey.of(value.strip()).equals(NameKey.of(text)));
    }

    private boolean isAbout(@Nullable Population population) {
        return population == null || values.stream().anyMatch(value -> isAbout(population.inhabitants(), value));
    }

    private static boolean isAbout(int inhabitants, String value) {
        String digits = value.replaceAll("[\\s\\u00a0\\u202f,’']", "");
        if (!digits.matches("\\d{1,9}(\\.0+)?")) {
            return true;
        }
        double other = Math.max(1, Double.parseDouble(digits));
        return Math.min(inhabitants, other) / Math.max(inhabitants, other) >= LEAST_RATIO;
    }
}

package org.mistok.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Audience;
import org.mistok.language.InterfaceLanguage;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.UnitVector;

/// An organisation with what filters, facets and sorting need of it.
final class Entry {

    private static final Map<InterfaceLanguage, Collator> COLLATORS = collators();

    private final Organisation organisation;
    private final int population;
    private final int[] open;
    private final int[] registered;
    private final @Nullable UnitVector centre;

    /// Made when somebody first sorts by name; two threads that make the same key do no harm.
    private final byte[] @Nullable [] nameKeys = new byte[InterfaceLanguage.values().length][];

    /// @param open the numbers of all facet values that everybody may count by
    /// @param registered those that registered viewers may count by
    Entry(Organisation organisation, int[] open, int[] registered) {
        this.organisation = organisation;
        this.open = open;
        this.registered = registered;
        Population inhabitants = organisation.identity().population();
        population = inhabitants == null ? 0 : inhabitants.inhabitants();
        Coordinates point = organisation.identity().centre();
        centre = point == null ? null : UnitVector.of(point);
    }

    Organisation organisation() {
        return organisation;
    }

    /// The values of all facets, as numbers of the vocabulary, for those who rank by this audience.
    int[] values(Audience ranking) {
        return ranking == Audience.REGISTERED ? registered : open;
    }

    boolean isIn(Set<CountryCode> countries) {
        return countries.contains(organisation.identity().country());
    }

    /// 0 when unknown.
    int population() {
        return population;
    }

    /// Infinite when the place is unknown.
    double kilometresTo(UnitVector point) {
        return centre == null ? Double.POSITIVE_INFINITY : centre.kilometresTo(point);
    }

    /// Compares as bytes without sign like the names in this language's collation.
    byte[] nameKey(InterfaceLanguage language) {
        byte[] key = nameKeys[language.ordinal()];
        if (key == null) {
            String name = organisation.identity().officialNames().in(language);
            key = Objects.requireNonNull(COLLATORS.get(language))
                    .getCollationKey(name)
                    .toByteArray();
            nameKeys[language.ordinal()] = key;
        }
        return key;
    }

    private static Map<InterfaceLanguage, Collator> collators() {
        Map<InterfaceLanguage, Collator> collators = new EnumMap<>(InterfaceLanguage.class);
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            RuleBasedCollator collator = (RuleBasedCollator)
                    Collator.getInstance(ULocale.forLanguageTag(language.tag().value()));
            collators.put(language, collator.freeze());
        }
        return collators;
    }
}

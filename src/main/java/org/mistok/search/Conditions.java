package org.mistok.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.UnitVector;

/// The conditions of a query but its text, each under the facet that it narrows.
///
/// Each value of the vocabulary knows which facet's condition it meets, so that judging an organisation is one walk
/// over its values.
final class Conditions {

    /// What [#failed] says of an organisation that no choice in one facet would bring back.
    private static final int EVERY = -1;

    private final Audience audience;
    private final Vocabulary vocabulary;
    private final int[] meets;
    private final @Nullable Circle near;
    private final @Nullable UnitVector centre;
    private final int least;
    private final int most;
    private final Set<SizeBand> bands;
    private int asked;

    Conditions(Query query, Audience audience, Vocabulary vocabulary) {
        this.audience = audience;
        this.vocabulary = vocabulary;
        meets = new int[vocabulary.values().length];
        near = query.near();
        centre = near == null ? null : UnitVector.of(near.centre());
        anyOf(Facet.KIND, query.kinds().stream().map(Kind::code).toList());
        anyOf(Facet.COUNTRY, query.countries().stream().map(CountryCode::value).toList());
        anyOf(Facet.REGION, query.regions());
        anyOf(Facet.AREA, query.areas().stream().map(AreaCode::value).toList());
        anyOf(Facet.LANGUAGE, query.languages().stream().map(LanguageTag::value).toList());
        if (query.withoutPartner() != null) {
            anyOf(Facet.WITHOUT_PARTNER, List.of(query.withoutPartner().toString()));
        }
        least = query.populationMin() == null ? 0 : query.populationMin();
        most = query.populationMax() == null ? Integer.MAX_VALUE : query.populationMax();
        bands = query.bands().isEmpty() ? EnumSet.allOf(SizeBand.class) : EnumSet.copyOf(query.bands());
        if (query.populationMin() != null
                || query.populationMax() != null
                || !query.bands().isEmpty()) {
            asked |= Facet.SIZE.bit();
        }
    }

    private void anyOf(Facet facet, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        asked |= facet.bit();
        for (String value : values) {
            Integer number = vocabulary.find(facet, value);
            if (number != null && number < meets.length) {
                meets[number] |= facet.bit();
            }
        }
    }

    /// The facets whose conditions an organisation fails, as a set of [Facet#bit()]: none when all hold.
    int failed(Entry entry) {
        if (near != null && centre != null && entry.kilometresTo(centre) > near.radiusKm()) {
            return EVERY;
        }
        if (asked == 0) {
            return 0;
        }
        int met = hasSize(entry.population()) ? Facet.SIZE.bit() : 0;
        for (int value : entry.values(audience)) {
            met |= meets[value];
        }
        return asked & ~met;
    }

    private boolean hasSize(int population) {
        return population > 0 && population >= least && population <= most && bands.contains(SizeBand.of(population));
    }
}

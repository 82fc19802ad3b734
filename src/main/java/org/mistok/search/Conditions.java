package org.mistok.search;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.disclosure.Audience;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.UnitVector;

/// The conditions of a query but its text, each under the facet that it narrows.
final class Conditions {

    private final Facts facts;
    private final Audience audience;
    private final Map<Facet, Predicate<Entry>> byFacet = new EnumMap<>(Facet.class);
    private final @Nullable Circle near;
    private final @Nullable UnitVector centre;

    Conditions(Query query, Audience audience, Facts facts) {
        this.facts = facts;
        this.audience = audience;
        near = query.near();
        centre = near == null ? null : UnitVector.of(near.centre());
        anyOf(Facet.KIND, texts(query.kinds(), Kind::code));
        anyOf(Facet.COUNTRY, texts(query.countries(), CountryCode::value));
        anyOf(Facet.REGION, query.regions());
        anyOf(Facet.AREA, texts(query.areas(), AreaCode::value));
        anyOf(Facet.LANGUAGE, texts(query.languages(), LanguageTag::value));
        if (query.withoutPartner() != null) {
            anyOf(Facet.WITHOUT_PARTNER, Set.of(query.withoutPartner().toString()));
        }
        if (query.populationMin() != null || query.populationMax() != null) {
            byFacet.put(
                    Facet.SIZE, entry -> isBetween(entry.population(), query.populationMin(), query.populationMax()));
        }
    }

    private static <T> Set<String> texts(Set<T> values, java.util.function.Function<T, String> text) {
        return values.stream().map(text).collect(Collectors.toSet());
    }

    private void anyOf(Facet facet, Set<String> values) {
        if (values.isEmpty()) {
            return;
        }
        BitSet wanted = new BitSet();
        for (String value : values) {
            Integer number = facts.vocabulary(facet).find(value);
            if (number != null) {
                wanted.set(number);
            }
        }
        byFacet.put(facet, entry -> hasOne(entry.values(facet, audience), wanted));
    }

    private static boolean hasOne(int[] values, BitSet wanted) {
        for (int value : values) {
            if (wanted.get(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(int population, @Nullable Integer min, @Nullable Integer max) {
        return population > 0 && (min == null || population >= min) && (max == null || population <= max);
    }

    /// How an organisation stands to the conditions.
    enum Verdict {
        ALL_HOLD,
        /// One facet's condition fails; the organisation still counts in that facet, where others can be
        /// chosen.
        ONE_FAILS,
        OUT
    }

    /// Which condition failed, where only one did.
    record Judgement(Verdict verdict, @Nullable Facet failed) {
        static final Judgement IN = new Judgement(Verdict.ALL_HOLD, null);
        static final Judgement OUT = new Judgement(Verdict.OUT, null);
    }

    Judgement judge(Entry entry) {
        if (near != null && centre != null && entry.kilometresTo(centre) > near.radiusKm()) {
            return Judgement.OUT;
        }
        Facet failed = null;
        for (Map.Entry<Facet, Predicate<Entry>> condition : byFacet.entrySet()) {
            if (!condition.getValue().test(entry)) {
                if (failed != null) {
                    return Judgement.OUT;
                }
                failed = condition.getKey();
            }
        }
        return failed == null ? Judgement.IN : new Judgement(Verdict.ONE_FAILS, failed);
    }
}

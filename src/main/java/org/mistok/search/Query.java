package org.mistok.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;

/// What somebody looks for. Empty sets and nulls narrow nothing. Within a set any value will do, different conditions
/// must all hold.
///
/// @param text free text in any language: every word must be found somewhere in an organisation, function words aside;
///     null or blank for no text; a text without any letter or digit finds nothing
/// @param regions oblasts as KATOTTG prefixes (`UA05`), NUTS codes
/// @param areas areas of needs and offers; a top concept includes its narrower ones
/// @param populationMin inclusive; organisations without a population are left out once there is a bound
/// @param populationMax inclusive
/// @param bands bands of population; organisations without a population are in none
/// @param near organisations without a centre are left out
/// @param withoutPartner true for those without an intended or active partnership, false for those with one
/// @param page from 0
/// @param size organisations on a page, 0 to [#LARGEST_PAGE]
/// @param language by whose rules [Sort#NAME] sorts, and whose names it takes
public record Query(
        @Nullable String text,
        Set<Kind> kinds,
        Set<CountryCode> countries,
        Set<String> regions,
        Set<AreaCode> areas,
        Set<LanguageTag> languages,
        @Nullable Integer populationMin,
        @Nullable Integer populationMax,
        Set<SizeBand> bands,
        @Nullable Circle near,
        @Nullable Boolean withoutPartner,
        Sort sort,
        int page,
        int size,
        InterfaceLanguage language) {

    public static final int LARGEST_PAGE = 1_000;

    /// Everything, the most relevant first, twenty on a page.
    public static final Query ALL = new Query(
            null,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            Set.of(),
            null,
            null,
            Sort.RELEVANCE,
            0,
            20,
            InterfaceLanguage.EN);

    /// @throws IllegalArgumentException for an impossible page, swapped bounds, or a distance to nowhere
    public Query {
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        regions = Set.copyOf(regions);
        areas = Set.copyOf(areas);
        languages = Set.copyOf(languages);
        bands = Set.copyOf(bands);
        if (page < 0 || size < 0 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page is a number from 0 with 0 to " + LARGEST_PAGE
                    + " organisations, not page " + page + " with " + size + ".");
        }
        if (populationMin != null && populationMax != null && populationMin > populationMax) {
            throw new IllegalArgumentException("The smallest population (" + populationMin
                    + ") must not exceed the largest (" + populationMax + "). Maybe the two are swapped.");
        }
        if (sort == Sort.DISTANCE && near == null) {
            throw new IllegalArgumentException("Sorting by distance needs a place: give `near`.");
        }
    }

    /// A query that names no bands of size.
    public Query(
            @Nullable String text,
            Set<Kind> kinds,
            Set<CountryCode> countries,
            Set<String> regions,
            Set<AreaCode> areas,
            Set<LanguageTag> languages,
            @Nullable Integer populationMin,
            @Nullable Integer populationMax,
            @Nullable Circle near,
            @Nullable Boolean withoutPartner,
            Sort sort,
            int page,
            int size,
            InterfaceLanguage language) {
        this(
                text,
                kinds,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                Set.of(),
                near,
                withoutPartner,
                sort,
                page,
                size,
                language);
    }

    public Query withKinds(Set<Kind> others) {
        return new Query(
                text,
                others,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                bands,
                near,
                withoutPartner,
                sort,
                page,
                size,
                language);
    }

    public Query withBands(Set<SizeBand> others) {
        return new Query(
                text,
                kinds,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                others,
                near,
                withoutPartner,
                sort,
                page,
                size,
                language);
    }

    public Query withText(@Nullable String other) {
        return new Query(
                other,
                kinds,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                bands,
                near,
                withoutPartner,
                sort,
                page,
                size,
                language);
    }

    public Query withSort(Sort other, InterfaceLanguage by) {
        return new Query(
                text,
                kinds,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                bands,
                near,
                withoutPartner,
                other,
                page,
                size,
                by);
    }

    public Query withPage(int other, int otherSize) {
        return new Query(
                text,
                kinds,
                countries,
                regions,
                areas,
                languages,
                populationMin,
                populationMax,
                bands,
                near,
                withoutPartner,
                sort,
                other,
                otherSize,
                language);
    }

    /// Whether nothing but [#kinds] narrows.
    public boolean namesOnlyKinds() {
        return (text == null || text.isBlank())
                && countries.isEmpty()
                && regions.isEmpty()
                && areas.isEmpty()
                && languages.isEmpty()
                && populationMin == null
                && populationMax == null
                && bands.isEmpty()
                && near == null
                && withoutPartner == null;
    }

    /// In what order hits come. Ties are broken by population from the largest, then by code.
    public enum Sort {
        /// The best answer to the text first; without a text all are equal.
        RELEVANCE,
        /// By name in [Query#language], by that language's collation.
        NAME,
        /// The largest first; unknown ones last.
        POPULATION,
        /// The nearest to [Query#near] first.
        DISTANCE
    }
}

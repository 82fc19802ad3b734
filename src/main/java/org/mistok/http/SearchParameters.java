package org.mistok.http;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.search.Circle;
import org.mistok.search.Query;
import org.mistok.search.SizeBand;

/// The question that the parameters of a search ask; the same for pages and API.
///
/// Nothing is thrown: what cannot be read counts as not given, and is noted in the [Parameters].
public final class SearchParameters {
    /// In characters.
    public static final int LONGEST_TEXT = 500;
    /// Nobody pages through more results than this.
    public static final int REACH = 10_000;
    /// The radius where only a centre is given.
    public static final double USUAL_RADIUS_KM = 100;

    private static final int USUAL_SIZE = 20;
    private static final int LARGEST_SIZE = 100;
    private static final int MOST_INHABITANTS = 100_000_000;
    private static final int LARGEST_RADIUS_KM = 20_000;
    private static final Pattern REGION = Pattern.compile("UA\\d{2}|[A-Z]{2}[A-Z0-9]{0,3}");

    private final Parameters parameters;
    private final Thesaurus thesaurus;

    private SearchParameters(Parameters parameters, Thesaurus thesaurus) {
        this.parameters = parameters;
        this.thesaurus = thesaurus;
    }

    /// All conditions, the order and the page.
    ///
    /// @param language by whose rules names are sorted
    public static Query read(Parameters parameters, Thesaurus thesaurus, InterfaceLanguage language) {
        return new SearchParameters(parameters, thesaurus).query(language);
    }

    /// Only the conditions that also narrow a ranking: text, kinds, countries and areas.
    public static Query readFilter(Parameters parameters, Thesaurus thesaurus, InterfaceLanguage language) {
        return new SearchParameters(parameters, thesaurus).filter(language);
    }

    /// Only the areas.
    public static Set<AreaCode> areas(Parameters parameters, Thesaurus thesaurus) {
        return new SearchParameters(parameters, thesaurus).areas();
    }

    /// Only the countries.
    public static Set<CountryCode> countries(Parameters parameters, Thesaurus thesaurus) {
        return new SearchParameters(parameters, thesaurus).countries();
    }

    /// Only the regions.
    public static Set<String> regions(Parameters parameters, Thesaurus thesaurus) {
        return new SearchParameters(parameters, thesaurus).regions();
    }

    private Query filter(InterfaceLanguage language) {
        return new Query(
                parameters.text("q", LONGEST_TEXT),
                kinds(),
                countries(),
                Set.of(),
                areas(),
                Set.of(),
                null,
                null,
                null,
                null,
                Query.Sort.RELEVANCE,
                0,
                USUAL_SIZE,
                language);
    }

    private Query query(InterfaceLanguage language) {
        Query filter = filter(language);
        Bounds bounds = bounds();
        Circle near = circle();
        Page page = page();
        return new Query(
                        filter.text(),
                        filter.kinds(),
                        filter.countries(),
                        regions(),
                        filter.areas(),
                        languages(),
                        bounds.least(),
                        bounds.most(),
                        near,
                        parameters.flag("withoutPartner"),
                        sort(filter.text(), near),
                        page.number(),
                        page.size(),
                        language)
                .withBands(parameters.choices("band", Arrays.asList(SizeBand.values()), SizeBand::code));
    }

    private Set<Kind> kinds() {
        return parameters.choices("kind", Arrays.asList(Kind.values()), Kind::code);
    }

    private Set<CountryCode> countries() {
        Set<CountryCode> countries = new LinkedHashSet<>();
        for (String came : parameters.list("country")) {
            if (KnownCodes.countries().contains(came)) {
                countries.add(CountryCode.of(came));
            } else {
                parameters.add(Flaw.of("country", "parameter.country", Flaw.shown(came))
                        .meaning(KnownCodes.countryMeantBy(came)));
            }
        }
        return countries;
    }

    private Set<String> regions() {
        Set<String> regions = new LinkedHashSet<>();
        for (String came : parameters.list("region")) {
            if (REGION.matcher(came).matches()) {
                regions.add(came);
            } else {
                parameters.add(Flaw.of("region", "parameter.region", Flaw.shown(came)));
            }
        }
        return regions;
    }

    private Set<AreaCode> areas() {
        List<String> codes =
                thesaurus.areas().stream().map(Area::code).map(AreaCode::value).toList();
        Set<AreaCode> areas = new LinkedHashSet<>();
        for (String came : parameters.list("area")) {
            if (codes.contains(came)) {
                areas.add(AreaCode.of(came));
            } else {
                parameters.add(
                        Flaw.of("area", "parameter.area", Flaw.shown(came)).maybe(came, codes));
            }
        }
        return areas;
    }

    private Set<LanguageTag> languages() {
        Set<LanguageTag> languages = new LinkedHashSet<>();
        for (String came : parameters.list("language")) {
            if (KnownCodes.languages().contains(came)) {
                languages.add(LanguageTag.of(came));
            } else {
                parameters.add(Flaw.of("language", "parameter.language", Flaw.shown(came)));
            }
        }
        return languages;
    }

    private record Bounds(@Nullable Integer least, @Nullable Integer most) {}

    private Bounds bounds() {
        Integer least = parameters.wholeNumber("populationMin", null, 0, MOST_INHABITANTS);
        Integer most = parameters.wholeNumber("populationMax", null, 0, MOST_INHABITANTS);
        if (least != null && most != null && least > most) {
            parameters.add(Flaw.of("populationMin", "parameter.population-order", least, most));
            return new Bounds(null, null);
        }
        return new Bounds(least, most);
    }

    private @Nullable Circle circle() {
        Coordinates centre = centre();
        Double radius = parameters.decimal("radiusKm");
        if (radius != null && !(radius > 0 && radius <= LARGEST_RADIUS_KM)) {
            parameters.add(Flaw.of("radiusKm", "parameter.radius", radius, LARGEST_RADIUS_KM));
            radius = null;
        }
        if (parameters.single("near") == null && parameters.single("radiusKm") != null) {
            parameters.add(Flaw.of("radiusKm", "parameter.radius-alone"));
        }
        return centre == null ? null : new Circle(centre, Objects.requireNonNullElse(radius, USUAL_RADIUS_KM));
    }

    private @Nullable Coordinates centre() {
        String came = parameters.single("near");
        if (came == null) {
            return null;
        }
        String[] parts = came.split(",", -1);
        Double lat = parts.length == 2 ? Parameters.decimalIn(parts[0].strip()) : null;
        Double lon = parts.length == 2 ? Parameters.decimalIn(parts[1].strip()) : null;
        if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            parameters.add(Flaw.of("near", "parameter.near", Flaw.shown(came)));
            return null;
        }
        return new Coordinates(lat, lon);
    }

    private Query.Sort sort(@Nullable String text, @Nullable Circle near) {
        Query.Sort usual = text == null && near != null ? Query.Sort.DISTANCE : Query.Sort.RELEVANCE;
        Query.Sort sort = parameters.choice("sort", Arrays.asList(Query.Sort.values()), SearchParameters::code, usual);
        if (sort == Query.Sort.DISTANCE && near == null) {
            if (parameters.single("near") == null) {
                parameters.add(Flaw.of("sort", "parameter.distance-alone"));
            }
            return Query.Sort.RELEVANCE;
        }
        return sort == null ? usual : sort;
    }

    private static String code(Query.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private record Page(int number, int size) {}

    private Page page() {
        int size = Objects.requireNonNullElse(parameters.wholeNumber("size", USUAL_SIZE, 1, LARGEST_SIZE), USUAL_SIZE);
        int number = Objects.requireNonNullElse(parameters.wholeNumber("page", 0, 0, REACH - 1), 0);
        if ((number + 1L) * size > REACH) {
            parameters.add(Flaw.of("page", "parameter.too-deep", number, size, REACH));
            return new Page(0, size);
        }
        return new Page(number, size);
    }
}

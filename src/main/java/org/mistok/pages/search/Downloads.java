package org.mistok.pages.search;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.language.LanguageTag;
import org.mistok.organisation.Kind;
import org.mistok.pages.Address;
import org.mistok.pages.Link;
import org.mistok.place.CountryCode;
import org.mistok.search.Circle;
import org.mistok.search.Query;
import org.mistok.search.SizeBand;

/// The results of a search in other forms: links to the API with the conditions as they were understood, so that a
/// number typed with spaces does no harm there.
final class Downloads {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "geojson", "atom");

    private final Asked asked;

    Downloads(Asked asked) {
        this.asked = asked;
    }

    List<Link> list() {
        return ENDINGS.stream()
                .map(ending -> new Link(asked.words().t("search.download." + ending), address(ending)))
                .toList();
    }

    private String address(String ending) {
        Query q = asked.query();
        Address address = Address.of("/api/v1/organisations." + ending);
        address = address.and(SearchForm.TEXT, q.text() == null ? "" : q.text());
        address = all(address, "kind", q.kinds().stream().map(Kind::code));
        address = all(address, "country", q.countries().stream().map(CountryCode::value));
        address = all(address, "region", q.regions().stream());
        address = all(address, "area", q.areas().stream().map(AreaCode::value));
        address = all(address, "language", q.languages().stream().map(LanguageTag::value));
        address = address.and(SearchForm.FROM, text(q.populationMin())).and(SearchForm.TO, text(q.populationMax()));
        address = all(address, SearchForm.BAND, q.bands().stream().map(SizeBand::code));
        address = address.and(SearchForm.WITHOUT_PARTNER, text(q.withoutPartner()));
        return near(address, q.near())
                .and("lang", asked.words().language().tag().value())
                .toString();
    }

    private static Address all(Address address, String name, Stream<String> values) {
        return address.and(name, String.join(",", values.sorted().toList()));
    }

    private static Address near(Address address, @Nullable Circle near) {
        return near == null
                ? address
                : address.and(
                                SearchForm.NEAR,
                                near.centre().lat() + "," + near.centre().lon())
                        .and(SearchForm.RADIUS, text(near.radiusKm()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

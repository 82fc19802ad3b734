package org.mistok.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mistok.language.Labels;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;

/// Words for where an organisation is and what kind it is, in all interface languages, so that `громади Волині` or
/// `Gemeinden in Polen` find something.
///
/// @param regions names by oblast or NUTS code
/// @param countries names by ISO code
/// @param digest names the data
record PlaceWords(Map<String, List<String>> regions, Map<String, List<String>> countries, String digest) {

    static final PlaceWords NONE = new PlaceWords(Map.of(), Map.of(), "");

    List<String> of(Organisation organisation) {
        Identity identity = organisation.identity();
        List<String> words = new ArrayList<>(kind(organisation.kind()));
        words.addAll(countries.getOrDefault(identity.country().value(), List.of()));
        Stream.ofNullable(identity.region())
                .flatMap(region -> regions.getOrDefault(region, List.of()).stream())
                .forEach(words::add);
        Labels district = identity.district();
        if (district != null) {
            words.addAll(district.byLanguage().values());
        }
        return words;
    }

    private static List<String> kind(Kind kind) {
        return switch (kind) {
            case HROMADA -> List.of("громада", "hromada", "community", "Gemeinde", "gmina", "commune", "communauté");
            case MUNICIPALITY ->
                List.of("муніципалітет", "municipality", "Gemeinde", "Kommune", "gmina", "commune", "municipalité");
            case DIASPORA ->
                List.of("діаспора", "diaspora", "організація", "organisation", "Verein", "organizacja", "association");
        };
    }
}

package org.mistok.search;

import java.util.ArrayList;
import java.util.List;
import org.mistok.language.Labels;
import org.mistok.organisation.Identity;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.place.PlaceNames;

/// Words for where an organisation is and what kind it is, in all interface languages, so that `громади Волині` or
/// `Gemeinden in Polen` find something.
record PlaceWords(PlaceNames names) {

    List<String> of(Organisation organisation) {
        Identity identity = organisation.identity();
        List<String> words = new ArrayList<>(kind(organisation.kind()));
        words.addAll(names.ofCountry(identity.country()));
        words.addAll(names.ofRegion(identity.region()));
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

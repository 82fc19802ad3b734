package org.mistok.partnership;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.organisation.Partnership;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Which agreements somebody looks for. A condition that is empty is none.
///
/// @param countries of any party
/// @param regions of any party, or beginnings of their codes
public record AgreementFilter(
        Set<Partnership.Type> types,
        Set<State> states,
        Set<CountryCode> countries,
        Set<String> regions,
        Set<AreaCode> areas,
        @Nullable RegisterCode organisation) {

    public static final AgreementFilter ALL =
            new AgreementFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    public AgreementFilter {
        types = Set.copyOf(types);
        states = Set.copyOf(states);
        countries = Set.copyOf(countries);
        regions = Set.copyOf(regions);
        areas = Set.copyOf(areas);
    }

    public static AgreementFilter of(RegisterCode organisation) {
        return new AgreementFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), organisation);
    }

    boolean admits(Agreement agreement) {
        Terms terms = agreement.terms();
        return (types.isEmpty() || types.contains(terms.type()))
                && (states.isEmpty() || states.contains(agreement.state()))
                && (areas.isEmpty() || terms.areas().stream().anyMatch(areas::contains))
                && (countries.isEmpty()
                        || agreement.parties().stream()
                                .map(Party::country)
                                .filter(Objects::nonNull)
                                .anyMatch(countries::contains))
                && (regions.isEmpty() || agreement.parties().stream().anyMatch(this::liesInRegion))
                && (organisation == null || agreement.codes().contains(organisation));
    }

    private boolean liesInRegion(Party party) {
        String region = party.region();
        return region != null && regions.stream().anyMatch(region::startsWith);
    }
}

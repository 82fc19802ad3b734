package org.mistok.match;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Need;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Population;
import org.mistok.organisation.Wishes;
import org.mistok.organisation.Wishes.Proximity;
import org.mistok.place.CountryCode;
import org.mistok.place.Oblasts;
import org.mistok.place.RegisterCode;
import org.mistok.place.UnitVector;

/// One profile as numbers: what a row of a [Segment] holds, and what the subject of a scan is compiled from.
///
/// @param needAreas area index of each need that the thesaurus knows, in the order of the profile
/// @param needWeights weight of each
/// @param offers whether anything is offered
/// @param cover see [Coverage]; by area index
/// @param areas see [Setting#areas(org.mistok.organisation.Profile)]
/// @param bridged see [Languages#bridged]
/// @param logPopulation natural logarithm of the inhabitants; NaN when not stated or not applicable
/// @param traits bits by ordinal
/// @param point null when the centre is not stated
/// @param oblasts hromada: its own; diaspora: those it comes from; municipality: those of the diaspora within reach
/// @param readiness value of the criterion when this is the candidate
/// @param wishes null when nothing is wished for
/// @param gates see [Gates#ofCandidate]
/// @param partners number of live partnerships
record Card(
        RegisterCode code,
        Kind kind,
        CountryCode country,
        int[] needAreas,
        double[] needWeights,
        boolean offers,
        byte[] cover,
        BitSet areas,
        Languages languages,
        Languages bridged,
        double logPopulation,
        int inhabitants,
        int traits,
        @Nullable UnitVector point,
        @Nullable Proximity proximity,
        int oblasts,
        double readiness,
        @Nullable Wishes wishes,
        int gates,
        int partners) {

    static Card of(Organisation organisation, Setting setting) {
        List<Need> needs = organisation.profile().needs().stream()
                .filter(need -> setting.index(need.area()) >= 0)
                .toList();
        Population population = organisation.identity().population();
        Wishes wishes = organisation.profile().wishes();
        return new Card(
                organisation.code(),
                organisation.kind(),
                organisation.identity().country(),
                needs.stream().mapToInt(need -> setting.index(need.area())).toArray(),
                needs.stream()
                        .mapToDouble(need -> weight(need, setting.today()))
                        .toArray(),
                organisation.profile().offers().stream().anyMatch(offer -> setting.index(offer.area()) >= 0),
                Coverage.of(setting, organisation.profile().offers()),
                setting.areas(organisation.profile()),
                Languages.of(organisation.profile().languages()),
                Languages.bridged(organisation, setting.surroundings()),
                population == null || organisation.kind() == Kind.DIASPORA
                        ? Double.NaN
                        : Math.log(population.inhabitants()),
                population == null ? -1 : population.inhabitants(),
                PlaceCriteria.bits(organisation.identity().traits()),
                organisation.identity().centre() == null
                        ? null
                        : UnitVector.of(organisation.identity().centre()),
                wishes.proximity(),
                oblasts(organisation, setting.surroundings()),
                new PartnerCriteria(setting).readiness(organisation).value(),
                asksForSomething(wishes) ? wishes : null,
                Gates.ofCandidate(organisation),
                setting.surroundings().livePartners(organisation.code()).size());
    }

    private static double weight(Need need, LocalDate today) {
        return need.urgency().share() * Freshness.of(need.statedOn(), today);
    }

    private static boolean asksForSomething(Wishes wishes) {
        return !wishes.countries().isEmpty()
                || !wishes.kinds().isEmpty()
                || wishes.populationMin() != null
                || wishes.populationMax() != null;
    }

    private static int oblasts(Organisation organisation, Surroundings surroundings) {
        return switch (organisation.kind()) {
            case HROMADA -> Oblasts.bit(organisation.code().oblast());
            case DIASPORA -> TiesCriterion.homeOblasts(organisation);
            case MUNICIPALITY -> {
                int here = 0;
                for (Organisation near :
                        surroundings.diasporaNear(organisation.identity().centre())) {
                    here |= TiesCriterion.homeOblasts(near);
                }
                yield here;
            }
        };
    }
}

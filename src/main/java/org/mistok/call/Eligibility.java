package org.mistok.call;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.call.Finding.Outcome;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;

/// Who may apply under a call. Rests on identities alone, which are public: so everybody gets the same answer.
public final class Eligibility {

    /// The member states of the European Union since 1 February 2020 (Treaty on European Union, Article 52, and the
    /// withdrawal of the United Kingdom).
    private static final Set<CountryCode> UNION = Stream.of(
                    "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV",
                    "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE")
            .map(CountryCode::of)
            .collect(Collectors.toUnmodifiableSet());

    private Eligibility() {}

    /// What every rule says of those who would apply together: first the rules for each party, party by party, then
    /// those for the group, each in the call's order.
    ///
    /// @param group at least one, without repetitions
    public static List<Finding> of(Call call, List<Organisation> group) {
        List<Finding> findings = new ArrayList<>();
        group.forEach(party -> findings.addAll(ofParty(call, party)));
        for (Rule rule : call.rules()) {
            if (rule instanceof Rule.ForGroup forGroup) {
                findings.add(new Finding(rule, outcome(forGroup, group), null));
            }
        }
        return findings;
    }

    /// What the rules for a party say of one.
    public static List<Finding> ofParty(Call call, Organisation party) {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : call.rules()) {
            if (rule instanceof Rule.ForParty forParty) {
                findings.add(new Finding(rule, outcome(forParty, party), party.code()));
            }
        }
        return findings;
    }

    /// Whether nothing speaks against it; what is not stated does not.
    public static boolean mayApply(Collection<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.outcome() == Outcome.NOT_MET);
    }

    /// The register numbers of those who may not apply under a call, whoever applies with them.
    public static BitSet barred(Call call, Collection<Organisation> organisations) {
        BitSet barred = new BitSet();
        for (Organisation organisation : organisations) {
            if (!mayApply(ofParty(call, organisation))) {
                barred.set(Math.toIntExact(organisation.id()));
            }
        }
        return barred;
    }

    private static Outcome outcome(Rule.ForParty rule, Organisation party) {
        return switch (rule) {
            case Rule.Kinds(Set<Kind> kinds) -> met(kinds.contains(party.kind()));
            case Rule.Countries(Kind kind, Set<CountryCode> countries) ->
                met(party.kind() != kind || countries.contains(party.identity().country()));
            case Rule.Oblasts(Set<String> oblasts) -> oblast(oblasts, party);
            case Rule.Population(Kind kind, Range inhabitants) ->
                party.kind() != kind ? Outcome.MET : population(inhabitants, party);
            case Rule.NotOnTerritory(Set<Territory.Status> statuses) -> territory(statuses, party);
        };
    }

    private static Outcome oblast(Set<String> oblasts, Organisation party) {
        String region = party.identity().region();
        if (party.kind() != Kind.HROMADA) {
            return Outcome.MET;
        }
        return region == null ? Outcome.NOT_STATED : met(oblasts.contains(region));
    }

    private static Outcome population(Range inhabitants, Organisation party) {
        var population = party.identity().population();
        return population == null ? Outcome.NOT_STATED : met(inhabitants.holds(population.inhabitants()));
    }

    private static Outcome territory(Set<Territory.Status> statuses, Organisation party) {
        @Nullable Territory territory = party.identity().territory();
        return met(territory == null || !statuses.contains(territory.status()));
    }

    private static Outcome outcome(Rule.ForGroup rule, List<Organisation> group) {
        return switch (rule) {
            case Rule.Parties(Range number) -> {
                boolean few = number.canGrowTo(group.size());
                yield number.holds(group.size()) ? Outcome.MET : few ? Outcome.NEEDS_MORE : Outcome.NOT_MET;
            }
            case Rule.DifferentCountries(int min) -> enough(countries(group).count(), min);
            case Rule.UnionCountries(int min) ->
                enough(countries(group).filter(UNION::contains).count(), min);
            case Rule.Includes(Kind kind, CountryCode country) ->
                enough(
                        group.stream()
                                .filter(party -> isSuch(party, kind, country))
                                .count(),
                        1);
        };
    }

    private static boolean isSuch(Organisation party, Kind kind, @Nullable CountryCode country) {
        return party.kind() == kind
                && (country == null || party.identity().country().equals(country));
    }

    private static Stream<CountryCode> countries(List<Organisation> group) {
        return group.stream().map(party -> party.identity().country()).distinct();
    }

    private static Outcome met(boolean holds) {
        return holds ? Outcome.MET : Outcome.NOT_MET;
    }

    private static Outcome enough(long number, int min) {
        return number >= min ? Outcome.MET : Outcome.NEEDS_MORE;
    }
}

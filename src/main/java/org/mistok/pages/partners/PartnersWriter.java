package org.mistok.pages.partners;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.http.CallParameter;
import org.mistok.http.CallTexts;
import org.mistok.http.Messages;
import org.mistok.http.Parameters;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.http.SearchParameters;
import org.mistok.match.Evidence;
import org.mistok.match.Flag;
import org.mistok.pages.Address;
import org.mistok.pages.Frame;
import org.mistok.pages.Link;
import org.mistok.pages.OrganisationFinder;
import org.mistok.pages.Words;
import org.mistok.pages.partners.CandidateView.Move;
import org.mistok.pages.partners.PartnersPage.Subject;
import org.mistok.pages.partners.PartnersPage.Ways;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;
import org.mistok.search.Query;
import org.mistok.shortlist.Candidate;
import org.mistok.shortlist.Ranking;
import org.mistok.shortlist.Request;
import org.mistok.shortlist.Shortlist;

/// Writes the page "partners for ...".
@Singleton
final class PartnersWriter {
    private static final List<Integer> LENGTHS = List.of(20, 50, Request.MOST);

    private final Shortlist shortlist;
    private final CandidateFilters filters;
    private final Thesaurus thesaurus;
    private final Calls calls;
    private final PlaceNames places;
    private final Clock clock;

    PartnersWriter(
            Shortlist shortlist,
            CandidateFilters filters,
            Thesaurus thesaurus,
            Calls calls,
            PlaceNames places,
            Clock clock) {
        this.shortlist = shortlist;
        this.filters = filters;
        this.thesaurus = thesaurus;
        this.calls = calls;
        this.places = places;
        this.clock = clock;
    }

    PartnersPage page(Frame frame, Wanted wanted) {
        Parameters parameters = Parameters.of(wanted.request());
        Query filter = SearchParameters.readFilter(
                parameters, thesaurus, wanted.words().language());
        WeightSteps steps = new WeightSteps(wanted);
        Applying applying = new Applying(
                calls.list(clock.instant()),
                CallParameter.read(parameters, calls),
                new CallTexts(wanted.words().language(), places));
        Ranking ranking = rank(wanted, filter, steps, applying);
        Words words = wanted.words();
        String name = words.name(wanted.subject()).text();
        return new PartnersPage(
                frame,
                new Subject(words.name(wanted.subject()), wanted.address()),
                errors(parameters, steps, words),
                words.t("partners.lede", ranking.considered(), ranking.items().size(), name),
                heading(ranking, wanted),
                steps.views(wanted),
                filters.list(wanted, filter),
                applying.choice(wanted, ranking),
                ways(wanted, steps, ranking),
                wanted.flagged(),
                isIllustrative(ranking),
                candidates(wanted, filter, steps, new Listed(ranking, applying)),
                hints(ranking, words));
    }

    /// A ranking, and under which call.
    private record Listed(Ranking ranking, Applying applying) {}

    private Ranking rank(Wanted wanted, Query filter, WeightSteps steps, Applying applying) {
        Request request = new Request(
                filter,
                steps.replaced(shortlist.usualWeights()),
                applying.barred(wanted),
                wanted.flagged(),
                length(wanted));
        return shortlist.rank(wanted.subject().code(), request, wanted.viewer());
    }

    private static int length(Wanted wanted) {
        return LENGTHS.stream()
                .filter(length -> wanted.value("limit").equals(length.toString()))
                .findFirst()
                .orElse(LENGTHS.getFirst());
    }

    private static List<FieldError> errors(Parameters parameters, WeightSteps steps, Words words) {
        List<FieldError> errors = new ArrayList<>();
        parameters.flaws().forEach(flaw -> errors.add(flaw.in(Messages.of(words.language()))));
        if (steps.areAllOff()) {
            errors.add(new FieldError("w-needs-usual", words.t("partners.weights.all-off")));
        }
        return errors;
    }

    private static String heading(Ranking ranking, Wanted wanted) {
        return wanted.words()
                .t(
                        wanted.flagged() ? "partners.heading.flagged" : "partners.heading",
                        wanted.flagged() ? ranking.held() : ranking.considered() - ranking.held());
    }

    private List<CandidateView> candidates(Wanted wanted, Query filter, WeightSteps steps, Listed listed) {
        Ranking ranking = listed.ranking();
        Map<RegisterCode, Integer> usual = steps.areOwn() && !steps.areAllOff() && !wanted.flagged()
                ? usualRanks(wanted, filter, listed.applying())
                : Map.of();
        List<CandidateView> views = new ArrayList<>();
        for (Candidate candidate : ranking.items()) {
            int rank = views.size() + 1;
            RegisterCode code = candidate.organisation().code();
            Move moved = move(usual.get(code), rank, wanted.words());
            Pair pair = new Pair(
                    ranking.subject(),
                    candidate.organisation(),
                    wanted.words(),
                    other -> OrganisationFinder.name(wanted.snapshot(), other, wanted.words()));
            views.add(Candidates.view(
                    pair,
                    candidate.explanation(),
                    candidate.flags(),
                    new Candidates.Place(
                            wanted.flagged() ? null : rank,
                            moved,
                            candidate.partners(),
                            listed.applying().against(ranking.subject(), candidate.organisation()),
                            interest(wanted, candidate)),
                    "/" + wanted.words().language().tag() + "/organisations/" + code));
        }
        return views;
    }

    /// Null for somebody who does not act for the subject, and where a flag holds the pair back.
    private static @Nullable String interest(Wanted wanted, Candidate candidate) {
        RegisterCode subject = wanted.subject().code();
        return wanted.viewer().owns(subject) && candidate.flags().stream().noneMatch(Flag::held)
                ? Address.of("/" + wanted.words().language().tag() + "/introductions/new")
                        .and("from", subject.value())
                        .and("to", candidate.organisation().code().value())
                        .toString()
                : null;
    }

    private Map<RegisterCode, Integer> usualRanks(Wanted wanted, Query filter, Applying applying) {
        Request request = new Request(filter, Map.of(), applying.barred(wanted), false, Request.MOST);
        Map<RegisterCode, Integer> ranks = new HashMap<>();
        for (Candidate candidate : shortlist
                .rank(wanted.subject().code(), request, wanted.viewer())
                .items()) {
            ranks.put(candidate.organisation().code(), ranks.size() + 1);
        }
        return ranks;
    }

    private static @Nullable Move move(@Nullable Integer usual, int rank, Words words) {
        if (usual == null || usual == rank) {
            return null;
        }
        int places = Math.abs(usual - rank);
        boolean up = usual > rank;
        return new Move(up, places, words.t(up ? "partners.moved.up" : "partners.moved.down", places));
    }

    private Ways ways(Wanted wanted, WeightSteps steps, Ranking ranking) {
        Address plain = Address.of(wanted.address() + "/partners");
        Address here = steps.in(filtered(wanted, plain));
        boolean linked = !wanted.flagged() && ranking.held() > 0;
        int length = length(wanted);
        int all = wanted.flagged() ? ranking.held() : ranking.considered() - ranking.held();
        return new Ways(
                linked
                        ? new Link(
                                wanted.words().t("partners.flagged.link", ranking.held()),
                                here.and("flagged", "true").toString())
                        : null,
                steps.areOwn() ? flagged(wanted, filtered(wanted, plain)).toString() : null,
                here.toString(),
                plain.toString(),
                steps.in(plain).toString(),
                length < Math.min(all, Request.MOST) ? longer(flagged(wanted, here), length) : null,
                Downloads.list(wanted, filtered(wanted, plain), steps, shortlist.usualWeights()));
    }

    private static Address filtered(Wanted wanted, Address address) {
        Address with = address;
        for (String name : List.of("q", "kind", "country", "area", "call")) {
            for (String value : wanted.request().getParameters().getAll(name)) {
                with = with.and(name, value);
            }
        }
        return with;
    }

    private static Address flagged(Wanted wanted, Address address) {
        return wanted.flagged() ? address.and("flagged", "true") : address;
    }

    private static String longer(Address here, int length) {
        int next = LENGTHS.stream()
                .filter(candidate -> candidate > length)
                .findFirst()
                .orElse(length);
        return here.with("limit", String.valueOf(next)).toString();
    }

    private static boolean isIllustrative(Ranking ranking) {
        return Words.isIllustrative(ranking.subject().profile())
                || ranking.items().stream()
                        .anyMatch(candidate ->
                                Words.isIllustrative(candidate.organisation().profile()));
    }

    /// What the subject could add, from what the explanations had to do without.
    private static List<String> hints(Ranking ranking, Words words) {
        Set<String> missing = new TreeSet<>();
        for (Candidate candidate : ranking.items()) {
            Trees.evidence(candidate.explanation(), Evidence.NotStated.class).stream()
                    .filter(evidence ->
                            evidence.holder().equals(ranking.subject().code()))
                    .forEach(evidence -> missing.add(evidence.what()));
        }
        return missing.stream().map(what -> words.t("hint." + what)).toList();
    }
}

package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.call.Calls;
import org.mistok.call.Eligibility;
import org.mistok.disclosure.FreeText;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.proposal.Check.Outcome;
import org.mistok.proposal.Check.Subject;

/// Whether a proposal can be handed in: for itself, and under the call it is for.
@Singleton
public class Readiness {
    private static final int FEWEST_TITLES = 2;

    private final Calls calls;
    private final Organisations organisations;
    private final Thesaurus thesaurus;
    private final Clock clock;

    Readiness(Calls calls, Organisations organisations, Thesaurus thesaurus, Clock clock) {
        this.calls = calls;
        this.organisations = organisations;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /// Everything that must be right, green or red, in a fixed order. Empty for a proposal that is no longer open.
    public List<Check> of(Proposal proposal) {
        if (!proposal.isOpen()) {
            return List.of();
        }
        List<Check> checks = new ArrayList<>();
        concept(proposal, checks);
        budget(proposal, checks);
        call(proposal, checks);
        List<String> missing = proposal.parties().stream()
                .filter(party -> !party.consents())
                .map(party -> party.organisation().value())
                .toList();
        checks.add(
                missing.isEmpty()
                        ? Check.green(Subject.CONSENTS)
                        : Check.red(Subject.CONSENTS, "missing", missing.toArray()));
        return checks;
    }

    /// Whether a condition of a transition holds.
    public boolean holds(Proposal proposal, Guard guard) {
        Content content = proposal.content();
        return switch (guard) {
            case TWO_PARTIES -> proposal.parties().size() > 1;
            case CONCEPT_WRITTEN ->
                !content.concept().titles().isEmpty()
                        && !content.concept().summary().isBlank();
            case CHECKED -> of(proposal).stream().noneMatch(check -> check.outcome() == Outcome.RED);
            case IN_TIME -> !isOver(content) || !content.details().reference().isBlank();
            case OUTCOME_WRITTEN -> !content.details().outcome().isBlank();
            case PUBLISHABLE ->
                proposal.publicTexts().stream()
                        .allMatch(text -> FreeText.findings(text).isEmpty());
        };
    }

    private boolean isOver(Content content) {
        Call call = content.call() == null ? null : calls.find(content.call());
        return call != null && Boolean.FALSE.equals(call.deadline().isOpen(clock.instant()));
    }

    private static void concept(Proposal proposal, List<Check> checks) {
        Concept concept = proposal.content().concept();
        checks.add(
                concept.titles().size() < FEWEST_TITLES
                        ? Check.red(Subject.TITLES, "few", concept.titles().size(), FEWEST_TITLES)
                        : Check.green(Subject.TITLES));
        boolean written = !concept.summary().isBlank()
                && !concept.areas().isEmpty()
                && !concept.expectedResults().isBlank();
        checks.add(written ? Check.green(Subject.CONCEPT) : Check.red(Subject.CONCEPT, "missing"));
        boolean timed = concept.startsOn() != null && concept.months() != null;
        checks.add(timed ? Check.green(Subject.SCHEDULE) : Check.red(Subject.SCHEDULE, "missing"));
        boolean together = proposal.parties().size() > 1;
        checks.add(together ? Check.green(Subject.PARTIES) : Check.red(Subject.PARTIES, "alone"));
    }

    private static void budget(Proposal proposal, List<Check> checks) {
        Budget budget = proposal.content().budget();
        List<String> withoutTotal = budget.sums().keySet().stream()
                .filter(currency -> !budget.totals().containsKey(currency))
                .toList();
        if (budget.lines().isEmpty()) {
            checks.add(Check.red(Subject.BUDGET, "empty"));
        } else if (!withoutTotal.isEmpty()) {
            checks.add(Check.red(Subject.BUDGET, "no-total", String.join(", ", withoutTotal)));
        } else if (budget.lines().stream().anyMatch(line -> proposal.find(line.party()) == null)) {
            checks.add(Check.red(Subject.BUDGET, "of-others"));
        } else {
            checks.add(Check.green(Subject.BUDGET));
        }
    }

    private void call(Proposal proposal, List<Check> checks) {
        Content content = proposal.content();
        @Nullable Call call = content.call() == null ? null : calls.find(content.call());
        if (call == null) {
            checks.add(Check.red(Subject.CALL, "missing"));
            return;
        }
        checks.add(Check.green(Subject.CALL));
        Boolean open = call.deadline().isOpen(clock.instant());
        checks.add(
                open == null
                        ? Check.notStated(Subject.DEADLINE)
                        : open ? Check.green(Subject.DEADLINE) : Check.red(Subject.DEADLINE, "over"));
        List<Organisation> group = proposal.parties().stream()
                .map(party -> organisations.find(party.organisation()))
                .filter(Objects::nonNull)
                .toList();
        if (!group.isEmpty()) {
            Eligibility.of(call, group).forEach(finding -> checks.add(Check.of(finding)));
        }
        checks.add(areas(call, content.concept()));
        checks.addAll(CallTerms.of(call.terms(), content));
    }

    private Check areas(Call call, Concept concept) {
        boolean fits = call.areas().isEmpty()
                || concept.areas().stream()
                        .anyMatch(area ->
                                call.areas().contains(area) || call.areas().contains(thesaurus.top(area)));
        return fits ? Check.green(Subject.AREAS) : Check.red(Subject.AREAS, "other");
    }
}

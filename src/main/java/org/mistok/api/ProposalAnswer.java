package org.mistok.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ProposalTexts;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Action;
import org.mistok.proposal.Budget;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Check;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Details;
import org.mistok.proposal.Moves;
import org.mistok.proposal.Party;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Rate;
import org.mistok.proposal.State;

/// A joint proposal. Who speaks for no party gets the public fields only; the others are then null or empty.
///
/// @param title in the language of the answer
/// @param parkedFrom where it goes on; null unless it is parked
/// @param agreed whether all parties agree to concept, call and budget as they stand
/// @param answers needs and offers that it answers, as `UA…/n1`
/// @param allowed what the caller can do from here
/// @param checks what must be right before it can be declared ready; empty when it is no longer open
record ProposalAnswer(
        UUID id,
        long version,
        int revision,
        State state,
        @Nullable State parkedFrom,
        boolean published,
        @Nullable Boolean agreed,
        List<PartyAnswer> parties,
        String title,
        Map<LanguageTag, String> titles,
        String acronym,
        String summary,
        List<AreaCode> areas,
        @Nullable LocalDate startsOn,
        @Nullable Integer months,
        String expectedResults,
        @Nullable CallCode call,
        BudgetAnswer budget,
        @Nullable Integer participants,
        String inclusion,
        List<String> answers,
        List<Details.Document> documents,
        String dreamId,
        String prozorroId,
        String reference,
        String outcome,
        String lesson,
        List<Action> allowed,
        List<CheckAnswer> checks,
        Instant createdAt,
        Instant changedAt) {

    /// @param consents and publishes are null for those who speak for no party
    record PartyAnswer(
            RegisterCode organisation,
            String part,
            @Nullable Boolean consents,
            @Nullable Boolean publishes) {

        static PartyAnswer of(Party party, boolean whole) {
            return new PartyAnswer(
                    party.organisation(),
                    party.part().code(),
                    whole ? party.consents() : null,
                    whole ? party.publishes() : null);
        }
    }

    /// @param totals stated, by currency
    /// @param sums of the lines, by currency and source
    record BudgetAnswer(
            List<LineAnswer> lines,
            SortedMap<String, BigDecimal> totals,
            List<Rate> rates,
            SortedMap<String, Map<String, BigDecimal>> sums) {

        static BudgetAnswer of(Budget budget) {
            SortedMap<String, Map<String, BigDecimal>> sums = new TreeMap<>();
            for (BudgetLine.Source source : BudgetLine.Source.values()) {
                budget.sums(source)
                        .forEach((currency, sum) -> sums.computeIfAbsent(currency, _ -> new TreeMap<>())
                                .put(source.code(), sum));
            }
            return new BudgetAnswer(
                    budget.lines().stream().map(LineAnswer::of).toList(), budget.totals(), budget.rates(), sums);
        }
    }

    record LineAnswer(RegisterCode party, String purpose, String source, BigDecimal amount, String currency) {

        static LineAnswer of(BudgetLine line) {
            return new LineAnswer(line.party(), line.purpose(), line.source().code(), line.amount(), line.currency());
        }
    }

    /// @param outcome `green`, `not-stated` or `red`
    /// @param name of what was looked at, and `text` what was found and what to do, in the language of the answer
    record CheckAnswer(String check, String outcome, String why, String name, String text) {

        static CheckAnswer of(Check check, ProposalTexts texts) {
            return new CheckAnswer(
                    check.subject().code(),
                    check.outcome().code(),
                    check.why(),
                    texts.subject(check),
                    texts.reason(check));
        }
    }

    /// @param moves what the viewer may do
    /// @param checks empty for who speaks for no party
    static ProposalAnswer of(
            Proposal proposal, Viewer viewer, InterfaceLanguage language, Moves moves, List<CheckAnswer> checks) {
        boolean whole = !proposal.of(viewer).isEmpty();
        Content content = proposal.content();
        Concept concept = content.concept();
        Details details = content.details();
        return new ProposalAnswer(
                proposal.id(),
                proposal.version(),
                proposal.revision(),
                proposal.state(),
                proposal.parkedFrom(),
                proposal.isPublished(),
                whole ? proposal.isAgreed() : null,
                proposal.parties().stream()
                        .map(party -> PartyAnswer.of(party, whole))
                        .toList(),
                concept.title(language),
                concept.titles(),
                concept.acronym(),
                concept.summary(),
                concept.areas(),
                concept.startsOn(),
                concept.months(),
                concept.expectedResults(),
                content.call(),
                BudgetAnswer.of(content.budget()),
                details.participants(),
                details.inclusion(),
                details.answers().stream().map(Details.Answer::toString).toList(),
                details.documents(),
                details.dreamId(),
                details.prozorroId(),
                details.reference(),
                details.outcome(),
                details.lesson(),
                moves.allowed(),
                checks,
                proposal.createdAt(),
                proposal.changedAt());
    }
}

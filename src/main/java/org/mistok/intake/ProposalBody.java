package org.mistok.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The content of a joint proposal, as it comes in a body or a form. A field left out means "not written".
///
/// @param titles by language
/// @param parties only for a new proposal; the lead is one of them, or the first that is not
/// @param answers needs and offers, as `UA05020030000031457/n1`
public record ProposalBody(
        @Nullable List<@Nullable PartyBody> parties,
        @Nullable Map<String, @Nullable String> titles,
        @Nullable String acronym,
        @Nullable String summary,
        @Nullable List<@Nullable String> areas,
        @Nullable String startsOn,
        @Nullable Integer months,
        @Nullable String expectedResults,
        @Nullable String call,
        @Nullable BudgetBody budget,
        @Nullable Integer participants,
        @Nullable String inclusion,
        @Nullable List<@Nullable String> answers,
        @Nullable List<@Nullable DocumentBody> documents,
        @Nullable String dreamId,
        @Nullable String prozorroId,
        @Nullable String reference,
        @Nullable String outcome,
        @Nullable String lesson) {

    public record PartyBody(
            @Nullable String organisation, @Nullable String part) {}

    /// @param totals by currency
    public record BudgetBody(
            @Nullable List<@Nullable LineBody> lines,
            @Nullable Map<String, @Nullable JsonNode> totals,
            @Nullable List<@Nullable RateBody> rates) {}

    /// @param amount a number, or the same as a text
    public record LineBody(
            @Nullable String party,
            @Nullable String purpose,
            @Nullable String source,
            @Nullable JsonNode amount,
            @Nullable String currency) {}

    public record RateBody(
            @Nullable String from,
            @Nullable String to,
            @Nullable JsonNode rate) {}

    public record DocumentBody(
            @Nullable String title, @Nullable String address) {}
}

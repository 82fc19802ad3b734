package org.mistok.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.language.LanguageTag;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.BudgetLine.Source;
import org.mistok.proposal.Details.Answer;
import org.mistok.proposal.Details.Document;

/// How a version of the content is kept: as one JSON document, in which amounts are texts, so that no digit is lost.
record StoredContent(
        SortedMap<String, String> titles,
        String acronym,
        String summary,
        List<String> areas,
        @Nullable String startsOn,
        @Nullable Integer months,
        String expectedResults,
        @Nullable String call,
        List<Line> lines,
        SortedMap<String, String> totals,
        List<StoredRate> rates,
        StoredDetails details) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Line(String party, String purpose, String source, String amount, String currency) {}

    record StoredRate(String from, String to, String rate) {}

    record StoredDetails(
            @Nullable Integer participants,
            String inclusion,
            List<StoredAnswer> answers,
            List<StoredDocument> documents,
            String dreamId,
            String prozorroId,
            String reference,
            String outcome,
            String lesson) {}

    record StoredAnswer(String organisation, String key) {}

    record StoredDocument(String title, String address) {}

    static String write(Content content) {
        try {
            return JSON.writeValueAsString(of(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Content read(String json) {
        try {
            return JSON.readValue(json, StoredContent.class).content();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The content of a proposal cannot be read.", broken);
        }
    }

    private static StoredContent of(Content content) {
        Concept concept = content.concept();
        SortedMap<String, String> titles = new TreeMap<>();
        concept.titles().forEach((language, title) -> titles.put(language.value(), title));
        SortedMap<String, String> totals = new TreeMap<>();
        content.budget().totals().forEach((currency, total) -> totals.put(currency, total.toPlainString()));
        LocalDate start = concept.startsOn();
        CallCode call = content.call();
        return new StoredContent(
                titles,
                concept.acronym(),
                concept.summary(),
                concept.areas().stream().map(AreaCode::value).toList(),
                start == null ? null : start.toString(),
                concept.months(),
                concept.expectedResults(),
                call == null ? null : call.value(),
                content.budget().lines().stream().map(StoredContent::line).toList(),
                totals,
                content.budget().rates().stream()
                        .map(rate -> new StoredRate(
                                rate.from(), rate.to(), rate.rate().toPlainString()))
                        .toList(),
                details(content.details()));
    }

    private static Line line(BudgetLine line) {
        return new Line(
                line.party().value(),
                line.purpose(),
                line.source().name(),
                line.amount().toPlainString(),
                line.currency());
    }

    private static StoredDetails details(Details details) {
        return new StoredDetails(
                details.participants(),
                details.inclusion(),
                details.answers().stream()
                        .map(answer -> new StoredAnswer(answer.organisation().value(), answer.key()))
                        .toList(),
                details.documents().stream()
                        .map(document -> new StoredDocument(document.title(), document.address()))
                        .toList(),
                details.dreamId(),
                details.prozorroId(),
                details.reference(),
                details.outcome(),
                details.lesson());
    }

    private Content content() {
        SortedMap<LanguageTag, String> named = new TreeMap<>();
        titles.forEach((language, title) -> named.put(LanguageTag.of(language), title));
        Concept concept = new Concept(
                named,
                acronym,
                summary,
                areas.stream().map(AreaCode::of).toList(),
                startsOn == null ? null : LocalDate.parse(startsOn),
                months,
                expectedResults);
        SortedMap<String, BigDecimal> exact = new TreeMap<>();
        totals.forEach((currency, total) -> exact.put(currency, new BigDecimal(total)));
        Budget budget = new Budget(
                lines.stream()
                        .map(line -> new BudgetLine(
                                RegisterCode.of(line.party()),
                                line.purpose(),
                                Source.valueOf(line.source()),
                                new BigDecimal(line.amount()),
                                line.currency()))
                        .toList(),
                exact,
                rates.stream()
                        .map(rate -> new Rate(rate.from(), rate.to(), new BigDecimal(rate.rate())))
                        .toList());
        return new Content(concept, call == null ? null : CallCode.of(call), budget, content(details));
    }

    private Details content(StoredDetails kept) {
        return new Details(
                kept.participants(),
                kept.inclusion(),
                kept.answers().stream()
                        .map(answer -> new Answer(RegisterCode.of(answer.organisation()), answer.key()))
                        .toList(),
                kept.documents().stream()
                        .map(document -> new Document(document.title(), document.address()))
                        .toList(),
                kept.dreamId(),
                kept.prozorroId(),
                kept.reference(),
                kept.outcome(),
                kept.lesson());
    }
}

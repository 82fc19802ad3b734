package org.mistok.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mistok.call.CallCode;

/// What differs between two versions of the content, field by field.
///
/// @param field as its text is called: `summary`, `title` with the language in `of`
/// @param of which one, where the field can have several: a language, a currency, a pair of currencies; else empty
/// @param before empty for nothing
/// @param after empty for nothing
public record Difference(String field, String of, String before, String after) {

    private record Place(String field, String of) {}

    /// In the order of the fields; empty when both are the same.
    public static List<Difference> between(Content before, Content after) {
        Map<Place, String> old = flat(before);
        Map<Place, String> young = flat(after);
        Set<Place> places = new LinkedHashSet<>(old.keySet());
        places.addAll(young.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Place place : places) {
            String was = old.getOrDefault(place, "");
            String is = young.getOrDefault(place, "");
            if (!was.equals(is)) {
                differences.add(new Difference(place.field(), place.of(), was, is));
            }
        }
        return differences;
    }

    private static Map<Place, String> flat(Content content) {
        Map<Place, String> flat = new LinkedHashMap<>();
        Concept concept = content.concept();
        concept.titles().forEach((language, title) -> flat.put(new Place("title", language.value()), title));
        put(flat, "acronym", concept.acronym());
        put(flat, "summary", concept.summary());
        put(flat, "areas", joined(concept.areas()));
        put(flat, "starts-on", Objects.toString(concept.startsOn(), ""));
        put(flat, "months", Objects.toString(concept.months(), ""));
        put(flat, "expected-results", concept.expectedResults());
        CallCode call = content.call();
        put(flat, "call", call == null ? "" : call.value());
        budget(content.budget(), flat);
        details(content.details(), flat);
        return flat;
    }

    private static void budget(Budget budget, Map<Place, String> flat) {
        put(
                flat,
                "budget-lines",
                joined(budget.lines().stream().map(Difference::line).toList()));
        budget.totals().forEach((currency, total) -> flat.put(new Place("total", currency), total.toPlainString()));
        budget.rates()
                .forEach(rate -> flat.put(
                        new Place("rate", rate.from() + "/" + rate.to()),
                        rate.rate().toPlainString()));
    }

    private static String line(BudgetLine line) {
        return "%s · %s · %s %s · %s"
                .formatted(
                        line.party(),
                        line.source().code(),
                        line.amount().toPlainString(),
                        line.currency(),
                        line.purpose());
    }

    private static void details(Details details, Map<Place, String> flat) {
        put(flat, "participants", Objects.toString(details.participants(), ""));
        put(flat, "inclusion", details.inclusion());
        put(flat, "answers", joined(details.answers()));
        put(
                flat,
                "documents",
                joined(details.documents().stream()
                        .map(document -> document.title() + " · " + document.address())
                        .toList()));
        put(flat, "dream-id", details.dreamId());
        put(flat, "prozorro-id", details.prozorroId());
        put(flat, "reference", details.reference());
        put(flat, "outcome", details.outcome());
        put(flat, "lesson", details.lesson());
    }

    private static void put(Map<Place, String> flat, String field, String text) {
        flat.put(new Place(field, ""), text);
    }

    private static String joined(List<?> parts) {
        return String.join("\n", parts.stream().map(Object::toString).toList());
    }
}

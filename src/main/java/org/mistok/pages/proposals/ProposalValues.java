package org.mistok.pages.proposals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.intake.ProposalBody;
import org.mistok.intake.ProposalBody.BudgetBody;
import org.mistok.intake.ProposalBody.DocumentBody;
import org.mistok.intake.ProposalBody.LineBody;
import org.mistok.intake.ProposalBody.RateBody;
import org.mistok.language.InterfaceLanguage;
import org.mistok.proposal.Concept;
import org.mistok.proposal.Content;
import org.mistok.proposal.Details;

/// What stands in the form, as typed: the names of its fields are the paths of the content.
final class ProposalValues {
    static final List<String> LISTS = List.of("budget.lines", "budget.totals", "budget.rates", "documents");

    private static final Pattern ROW =
            Pattern.compile("(budget\\.lines|budget\\.totals|budget\\.rates|documents)\\[(\\d{1,3})]\\.(\\w{1,20})");
    private static final int LONGEST = 20_000;

    private final Map<String, List<String>> single = new LinkedHashMap<>();
    private final Map<String, List<Map<String, String>>> rows = new TreeMap<>();

    static ProposalValues of(Map<String, Object> form) {
        ProposalValues values = new ProposalValues();
        Map<String, Map<Integer, Map<String, String>>> numbered = new TreeMap<>();
        form.forEach((name, came) -> {
            List<String> texts = texts(came);
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                numbered.computeIfAbsent(row.group(1), _ -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(row.group(2)), _ -> new LinkedHashMap<>())
                        .put(row.group(3), texts.isEmpty() ? "" : texts.getFirst());
            } else {
                values.single.put(name, texts);
            }
        });
        numbered.forEach((list, all) -> values.rows.put(
                list,
                new ArrayList<>(
                        all.values().stream().filter(ProposalValues::isMeant).toList())));
        return values;
    }

    /// A row in which something was typed, not only chosen.
    private static boolean isMeant(Map<String, String> row) {
        return row.entrySet().stream()
                .anyMatch(field ->
                        !List.of("party", "source", "currency", "from", "to").contains(field.getKey())
                                && !field.getValue().isEmpty());
    }

    private static List<String> texts(Object came) {
        Collection<?> all = came instanceof Collection<?> several ? several : List.of(came);
        return all.stream()
                .map(String::valueOf)
                .filter(text -> text.length() <= LONGEST)
                .map(text -> text.replace("\r\n", "\n").strip())
                .toList();
    }

    static ProposalValues of(Content content) {
        ProposalValues values = new ProposalValues();
        Concept concept = content.concept();
        Details details = content.details();
        concept.titles().forEach((language, title) -> values.put("titles." + language, title));
        values.put("acronym", concept.acronym());
        values.put("summary", concept.summary());
        values.single.put(
                "areas", concept.areas().stream().map(Object::toString).toList());
        values.put("startsOn", concept.startsOn());
        values.put("months", concept.months());
        values.put("expectedResults", concept.expectedResults());
        values.put("call", content.call());
        content.budget()
                .lines()
                .forEach(line -> values.add(
                        "budget.lines",
                        Map.of(
                                "party", line.party().value(),
                                "purpose", line.purpose(),
                                "source", line.source().code(),
                                "amount", line.amount().toPlainString(),
                                "currency", line.currency())));
        content.budget()
                .totals()
                .forEach((currency, total) ->
                        values.add("budget.totals", Map.of("currency", currency, "amount", total.toPlainString())));
        content.budget()
                .rates()
                .forEach(rate -> values.add(
                        "budget.rates",
                        Map.of(
                                "from",
                                rate.from(),
                                "to",
                                rate.to(),
                                "rate",
                                rate.rate().toPlainString())));
        values.put("participants", details.participants());
        values.put("inclusion", details.inclusion());
        values.single.put(
                "answers", details.answers().stream().map(Object::toString).toList());
        details.documents()
                .forEach(document ->
                        values.add("documents", Map.of("title", document.title(), "address", document.address())));
        values.put("dreamId", details.dreamId());
        values.put("prozorroId", details.prozorroId());
        values.put("reference", details.reference());
        values.put("outcome", details.outcome());
        values.put("lesson", details.lesson());
        return values;
    }

    void put(String name, @Nullable Object value) {
        single.put(name, value == null ? List.of() : List.of(value.toString()));
    }

    private void add(String list, Map<String, String> row) {
        rows.computeIfAbsent(list, _ -> new ArrayList<>()).add(row);
    }

    /// The value of a field; empty when it was left blank.
    String text(String name) {
        List<String> texts = all(name);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    List<String> all(String name) {
        return single.getOrDefault(name, List.of());
    }

    List<Map<String, String>> list(String name) {
        return rows.getOrDefault(name, List.of());
    }

    /// As the API would get it. What is no whole number where one belongs is null, and [#wrongNumbers()] names it.
    ProposalBody body() {
        Map<String, @Nullable String> titles = new TreeMap<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            titles.put(language.tag().value(), text("titles." + language.tag()));
        }
        return new ProposalBody(
                null,
                titles,
                text("acronym"),
                text("summary"),
                List.copyOf(all("areas")),
                text("startsOn"),
                number("months"),
                text("expectedResults"),
                text("call"),
                budget(),
                number("participants"),
                text("inclusion"),
                List.copyOf(all("answers")),
                rows("documents", row -> new DocumentBody(row.get("title"), row.get("address"))),
                text("dreamId"),
                text("prozorroId"),
                text("reference"),
                text("outcome"),
                text("lesson"));
    }

    private BudgetBody budget() {
        Map<String, @Nullable JsonNode> totals = new LinkedHashMap<>();
        list("budget.totals").forEach(row -> totals.put(currency(row, "currency"), amount(row, "amount")));
        return new BudgetBody(
                rows(
                        "budget.lines",
                        row -> new LineBody(
                                row.get("party"),
                                row.get("purpose"),
                                row.get("source"),
                                amount(row, "amount"),
                                currency(row, "currency"))),
                totals,
                rows(
                        "budget.rates",
                        row -> new RateBody(currency(row, "from"), currency(row, "to"), amount(row, "rate"))));
    }

    private <T> List<@Nullable T> rows(String name, Function<Map<String, String>, T> reading) {
        List<@Nullable T> read = new ArrayList<>();
        list(name).forEach(row -> read.add(reading.apply(row)));
        return read;
    }

    private static String currency(Map<String, String> row, String field) {
        return row.getOrDefault(field, "").toUpperCase(java.util.Locale.ROOT);
    }

    /// Spaces and both separators are understood: the last of them is the point.
    private static JsonNode amount(Map<String, String> row, String field) {
        return TextNode.valueOf(plain(row.getOrDefault(field, "")));
    }

    static String plain(String typed) {
        String text = typed.replaceAll("[\\s\\u00A0\\u202F'’]", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma > point) {
            return text.replace(".", "").replace(',', '.');
        }
        return text.replace(",", "");
    }

    private @Nullable Integer number(String name) {
        String text = text(name).replaceAll("[\\s\\u00A0\\u202F]", "");
        return text.matches("\\d{1,9}") ? Integer.valueOf(text) : null;
    }

    /// Fields in which a whole number belongs, and something else stands.
    List<String> wrongNumbers() {
        return List.of("months", "participants").stream()
                .filter(name -> !text(name).isEmpty() && number(name) == null)
                .toList();
    }
}

package org.mistok.pages.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Area;
import org.mistok.area.Thesaurus;
import org.mistok.call.Call;
import org.mistok.http.ProblemDetail.FieldError;
import org.mistok.language.InterfaceLanguage;
import org.mistok.pages.Words;
import org.mistok.pages.proposals.ProposalFormPage.Field;
import org.mistok.pages.proposals.ProposalFormPage.Group;
import org.mistok.pages.proposals.ProposalFormPage.Option;
import org.mistok.pages.proposals.ProposalFormPage.Section;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.BudgetLine;
import org.mistok.proposal.Party;

/// Writes the sections of the form from what stands in it.
final class FormWriter {
    private static final int BLANK_LINES = 3;

    private final Words words;
    private final Thesaurus thesaurus;
    private final ProposalValues values;
    private final List<FieldError> errors;

    FormWriter(Words words, Thesaurus thesaurus, ProposalValues values, List<FieldError> errors) {
        this.words = words;
        this.thesaurus = thesaurus;
        this.values = values;
        this.errors = errors;
    }

    /// What the fields choose from.
    ///
    /// @param statements needs and offers of the parties
    record Choices(
            List<Party> parties, Function<RegisterCode, String> names, List<Call> calls, List<Option> statements) {}

    List<Section> sections(Choices choices) {
        return List.of(
                section("concept", "proposal.page.concept", "proposal.page.agreed-hint", concept()),
                section("call-section", "proposal.field.call", null, List.of(call(choices.calls()))),
                new Section(
                        "budget",
                        words.t("proposal.check.budget"),
                        words.t("proposal.page.budget-hint"),
                        budget(choices)),
                new Section(
                        "details",
                        words.t("proposal.page.details"),
                        words.t("proposal.page.details-hint"),
                        details(choices)),
                section("results", "proposal.page.results", null, List.of(longText("outcome"), longText("lesson"))));
    }

    private Section section(String id, String title, @Nullable String hint, List<Field> fields) {
        return new Section(id, words.t(title), hint == null ? null : words.t(hint), List.of(new Group("", fields)));
    }

    private List<Field> concept() {
        List<Field> fields = new ArrayList<>();
        for (InterfaceLanguage language : InterfaceLanguage.values()) {
            String name = "titles." + language.tag();
            String label = words.t("proposal.field.title") + " (" + words.languageName(language.tag()) + ")";
            fields.add(field("text", name, label, null, values.text(name)));
        }
        fields.add(text("acronym"));
        fields.add(longText("summary"));
        fields.add(new Field("checks", "areas", words.t("proposal.field.areas"), null, "", error("areas"), areas()));
        fields.add(field(
                "text",
                "startsOn",
                words.t("proposal.field.starts-on"),
                words.t("proposal.page.day-hint"),
                values.text("startsOn")));
        fields.add(field("number", "months", words.t("proposal.field.months"), null, values.text("months")));
        fields.add(longText("expectedResults"));
        return fields;
    }

    private List<Option> areas() {
        List<String> chosen = values.all("areas");
        return thesaurus.areas().stream()
                .map(area -> new Option(
                        area.code().value(),
                        label(area),
                        chosen.contains(area.code().value())))
                .toList();
    }

    private String label(Area area) {
        String label = area.labels().in(words.language());
        return area.broader() == null ? label : words.area(thesaurus.top(area.code())) + " – " + label;
    }

    private Field call(List<Call> calls) {
        String chosen = values.text("call");
        List<Option> options =
                new ArrayList<>(List.of(new Option("", words.t("proposal.page.no-call"), chosen.isEmpty())));
        calls.forEach(call -> options.add(new Option(
                call.code().value(),
                call.title().in(words.language()),
                call.code().value().equals(chosen))));
        return new Field("select", "call", words.t("proposal.field.call"), null, chosen, error("call"), options);
    }

    private List<Group> budget(Choices choices) {
        List<Group> groups = new ArrayList<>();
        rows(
                "budget.lines",
                BLANK_LINES,
                (path, row) -> groups.add(new Group(
                        words.t("proposal.page.line", groups.size() + 1),
                        List.of(
                                parties(path + "party", row.getOrDefault("party", ""), choices),
                                sources(path + "source", row.getOrDefault("source", "")),
                                field(
                                        "text",
                                        path + "purpose",
                                        words.t("proposal.page.purpose"),
                                        null,
                                        row.getOrDefault("purpose", "")),
                                field(
                                        "number",
                                        path + "amount",
                                        words.t("proposal.page.amount"),
                                        null,
                                        row.getOrDefault("amount", "")),
                                currency(path + "currency", row.getOrDefault("currency", "EUR"))))));
        rows(
                "budget.totals",
                1,
                (path, row) -> groups.add(new Group(
                        words.t("proposal.field.total"),
                        List.of(
                                total(path + "amount", row),
                                currency(path + "currency", row.getOrDefault("currency", "EUR"))))));
        rows(
                "budget.rates",
                1,
                (path, row) -> groups.add(new Group(
                        words.t("proposal.field.rate"),
                        List.of(
                                currency(path + "from", row.getOrDefault("from", "UAH")),
                                currency(path + "to", row.getOrDefault("to", "EUR")),
                                field(
                                        "number",
                                        path + "rate",
                                        words.t("proposal.page.rate"),
                                        words.t("proposal.page.rate-hint"),
                                        row.getOrDefault("rate", ""))))));
        return groups;
    }

    private interface RowWriter {
        void write(String path, Map<String, String> row);
    }

    private void rows(String list, int blank, RowWriter writer) {
        List<Map<String, String>> all = new ArrayList<>(values.list(list));
        for (int i = 0; i < blank; i++) {
            all.add(Map.of());
        }
        for (int i = 0; i < all.size(); i++) {
            writer.write(list + "[" + i + "].", all.get(i));
        }
    }

    /// What is wrong with a total is said of its currency.
    private Field total(String name, Map<String, String> row) {
        String code = row.getOrDefault("currency", "").toUpperCase(Locale.ROOT);
        String error = error("budget.totals." + code);
        return new Field(
                "number",
                name,
                words.t("proposal.page.amount"),
                words.t("proposal.page.total-hint"),
                row.getOrDefault("amount", ""),
                error,
                List.of());
    }

    private Field currency(String name, String value) {
        String label = words.t(
                name.endsWith(".from")
                        ? "proposal.page.from"
                        : name.endsWith(".to") ? "proposal.page.to" : "proposal.page.currency");
        return field("text", name, label, null, value);
    }

    private Field parties(String name, String chosen, Choices choices) {
        List<Option> options = choices.parties().stream()
                .map(Party::organisation)
                .map(code -> new Option(
                        code.value(), choices.names().apply(code), code.value().equals(chosen)))
                .toList();
        return new Field("select", name, words.t("proposal.page.party"), null, chosen, error(name), options);
    }

    private Field sources(String name, String chosen) {
        List<Option> options = Arrays.stream(BudgetLine.Source.values())
                .map(BudgetLine.Source::code)
                .map(code -> new Option(code, words.t("proposal.source." + code), code.equals(chosen)))
                .toList();
        return new Field("select", name, words.t("proposal.page.source"), null, chosen, error(name), options);
    }

    private List<Group> details(Choices choices) {
        List<Field> plain = Stream.of(
                        field(
                                "number",
                                "participants",
                                words.t("proposal.field.participants"),
                                null,
                                values.text("participants")),
                        longText("inclusion"),
                        text("dreamId"),
                        text("prozorroId"),
                        text("reference"))
                .toList();
        List<Group> groups = new ArrayList<>(List.of(new Group("", plain)));
        if (!choices.statements().isEmpty()) {
            groups.add(new Group(
                    "",
                    List.of(new Field(
                            "checks",
                            "answers",
                            words.t("proposal.field.answers"),
                            null,
                            "",
                            error("answers"),
                            choices.statements()))));
        }
        rows(
                "documents",
                2,
                (path, row) -> groups.add(new Group(
                        words.t("proposal.field.documents"),
                        List.of(
                                field(
                                        "text",
                                        path + "title",
                                        words.t("proposal.page.document"),
                                        null,
                                        row.getOrDefault("title", "")),
                                field(
                                        "text",
                                        path + "address",
                                        words.t("proposal.page.address"),
                                        null,
                                        row.getOrDefault("address", ""))))));
        return groups;
    }

    private Field text(String name) {
        return field("text", name, words.t("proposal.field." + hyphened(name)), null, values.text(name));
    }

    private Field longText(String name) {
        return field("long", name, words.t("proposal.field." + hyphened(name)), null, values.text(name));
    }

    private static String hyphened(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private Field field(String type, String name, String label, @Nullable String hint, String value) {
        return new Field(type, name, label, hint, value, error(name), List.of());
    }

    private @Nullable String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}

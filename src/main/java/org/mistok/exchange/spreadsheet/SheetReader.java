package org.mistok.exchange.spreadsheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.Identification.Identified;
import org.mistok.exchange.staging.Candidate;
import org.mistok.exchange.staging.Facts;
import org.mistok.exchange.staging.ProfileParts;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.exchange.staging.Staging;
import org.mistok.language.LanguageSkill;
import org.mistok.organisation.Name;
import org.mistok.organisation.Population;

/// Makes candidates of the rows of a table. Rows of one organisation stand together: the ones after the first name it
/// again or leave its cells empty.
final class SheetReader {

    private final SheetTools tools;
    private final SheetOrder order;
    private final Staging staging;
    private final Identification identification;
    private final StatementReader statements;
    private final WishReader wishes;
    private final DraftRules rules;
    private @Nullable Draft current;

    SheetReader(SheetTools tools, SheetOrder order, Staging staging, Identification identification) {
        this.tools = tools;
        this.order = order;
        this.staging = staging;
        this.identification = identification;
        this.statements = new StatementReader(tools, order);
        this.wishes = new WishReader(tools);
        this.rules = new DraftRules(tools, order);
    }

    void read(Cells cells) {
        Draft draft = current;
        if (draft == null || !draft.goesOn(cells)) {
            end();
            draft = begin(cells);
            current = draft;
        }
        statements.readInto(draft, cells);
    }

    /// After the last row.
    void end() {
        Draft draft = current;
        current = null;
        if (draft == null || draft.identified == null) {
            return;
        }
        Identified identified = draft.identified;
        if (rules.check(draft, identified) && draft.good) {
            staging.add(candidate(draft, identified));
        }
    }

    private Draft begin(Cells cells) {
        Identified identified = identification.identify(cells);
        Draft draft = new Draft(cells, identified);
        draft.population = population(cells, draft);
        draft.languages = languages(cells, draft);
        draft.capacity = wishes.capacity(cells, draft);
        draft.wishes = wishes.wishes(cells, draft);
        return draft;
    }

    private @Nullable Population population(Cells cells, Draft draft) {
        String text = cells.line(Meaning.POPULATION);
        String dayText = cells.line(Meaning.POPULATION_DATE);
        Integer number = text.isEmpty() ? null : tools.numbers().whole(text);
        LocalDate day = dayText.isEmpty() ? order.date() : Days.find(dayText);
        if (!text.isEmpty() && (number == null || number < 1)) {
            draft.good = false;
            cells.refuse(Meaning.POPULATION, "population-unreadable");
        }
        if (day == null) {
            draft.good = false;
            cells.refuse(Meaning.POPULATION_DATE, "day-unreadable");
        }
        return number == null || number < 1 || day == null ? null : new Population(number, day, order.source());
    }

    private List<LanguageSkill> languages(Cells cells, Draft draft) {
        List<String> wrong = new ArrayList<>();
        List<LanguageSkill> skills = tools.languages().read(cells.text(Meaning.LANGUAGES), wrong);
        if (skills == null) {
            draft.good = false;
            cells.refusePart(Meaning.LANGUAGES, String.join(", ", wrong), "language-unknown");
            return List.of();
        }
        return skills;
    }

    /// What the register knows stays as it is called there.
    private Candidate candidate(Draft draft, Identified identified) {
        boolean isNew = identified.known() == null;
        List<ProposedName> names = isNew
                ? List.of(ProposedName.yielding(
                        Name.Sort.OFFICIAL,
                        StatementReader.language(identified.name(), draft.cells),
                        identified.name()))
                : List.of();
        Facts facts = new Facts(
                identified.country(),
                isNew ? identified.region() : null,
                null,
                null,
                draft.population,
                java.util.Set.of(),
                null);
        ProfileParts profile = new ProfileParts(
                draft.languages,
                draft.needs,
                draft.offers,
                null,
                order.basis(),
                order.date(),
                draft.capacity,
                draft.wishes);
        return new Candidate(draft.cells.where(), identified.code(), facts, names, profile);
    }
}

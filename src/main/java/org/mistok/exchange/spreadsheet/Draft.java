package org.mistok.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.Identification.Identified;
import org.mistok.language.LanguageSkill;
import org.mistok.organisation.Need;
import org.mistok.organisation.Offer;
import org.mistok.organisation.Population;
import org.mistok.organisation.Wishes;

/// An organisation as its rows so far tell it.
final class Draft {

    /// Its first row.
    final Cells cells;

    /// Null when nobody knows whose rows these are; then they are read for their mistakes only.
    final @Nullable Identified identified;

    final List<Need> needs = new ArrayList<>();
    final List<Offer> offers = new ArrayList<>();

    /// For each need and offer its row.
    final List<Cells> needRows = new ArrayList<>();

    final List<Cells> offerRows = new ArrayList<>();
    List<LanguageSkill> languages = List.of();

    @Nullable
    Population population;

    @Nullable
    Integer capacity;

    Wishes wishes = Wishes.NONE;
    boolean good = true;

    Draft(Cells cells, @Nullable Identified identified) {
        this.cells = cells;
        this.identified = identified;
    }

    /// Whether the row goes on with the same organisation: it names none, or the same one again.
    boolean goesOn(Cells next) {
        boolean namesNone =
                next.line(Meaning.CODE).isEmpty() && next.line(Meaning.NAME).isEmpty();
        return namesNone
                || (same(next, Meaning.CODE)
                        && same(next, Meaning.NAME)
                        && same(next, Meaning.REGION)
                        && same(next, Meaning.COUNTRY));
    }

    private boolean same(Cells next, Meaning meaning) {
        return next.line(meaning).equals(cells.line(meaning));
    }
}

package org.mistok.exchange.spreadsheet;

import jakarta.inject.Singleton;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.area.Thesaurus;
import org.mistok.exchange.staging.Outcome;
import org.mistok.exchange.staging.Plan;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.Table;
import org.mistok.exchange.table.TableFile;
import org.mistok.exchange.table.TableRow;
import org.mistok.organisation.Actor;
import org.mistok.organisation.ProfileRules;
import org.mistok.place.PlaceNames;

/// Takes a spreadsheet into the register.
@Singleton
public class SpreadsheetImport {

    private static final int ROWS_A_TICK = 1_000;

    private final DataSource database;
    private final SheetWords words;
    private final Thesaurus thesaurus;
    private final AreaReader areas;
    private final PlaceNames places;
    private final ProfileRules rules;

    public SpreadsheetImport(
            DataSource database,
            SheetWords words,
            Thesaurus thesaurus,
            AreaReader areas,
            PlaceNames places,
            ProfileRules rules) {
        this.database = Staging.ownConnections(database);
        this.words = words;
        this.thesaurus = thesaurus;
        this.areas = areas;
        this.places = places;
        this.rules = rules;
    }

    /// The columns of the first table, as far as they are recognised; for people to correct.
    ///
    /// @throws org.mistok.exchange.table.FileRefused when the file is no table
    /// @throws SheetRefused when it has no row that could be headings
    public Columns look(SheetOrder order) {
        try (TableFile file = TableFile.open(order.file())) {
            for (Table table : visible(file)) {
                Columns columns = headings(table, order.byHand());
                if (columns != null) {
                    return columns;
                }
            }
            throw new SheetRefused("no-headings");
        }
    }

    /// Compares the file with the register, and writes the difference when that is wanted and the file has no
    /// error.
    ///
    /// @param progress hears from time to time how many rows have been read
    /// @throws org.mistok.exchange.table.FileRefused when the file cannot be read
    /// @throws SheetRefused when it is no list of organisations
    public SheetReport run(SheetOrder order, boolean write, Actor actor, LongConsumer progress) {
        try (Staging staging = Staging.open(database, order.batch());
                TableFile file = TableFile.open(order.file())) {
            SheetTools tools = tools();
            Identification identification = new Identification(tools);
            Reading reading = new Reading(new SheetReader(tools, order, staging, identification), staging, progress);
            Columns columns = reading.all(visible(file), order.byHand());
            Plan plan = staging.plan();
            Outcome outcome = write && plan.isSound() ? apply(staging, plan, actor) : null;
            return new SheetReport(columns, reading.rows, identification.resembling(), plan, outcome);
        }
    }

    private static Outcome apply(Staging staging, Plan plan, Actor actor) {
        return plan.changesNothing() ? new Outcome(0, 0) : staging.apply(actor);
    }

    private SheetTools tools() {
        KnownNames names = KnownNames.read(database, words);
        return new SheetTools(
                words,
                new Numbers(words),
                new Languages(words),
                new AreaNames(thesaurus, areas),
                new Geography(places, words, names.regions()),
                names,
                rules);
    }

    private static List<Table> visible(TableFile file) {
        return file.tables().stream().filter(table -> !table.hidden()).toList();
    }

    /// The row of headings: the first that is recognised as such, else the first with two cells; null when none
    /// has.
    private @Nullable Columns headings(Table table, Map<Integer, String> byHand) {
        Columns first = null;
        try (Stream<TableRow> stream = table.rows()) {
            Iterator<TableRow> rows = stream.limit(Columns.ROWS_SEARCHED).iterator();
            while (rows.hasNext()) {
                Columns columns = Columns.of(rows.next(), words, byHand);
                if (columns.isTable()) {
                    return columns;
                }
                boolean hasTwo = columns.headings().stream()
                                .filter(cell -> !cell.isEmpty())
                                .count()
                        >= 2;
                first = first == null && hasTwo ? columns : first;
            }
        }
        return first;
    }

    /// Goes through the tables.
    private final class Reading {
        private final SheetReader reader;
        private final Staging staging;
        private final LongConsumer progress;
        private long rows;

        Reading(SheetReader reader, Staging staging, LongConsumer progress) {
            this.reader = reader;
            this.staging = staging;
            this.progress = progress;
        }

        /// @return the columns of the first table
        Columns all(List<Table> tables, Map<Integer, String> byHand) {
            Columns first = null;
            for (Table table : tables) {
                Columns columns = headings(table, first == null ? byHand : Map.of());
                if (columns != null && columns.isTable()) {
                    first = first == null ? columns : first;
                    one(table, columns, tables.size() == 1 ? "" : table.name());
                }
            }
            if (first == null) {
                throw new SheetRefused("columns-unknown");
            }
            return first;
        }

        private void one(Table table, Columns columns, String name) {
            try (Stream<TableRow> stream = table.rows()) {
                stream.filter(row -> row.number() > columns.row()).forEach(row -> {
                    if (++rows % ROWS_A_TICK == 0) {
                        progress.accept(rows);
                    }
                    reader.read(new Cells(new Where(name, row.number()), row, columns, staging));
                });
            }
            reader.end();
        }
    }
}

package org.mistok.exchange.spreadsheet;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.KnownNames.Known;
import org.mistok.exchange.spreadsheet.KnownNames.Wanted;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.exchange.table.Table;
import org.mistok.exchange.table.TableFile;
import org.mistok.exchange.table.TableRow;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Partnership;
import org.mistok.organisation.Partnerships;
import org.mistok.place.CountryCode;
import org.mistok.place.PlaceNames;
import org.mistok.place.RegisterCode;

/// Takes a list of known partnerships into the register: one row for each, with the hromada's code and the partner by
/// code or
/// by name and country. The same list again changes nothing.
@Singleton
public class PartnershipSheet {
    private static final int MOST_HINTS = 3;
    private static final int MOST_ERRORS = 1_000;
    private static final int LONGEST_SOURCE = 2_000;
    private static final Pattern YEAR =
            Pattern.compile("\\b(19|20)\\d\\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?\\b");

    /// What the columns are called in the lists that go around; the first that is there counts.
    private enum Column {
        HROMADA("katottg", "hromada", "ua_code", "a"),
        CODE("partner_code", "code", "b"),
        NAME("partner_city", "partner", "name"),
        OTHER_NAME("partner_city_uk"),
        COUNTRY("partner_country", "country"),
        SINCE("since", "stage"),
        TYPE("type"),
        STATUS("status"),
        NOTE("note"),
        PROGRAMME("programme"),
        SOURCE("source");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private final DataSource database;
    private final SheetWords words;
    private final PlaceNames places;
    private final Partnerships partnerships;

    PartnershipSheet(DataSource database, SheetWords words, PlaceNames places, Partnerships partnerships) {
        this.database = Staging.ownConnections(database);
        this.words = words;
        this.places = places;
        this.partnerships = partnerships;
    }

    /// What was found.
    ///
    /// @param errorCount all errors; the list holds the first thousand
    public record Found(long rows, long created, long changed, long unchanged, List<RowError> errors, long errorCount) {
        public Found {
            errors = List.copyOf(errors);
        }
    }

    /// Compares the list with the register, and writes the difference when that is wanted and no row has an error.
    ///
    /// @param source the page behind the list, for rows that name none of their own
    /// @throws org.mistok.exchange.table.FileRefused when the file is no table
    /// @throws SheetRefused when it has not the columns that are needed
    public Found run(Path path, String source, boolean write, Actor actor) {
        Reading reading = new Reading(source);
        try (TableFile file = TableFile.open(path)) {
            for (Table table :
                    file.tables().stream().filter(one -> !one.hidden()).toList()) {
                reading.read(table);
            }
        }
        if (!reading.isTable) {
            throw new SheetRefused("columns-unknown");
        }
        if (write && reading.errorCount == 0) {
            partnerships.put(reading.found.values(), actor);
        }
        return reading.compared();
    }

    private final class Reading {
        private final KnownNames names = KnownNames.read(database, words);
        private final Geography geography = new Geography(places, words, names.regions());
        private final Map<String, Partnership> found = new HashMap<>();
        private final List<RowError> errors = new ArrayList<>();
        private final String source;
        private long errorCount;
        private long rows;
        private boolean isTable;

        Reading(String source) {
            this.source = source;
        }

        void read(Table table) {
            try (Stream<TableRow> stream = table.rows()) {
                Iterator<TableRow> all = stream.iterator();
                Map<Column, Integer> columns = all.hasNext() ? columns(all.next()) : Map.of();
                boolean isList = columns.containsKey(Column.HROMADA)
                        && (columns.containsKey(Column.CODE) || columns.containsKey(Column.NAME));
                isTable = isTable || isList;
                while (isList && all.hasNext()) {
                    rows++;
                    new Line(table.name(), all.next(), columns).read();
                }
            }
        }

        private static Map<Column, Integer> columns(TableRow headings) {
            List<String> names = headings.cells().stream()
                    .map(cell -> cell.toLowerCase(Locale.ROOT).replace(' ', '_'))
                    .toList();
            Map<Column, Integer> columns = new java.util.EnumMap<>(Column.class);
            for (Column column : Column.values()) {
                column.headings.stream()
                        .map(names::indexOf)
                        .filter(place -> place >= 0)
                        .findFirst()
                        .ifPresent(place -> columns.put(column, place));
            }
            return columns;
        }

        Found compared() {
            Map<String, Partnership> known = new HashMap<>();
            partnerships.list().forEach(pair -> known.put(key(pair), pair));
            Set<String> changed = new HashSet<>();
            long created = 0;
            for (Map.Entry<String, Partnership> one : found.entrySet()) {
                Partnership before = known.get(one.getKey());
                if (before == null) {
                    created++;
                } else if (!before.equals(one.getValue())) {
                    changed.add(one.getKey());
                }
            }
            return new Found(
                    rows, created, changed.size(), found.size() - created - changed.size(), errors, errorCount);
        }

        private static String key(Partnership pair) {
            return pair.first() + "|" + pair.second() + "|" + pair.type();
        }

        /// One row of the list.
        private final class Line {
            private final Where where;
            private final TableRow row;
            private final Map<Column, Integer> columns;

            Line(String table, TableRow row, Map<Column, Integer> columns) {
                this.where = new Where(table, row.number());
                this.row = row;
                this.columns = columns;
            }

            void read() {
                Known hromada = byCode(Column.HROMADA);
                Known partner = cell(Column.CODE).isEmpty() ? byName() : byCode(Column.CODE);
                String page = page();
                if (hromada == null || partner == null || page == null) {
                    return;
                }
                if (hromada.code().equals(partner.code())) {
                    refuse(columns.containsKey(Column.CODE) ? Column.CODE : Column.NAME, "party-itself");
                    return;
                }
                Partnership pair =
                        new Partnership(hromada.code(), partner.code(), type(), status(), since(), Set.of(), page);
                found.putIfAbsent(key(pair), pair);
            }

            private String cell(Column column) {
                Integer place = columns.get(column);
                return place == null
                        ? ""
                        : row.cell(place).replaceAll("[\\s\\p{Z}]+", " ").strip();
            }

            private @Nullable Known byCode(Column column) {
                String text = cell(column);
                if (!RegisterCode.isCode(text)) {
                    refuse(column, "code-unreadable");
                    return null;
                }
                Known known = names.find(RegisterCode.of(text));
                if (known == null) {
                    refuse(column, "code-unknown");
                }
                return known;
            }

            private @Nullable Known byName() {
                CountryCode country = geography.country(cell(Column.COUNTRY));
                if (country == null) {
                    refuse(Column.COUNTRY, "country-unknown");
                    return null;
                }
                List<Known> called = named(cell(Column.NAME), country);
                if (called.isEmpty() && !cell(Column.OTHER_NAME).isEmpty()) {
                    called = named(cell(Column.OTHER_NAME), country);
                }
                if (called.size() == 1) {
                    return called.getFirst();
                }
                if (called.size() > 1) {
                    refuse(Column.NAME, "name-ambiguous", hints(called));
                    return null;
                }
                List<Known> near = names.near(wanted(cell(Column.NAME), country), MOST_HINTS);
                refuse(Column.NAME, near.isEmpty() ? "name-unknown" : "name-unknown-but-near", hints(near));
                return null;
            }

            private List<Known> named(String name, CountryCode country) {
                return name.isEmpty() ? List.of() : names.named(wanted(name, country));
            }

            private static Wanted wanted(String name, CountryCode country) {
                return new Wanted(name, Kind.MUNICIPALITY, country.value(), null);
            }

            private static String hints(List<Known> known) {
                return known.stream()
                        .limit(MOST_HINTS)
                        .map(one -> one.name() + ", " + one.code())
                        .collect(Collectors.joining("; "));
            }

            /// By its code, else by what the note calls it, else what a programme makes it.
            private Partnership.Type type() {
                String code = cell(Column.TYPE).toLowerCase(Locale.ROOT);
                for (Partnership.Type type : Partnership.Type.values()) {
                    if (type.code().equals(code)) {
                        return type;
                    }
                }
                String note = cell(Column.NOTE).toLowerCase(Locale.ROOT);
                if (note.contains("solidar")) {
                    return Partnership.Type.SOLIDARITY;
                }
                if (note.contains("betreiber") || note.contains("operator")) {
                    return Partnership.Type.OPERATOR;
                }
                return cell(Column.PROGRAMME).isEmpty() ? Partnership.Type.PARTNERSHIP : Partnership.Type.PROJECT;
            }

            private Partnership.Status status() {
                String code = cell(Column.STATUS).toLowerCase(Locale.ROOT);
                for (Partnership.Status status : Partnership.Status.values()) {
                    if (status.code().equals(code)) {
                        return status;
                    }
                }
                return Partnership.Status.ACTIVE;
            }

            private @Nullable String since() {
                Matcher year = YEAR.matcher(cell(Column.SINCE));
                return year.find() ? year.group() : null;
            }

            /// The row's own source, else that of the whole list; null when it has none at all.
            private @Nullable String page() {
                String own = cell(Column.SOURCE);
                if (own.isEmpty() && source.isEmpty()) {
                    refuse(Column.SOURCE, "source-missing");
                    return null;
                }
                String page = (own.isEmpty() ? source : own).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "");
                return page.substring(0, Math.min(page.length(), LONGEST_SOURCE))
                        .strip();
            }

            private void refuse(Column column, String code, Object... arguments) {
                if (++errorCount <= MOST_ERRORS) {
                    String heading = columns.containsKey(column) ? column.headings.getFirst() : "";
                    errors.add(RowError.of(where, heading, cell(column), code, arguments));
                }
            }
        }
    }
}

package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Headings.Column;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Candidate;
import org.mistok.exchange.staging.Fact;
import org.mistok.exchange.staging.Facts;
import org.mistok.exchange.staging.Origin;
import org.mistok.exchange.staging.ProfileParts;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.exchange.staging.Staging;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Name;
import org.mistok.organisation.Population;
import org.mistok.organisation.Trait;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Eurostat's list of local administrative units: the workbook with a sheet for each country, or a plain table.
final class LauFile implements RegisterFile {

    private static final List<Column> COLUMNS = List.of(
            Column.required("LAU code", "lauid", "laucode", "lau2code", "lau"),
            Column.required("LAU name", "launame", "launamenational", "launame1", "name"),
            Column.optional("NUTS 3 code", "nuts3", "nuts3code", "nuts3id"),
            Column.optional("country", "country", "cntrcode", "countrycode"),
            Column.optional("LAU name Latin", "launamelatin", "lau2namelatin"),
            Column.optional("population", "population", "population#", "pop#"),
            Column.optional("lat", "lat", "latitude"),
            Column.optional("lon", "lon", "longitude", "lng"),
            Column.optional("coastal", "coastalarea", "coastalareayesno", "coastal"),
            Column.optional("year", "year"));

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,24}");
    private static final Basis BASIS = Basis.of("https://ec.europa.eu/eurostat/web/nuts/local-administrative-units");
    private static final LanguageTag EN = LanguageTag.of("en");

    private final ImportOrder order;
    private final LocalDate edition;
    private final String source;

    private LauFile(ImportOrder order, LocalDate edition) {
        this.order = order;
        this.edition = edition;
        this.source = order.sourceOr("Eurostat GISCO LAU " + edition.getYear());
    }

    /// @throws ImportRefused when neither the order nor the file says of what year it is
    static LauFile open(ImportOrder order) {
        String year = new Tables(order, COLUMNS).peek((headings, first) -> headings.cell(first, "year"));
        LocalDate stated = order.edition();
        LocalDate named = Editions.findLauYear(order.fileName());
        if (stated != null) {
            return new LauFile(order, stated);
        }
        if (year.matches("(19|20)\\d{2}")) {
            return new LauFile(order, LocalDate.of(Integer.parseInt(year), 1, 1));
        }
        if (named == null) {
            throw new ImportRefused("edition-unknown", order.fileName());
        }
        return new LauFile(order, named);
    }

    @Override
    public Batch batch() {
        return Batch.of(Origin.LAU, order.fileName(), source, edition).ruling(Set.of(Fact.REGION));
    }

    @Override
    public void read(Staging staging, Notes notes) {
        new Tables(order, COLUMNS).read(staging, notes, (cells, table) -> {
            Candidate candidate = candidate(cells, table, notes);
            if (candidate != null) {
                staging.add(candidate);
            }
        });
    }

    private @Nullable Candidate candidate(Cells cells, String table, Notes notes) {
        String nuts = cells.known("NUTS 3 code");
        CountryCode country = country(cells, table, nuts);
        String name = cells.name("LAU name");
        String id = cells.text("LAU code").replace(" ", "");
        if (!ID.matcher(id).matches()) {
            cells.refuse("LAU code", "lau-id-expected");
        }
        Integer inhabitants = cells.inhabitants("population");
        Coordinates centre = cells.coordinates("lat", "lon");
        if (!cells.isGood() || country == null) {
            return null;
        }
        String padded = LauCountries.padded(country, id);
        if (!padded.equals(id)) {
            notes.count("zeros-restored");
        }
        if (inhabitants == null) {
            notes.count("population-unknown");
        }
        RegisterCode code = RegisterCode.of(country + "-" + padded);
        LanguageTag language = LauCountries.language(country, nuts);
        Facts facts = new Facts(
                country,
                LauCountries.region(country, nuts),
                null,
                centre,
                inhabitants == null ? null : new Population(inhabitants, edition, source),
                cells.isYes("coastal") ? Set.of(Trait.COAST) : Set.of(),
                null);
        List<LanguageSkill> languages =
                language == null ? List.of() : List.of(new LanguageSkill(language, Level.NATIVE));
        return new Candidate(
                cells.where(),
                code,
                facts,
                names(cells, code, name, language),
                ProfileParts.ofRegister(languages, BASIS));
    }

    private static List<ProposedName> names(
            Cells cells, RegisterCode code, String name, @Nullable LanguageTag language) {
        String country = code.value().substring(0, 2);
        List<ProposedName> names = new ArrayList<>(LauNames.of(country, code.value(), name, language));
        String latin = cells.known("LAU name Latin");
        if (!latin.isEmpty() && !latin.equals(name)) {
            names.add(ProposedName.yielding(Name.Sort.OFFICIAL, EN, latin));
        }
        return names;
    }

    /// By its column, else by the sheet's name, else by the NUTS code.
    private static @Nullable CountryCode country(Cells cells, String table, String nuts) {
        String stated = cells.text("country");
        String text =
                !stated.isEmpty() ? stated : table.length() == 2 ? table : nuts.isEmpty() ? "" : nuts.substring(0, 2);
        CountryCode country = LauCountries.find(text);
        if (country == null) {
            cells.refuse("country", "country-expected");
        } else if (nuts.length() > 2 && !country.equals(LauCountries.find(nuts.substring(0, 2)))) {
            cells.refuse("NUTS 3 code", "nuts-of-another-country", country);
        }
        return country;
    }
}

package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Headings.Column;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Candidate;
import org.mistok.exchange.staging.Facts;
import org.mistok.exchange.staging.Origin;
import org.mistok.exchange.staging.ProfileParts;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.exchange.staging.Staging;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Name;
import org.mistok.organisation.Population;
import org.mistok.organisation.Trait;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// A table of hromadas by KATOTTG code with population and the coordinates of the centre, as the KSE Loc Data Hub and
/// others publish it. Names are taken only where the register has none: the codifier is right about them.
final class HromadaTable implements RegisterFile {

    private static final List<Column> COLUMNS = List.of(
            Column.required(
                    "code", "katottg", "code", "hromadacode", "katottgcode", "код", "кодкатоттг", "кодифікатор"),
            Column.required("name", "hromadanameuk", "nameuk", "hromadaname", "hromada", "name", "назва", "громада"),
            Column.optional("raion", "raion", "raionuk", "raionname", "район"),
            Column.optional("centre", "centrename#", "centreuk", "hromadacenter", "centre", "center", "центр"),
            Column.optional("former name", "centreoldname", "formername", "oldname", "колишняназва"),
            Column.optional("latin name", "nameenocha", "nameen", "hromadanameen"),
            Column.optional("lat", "centrelat", "latcenter", "lat", "latitude", "широта"),
            Column.optional("lon", "centrelon", "loncenter", "lon", "lng", "longitude", "довгота"),
            Column.optional("population", "population#", "totalpopulation#", "population", "населення"),
            Column.optional("mountain", "mountain", "mountainhromada"),
            Column.optional("border", "bordering", "border"),
            Column.optional("coast", "nearseas", "coast"),
            Column.optional("ocha", "ochapcode"),
            Column.optional("territory", "order376#"));

    private static final LanguageTag UK = LanguageTag.of("uk");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final String KSE = "State Statistics Service of Ukraine via KSE Loc Data Hub";
    private static final Pattern YEAR = Pattern.compile("(20\\d{2})$");
    private static final ProfileParts PROFILE = ProfileParts.ofRegister(
            List.of(new LanguageSkill(UK, Level.NATIVE)), Basis.of("https://doi.org/10.5281/zenodo.15267573"));

    private final ImportOrder order;
    private final LocalDate edition;
    private final @Nullable LocalDate listedOn;
    private final String source;
    private final List<Column> columns;

    private record Top(String population, String territory, String centre, boolean isKse) {}

    HromadaTable(ImportOrder order, LocalDate today) {
        this.order = order;
        this.columns = COLUMNS;
        Top top = new Tables(order, columns)
                .peek((headings, _) -> new Top(
                        headings.heading("population"),
                        headings.heading("territory"),
                        headings.heading("centre"),
                        headings.has("ocha")));
        this.edition = edition(top.population(), today);
        this.listedOn = TerritoryPeriods.listedOn(top.territory());
        this.source = order.sourceOr(top.isKse() ? KSE : order.fileName());
    }

    /// `population_2022` counts for the first of January of that year.
    private LocalDate edition(String populationHeading, LocalDate today) {
        LocalDate stated = order.edition();
        Matcher year = YEAR.matcher(populationHeading.strip());
        if (stated != null) {
            return stated;
        }
        if (year.find()) {
            return LocalDate.of(Integer.parseInt(year.group(1)), 1, 1);
        }
        LocalDate named = Editions.find(order.fileName());
        return named != null ? named : today;
    }

    @Override
    public Batch batch() {
        return Batch.of(Origin.HROMADAS, order.fileName(), source, edition);
    }

    @Override
    public void read(Staging staging, Notes notes) {
        new Tables(order, columns).read(staging, notes, (cells, _) -> {
            Candidate candidate = candidate(cells);
            if (candidate != null) {
                if (candidate.facts().population() == null) {
                    notes.count("population-unknown");
                }
                staging.add(candidate);
            }
        });
    }

    private @Nullable Candidate candidate(Cells cells) {
        String code = cells.text("code");
        if (!code.matches("UA\\d{17}")) {
            cells.refuse("code", "katottg-expected");
        }
        String name = Scripts.repair(cells.name("name"));
        Integer inhabitants = cells.inhabitants("population");
        Coordinates centre = cells.coordinates("lat", "lon");
        if (!cells.isGood()) {
            return null;
        }
        String raion = cells.known("raion");
        RegisterCode register = RegisterCode.of(code);
        Facts facts = new Facts(
                CountryCode.UKRAINE,
                register.oblast(),
                raion.isEmpty() ? null : Katottg.district(Scripts.repair(raion)),
                centre,
                inhabitants == null ? null : new Population(inhabitants, edition, source),
                traits(cells),
                listedOn == null ? null : TerritoryPeriods.find(cells.text("territory"), listedOn));
        return new Candidate(cells.where(), register, facts, names(cells, name), PROFILE);
    }

    private static Set<Trait> traits(Cells cells) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        if (cells.isYes("mountain")) {
            traits.add(Trait.MOUNTAIN);
        }
        if (cells.isYes("border")) {
            traits.add(Trait.BORDER);
        }
        if (cells.isYes("coast")) {
            traits.add(Trait.COAST);
        }
        return traits;
    }

    private static List<ProposedName> names(Cells cells, String name) {
        List<ProposedName> names = new ArrayList<>();
        names.add(ProposedName.yielding(Name.Sort.OFFICIAL, UK, Katottg.hromada(name)));
        String centre = Scripts.repair(cells.known("centre"));
        if (!centre.isEmpty()) {
            names.add(ProposedName.yielding(Name.Sort.OFFICIAL, EN, Romanisation.of(centre)));
            names.add(ProposedName.yielding(Name.Sort.CENTRE, UK, centre));
        }
        String former = Scripts.repair(cells.known("former name"));
        if (!former.isEmpty()) {
            names.add(ProposedName.yielding(Name.Sort.FORMER, UK, former));
        }
        String latin = cells.known("latin name");
        if (!latin.isEmpty()) {
            names.add(ProposedName.yielding(Name.Sort.OTHER, EN, latin));
        }
        return names;
    }
}

package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
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
import org.mistok.exchange.staging.Where;
import org.mistok.language.Labels;
import org.mistok.language.LanguageSkill;
import org.mistok.language.LanguageTag;
import org.mistok.language.Level;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Name;
import org.mistok.organisation.Territory;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// The codifier of administrative units and territories of hromadas, as the Ministry publishes it.
///
/// A unit's own code is the last of the five levels that is filled. Hromadas (`H`) become organisations; so do Kyiv and
/// Sevastopol (`K`), which have no hromada. The centre of a hromada is the settlement with the smallest code in it, as
/// the codifier numbers them. Rows may stand in any order; what is kept is about hromadas and raions only.
///
/// Hromadas of Crimea and Sevastopol are loaded as occupied: Crimea is Ukraine, and nobody is proposed to them.
final class Katottg implements RegisterFile {

    private static final List<Column> COLUMNS = List.of(
            Column.required("level 1", "першийрівень", "level1", "firstlevel"),
            Column.required("level 2", "другийрівень", "level2", "secondlevel"),
            Column.required("level 3", "третійрівень", "level3", "thirdlevel"),
            Column.required("level 4", "четвертийрівень", "level4", "fourthlevel"),
            Column.required("level 5", "додатковийрівень", "level5", "additionallevel"),
            Column.required("category", "категоріяобєкта", "категорія", "category"),
            Column.required("name", "назваобєкта", "назва", "name"));

    private static final List<String> LEVELS = List.of("level 5", "level 4", "level 3", "level 2", "level 1");
    private static final LanguageTag UK = LanguageTag.of("uk");
    private static final LanguageTag EN = LanguageTag.of("en");
    private static final Set<String> OCCUPIED = Set.of("UA01", "UA85");
    private static final Territory SINCE_2014 = new Territory(
            Territory.Status.OCCUPIED,
            LocalDate.of(2014, 2, 20),
            "Law of Ukraine No. 1207-VII of 15 April 2014: temporarily occupied since 20 February 2014");
    private static final ProfileParts PROFILE = ProfileParts.ofRegister(
            List.of(new LanguageSkill(UK, Level.NATIVE)), Basis.of("https://zakon.rada.gov.ua/rada/show/v0290914-20"));

    private final ImportOrder order;
    private final LocalDate edition;
    private final SequencedMap<String, Unit> hromadas = new LinkedHashMap<>();
    private final Map<String, String> raions = new HashMap<>();
    private final Map<String, Settlement> centres = new HashMap<>();

    private record Unit(Where where, String name, @Nullable String raion, boolean isCity) {}

    private record Settlement(String code, String name) {}

    /// What the codifier calls its categories.
    private enum Category {
        O,
        K,
        P,
        H,
        M,
        X,
        C,
        /// Urban-type settlements, abolished in 2024; older editions have them.
        T,
        B;

        static @Nullable Category find(String letter) {
            String latin = Scripts.repair(letter + "z").substring(0, letter.length());
            for (Category category : values()) {
                if (category.name().equals(latin)) {
                    return category;
                }
            }
            return null;
        }

        boolean isSettlement() {
            return EnumSet.of(M, X, C, T).contains(this);
        }
    }

    Katottg(ImportOrder order, LocalDate today) {
        this.order = order;
        LocalDate stated = order.edition();
        LocalDate named = Editions.find(order.fileName());
        this.edition = stated != null ? stated : named != null ? named : today;
    }

    @Override
    public Batch batch() {
        return Batch.of(Origin.KATOTTG, order.fileName(), order.sourceOr("KATOTTG"), edition)
                .ruling(Set.of(Fact.REGION, Fact.DISTRICT))
                .wholeOf(Kind.HROMADA);
    }

    @Override
    public void read(Staging staging, Notes notes) {
        new Tables(order, COLUMNS).read(staging, notes, (cells, _) -> take(cells, notes));
        hromadas.forEach((code, unit) -> staging.add(candidate(code, unit)));
        hromadas.keySet().stream()
                .filter(code -> OCCUPIED.contains(code.substring(0, 4)))
                .forEach(_ -> notes.count("crimea"));
    }

    private void take(Cells cells, Notes notes) {
        String level = LEVELS.stream()
                .filter(column -> !cells.text(column).isEmpty())
                .findFirst()
                .orElse("level 1");
        String code = cells.text(level);
        Category category = Category.find(cells.text("category"));
        if (!code.matches("UA\\d{17}")) {
            cells.refuse(level, "katottg-expected");
        }
        if (category == null) {
            cells.refuse("category", "category-unknown");
        }
        String name = Scripts.repair(cells.name("name"));
        if (cells.isGood() && category != null) {
            keep(category, code, name, cells);
            if (category == Category.T) {
                notes.count("category-abolished");
            }
        }
    }

    private void keep(Category category, String code, String name, Cells cells) {
        if (category == Category.P) {
            raions.put(code, name);
        } else if (category == Category.H || category == Category.K) {
            String raion = cells.text("level 2");
            Unit unit = new Unit(cells.where(), name, raion.isEmpty() ? null : raion, category == Category.K);
            Unit earlier = hromadas.putIfAbsent(code, unit);
            if (earlier != null) {
                cells.refuse("level 3", "code-repeated", earlier.where().row());
            }
        } else if (category.isSettlement()) {
            centres.merge(
                    cells.text("level 3"),
                    new Settlement(code, name),
                    (one, other) -> one.code().compareTo(other.code()) < 0 ? one : other);
        }
    }

    private Candidate candidate(String value, Unit unit) {
        RegisterCode code = RegisterCode.of(value);
        Facts facts = new Facts(
                CountryCode.UKRAINE,
                code.oblast(),
                district(unit),
                null,
                null,
                Set.of(),
                OCCUPIED.contains(code.oblast()) ? SINCE_2014 : null);
        return new Candidate(unit.where(), code, facts, names(value, unit), PROFILE);
    }

    private @Nullable Labels district(Unit unit) {
        String raion = raions.get(unit.raion());
        return raion == null ? null : district(raion);
    }

    static Labels district(String raion) {
        String bare = raion.endsWith(" район") ? raion.substring(0, raion.length() - " район".length()) : raion;
        return Labels.of(Map.of(UK, bare + " район", EN, Romanisation.of(bare) + " raion"));
    }

    /// A hromada is called by an adjective; abroad by the name of its centre.
    private List<ProposedName> names(String code, Unit unit) {
        List<ProposedName> names = new ArrayList<>();
        if (unit.isCity()) {
            names.add(ProposedName.yielding(Name.Sort.OFFICIAL, UK, unit.name()));
            names.add(ProposedName.yielding(Name.Sort.OFFICIAL, EN, Romanisation.of(unit.name())));
            return names;
        }
        names.add(ProposedName.ruling(Name.Sort.OFFICIAL, UK, hromada(unit.name())));
        Settlement centre = centres.get(code);
        if (centre != null) {
            names.add(ProposedName.yielding(Name.Sort.OFFICIAL, EN, Romanisation.of(centre.name())));
            names.add(ProposedName.ruling(Name.Sort.CENTRE, UK, centre.name()));
        }
        return names;
    }

    static String hromada(String adjective) {
        return adjective.endsWith("громада") ? adjective : adjective + " громада";
    }
}

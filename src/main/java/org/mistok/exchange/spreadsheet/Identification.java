package org.mistok.exchange.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.spreadsheet.KnownNames.Known;
import org.mistok.exchange.spreadsheet.KnownNames.Wanted;
import org.mistok.exchange.spreadsheet.SheetReport.Resembling;
import org.mistok.language.InterfaceLanguage;
import org.mistok.language.LanguageTag;
import org.mistok.language.Romanisation;
import org.mistok.language.Scripts;
import org.mistok.organisation.Kind;
import org.mistok.place.CountryCode;
import org.mistok.place.RegisterCode;

/// Finds out whose row it is: by its code, else by name, region, country and kind. A hromada or a municipality without
/// a
/// code must be in the register, under just this name; a diaspora organisation may be new.
final class Identification {

    private static final int MOST_HINTS = 3;
    private static final int MOST_RESEMBLING = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_SLUG = 60;

    private final SheetTools tools;
    private final List<Resembling> resembling = new ArrayList<>();

    /// @param known what the register holds of it; null when it is to be created
    record Identified(
            RegisterCode code,
            String name,
            CountryCode country,
            @Nullable String region,
            @Nullable Known known) {}

    Identification(SheetTools tools) {
        this.tools = tools;
    }

    /// Organisations to be created that may be in the register already; the first hundred.
    List<Resembling> resembling() {
        return List.copyOf(resembling);
    }

    /// Null when the row was refused.
    @Nullable
    Identified identify(Cells cells) {
        String code = cells.line(Meaning.CODE);
        String name = cells.line(Meaning.NAME);
        if (code.isEmpty() && name.isEmpty()) {
            cells.refuse(Meaning.NAME, "name-missing");
            return null;
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            cells.refuse(Meaning.NAME, "text-too-long", LONGEST_NAME);
            return null;
        }
        Place place = place(cells);
        if (place == null) {
            return null;
        }
        return code.isEmpty() ? byName(cells, name, place) : byCode(cells, code, place);
    }

    /// What the row says of where the organisation is and of what kind.
    private record Place(
            @Nullable Kind kind,
            @Nullable CountryCode country,
            @Nullable String region) {}

    private @Nullable Place place(Cells cells) {
        String kindText = cells.line(Meaning.KIND);
        String countryText = cells.line(Meaning.COUNTRY);
        String regionText = cells.line(Meaning.REGION);
        Kind kind = kindText.isEmpty() ? null : kind(kindText);
        CountryCode country = countryText.isEmpty() ? null : tools.geography().country(countryText);
        boolean good = true;
        if (kind == null && !kindText.isEmpty()) {
            cells.refuse(Meaning.KIND, "kind-unknown");
            good = false;
        }
        if (country == null && !countryText.isEmpty()) {
            cells.refuse(Meaning.COUNTRY, "country-unknown");
            good = false;
        }
        CountryCode regionOf = country == null && kind == Kind.HROMADA ? CountryCode.UKRAINE : country;
        String region = regionText.isEmpty() ? null : tools.geography().region(regionText, regionOf);
        if (region == null && !regionText.isEmpty() && kind != Kind.DIASPORA) {
            String near = tools.geography().nearestRegion(regionText);
            cells.refuse(Meaning.REGION, near.isEmpty() ? "region-unknown" : "region-unknown-but-near", near);
            good = false;
        }
        return good ? new Place(kind, country, region) : null;
    }

    private @Nullable Kind kind(String text) {
        String code = tools.words().find("kind", text);
        return code == null ? null : Kind.of(code);
    }

    private @Nullable Identified byCode(Cells cells, String text, Place place) {
        if (!RegisterCode.isCode(text)) {
            cells.refuse(Meaning.CODE, "code-unreadable");
            return null;
        }
        RegisterCode code = RegisterCode.of(text);
        Known known = tools.names().find(code);
        CountryCode country = known != null ? CountryCode.of(known.country()) : countryOf(code, place);
        if (country == null) {
            cells.refuse(Meaning.COUNTRY, "country-missing");
            return null;
        }
        if (place.country() != null && !place.country().equals(country)) {
            cells.refuse(Meaning.COUNTRY, "country-of-another", country);
            return null;
        }
        String name = cells.line(Meaning.NAME);
        if (known == null && name.isEmpty()) {
            cells.refuse(Meaning.NAME, "name-missing");
            return null;
        }
        String region = code.shape() == RegisterCode.Shape.KATOTTG ? code.oblast() : place.region();
        return new Identified(code, name, country, region, known);
    }

    private static @Nullable CountryCode countryOf(RegisterCode code, Place place) {
        return switch (code.shape()) {
            case KATOTTG -> CountryCode.UKRAINE;
            case LAU -> CountryCode.of(code.value().substring(0, 2));
            case SLUG -> place.country();
        };
    }

    private @Nullable Identified byName(Cells cells, String name, Place place) {
        Wanted wanted = new Wanted(
                name,
                place.kind(),
                place.country() == null ? null : place.country().value(),
                place.kind() == Kind.DIASPORA ? null : place.region());
        List<Known> found = tools.names().named(wanted);
        if (found.size() == 1) {
            Known known = found.getFirst();
            return new Identified(known.code(), name, CountryCode.of(known.country()), known.region(), known);
        }
        if (found.size() > 1) {
            cells.refuse(
                    Meaning.NAME, "name-ambiguous", hints(found, cells.columns().language()));
            return null;
        }
        List<Known> near = tools.names().near(wanted, MOST_HINTS);
        if (place.kind() == Kind.DIASPORA) {
            return newcomer(cells, name, place, near);
        }
        String hints = hints(near, cells.columns().language());
        cells.refuse(Meaning.NAME, near.isEmpty() ? "name-unknown" : "name-unknown-but-near", hints);
        return null;
    }

    private @Nullable Identified newcomer(Cells cells, String name, Place place, List<Known> near) {
        if (place.country() == null) {
            cells.refuse(Meaning.COUNTRY, "country-missing");
            return null;
        }
        if (!near.isEmpty() && resembling.size() < MOST_RESEMBLING) {
            Known first = near.getFirst();
            resembling.add(new Resembling(cells.where(), name, first.code(), first.name()));
        }
        RegisterCode code = RegisterCode.of("org-" + slug(name, place.country()));
        return new Identified(
                code, name, place.country(), place.region(), tools.names().find(code));
    }

    /// The same name in the same country is the same organisation, whoever lists it.
    private static String slug(String name, CountryCode country) {
        String latin = Scripts.hasCyrillic(name) ? Romanisation.of(name) : name;
        String bare = SheetWords.key(latin).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut = bare.length() <= LONGEST_SLUG
                ? bare
                : bare.substring(0, LONGEST_SLUG).replaceAll("-[^-]*$", "");
        String own = cut.isEmpty() ? Integer.toHexString(name.hashCode()) : cut;
        return own + "-" + country.value().toLowerCase(Locale.ROOT);
    }

    private String hints(List<Known> found, @Nullable LanguageTag language) {
        InterfaceLanguage reader = language == null ? null : InterfaceLanguage.find(language.value());
        InterfaceLanguage in = reader == null ? InterfaceLanguage.EN : reader;
        String hints = found.stream()
                .limit(MOST_HINTS)
                .map(known ->
                        known.name() + ", " + tools.geography().regionName(known.region(), in) + ", " + known.code())
                .collect(Collectors.joining("; "));
        return found.size() > MOST_HINTS ? hints + "; …" : hints;
    }
}

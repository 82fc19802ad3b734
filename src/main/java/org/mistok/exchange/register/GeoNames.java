package org.mistok.exchange.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.register.Gazetteer.Place;
import org.mistok.exchange.register.KnownPlaces.Known;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Candidate;
import org.mistok.exchange.staging.Facts;
import org.mistok.exchange.staging.Origin;
import org.mistok.exchange.staging.ProfileParts;
import org.mistok.exchange.staging.ProposedName;
import org.mistok.exchange.staging.Staging;
import org.mistok.exchange.staging.Where;
import org.mistok.language.Scripts;
import org.mistok.organisation.Basis;
import org.mistok.organisation.Name;
import org.mistok.place.Coordinates;
import org.mistok.place.CountryCode;

/// The alternate names of GeoNames for organisations that the register knows, and coordinates for those that have none.
/// Creates nothing.
///
/// A place and an organisation are the same when they share a name and a country and either the official id of the
/// unit or the neighbourhood; of several places the nearest of like size is taken. What is kept in memory grows with
/// the
/// register, not with the file.
final class GeoNames implements RegisterFile {

    private static final Pattern CODE_OF_AN_AIRPORT = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern NO_NAME = Pattern.compile(".*[\\d/;|_@].*");
    private static final Set<String> NO_TOWNS = Set.of("PPLX", "PPLQ", "PPLH", "PPLW", "PPLCH");
    private static final int MOST_NAMES = 120;
    private static final int LONGEST = 100;
    private static final ProfileParts PROFILE =
            ProfileParts.ofRegister(List.of(), Basis.of("https://www.geonames.org/"));

    private final ImportOrder order;
    private final LocalDate edition;
    private final DataSource database;

    private record Match(Known organisation, Where where, Place place, double distance) {
        boolean isBetterThan(@Nullable Match other) {
            return other == null || distance < other.distance;
        }
    }

    GeoNames(ImportOrder order, DataSource database) {
        this.order = order;
        this.database = database;
        LocalDate stated = order.edition();
        this.edition = stated != null ? stated : Gazetteer.editionOf(order.file());
    }

    @Override
    public Batch batch() {
        return Batch.of(Origin.GEONAMES, order.fileName(), order.sourceOr("GeoNames, CC BY 4.0"), edition);
    }

    @Override
    public void read(Staging staging, Notes notes) {
        KnownPlaces known = KnownPlaces.read(database);
        Map<String, Match> best = new HashMap<>();
        Gazetteer.read(order.file(), staging, notes, (where, place) -> {
            Match match = NO_TOWNS.contains(place.featureCode()) ? null : match(known, where, place);
            if (match == null) {
                notes.count("place-of-nobody");
            } else if (match.isBetterThan(best.get(match.organisation().code().value()))) {
                best.put(match.organisation().code().value(), match);
            }
        });
        best.values().stream()
                .sorted((one, other) ->
                        Long.compare(one.where().row(), other.where().row()))
                .forEach(match -> staging.add(candidate(match)));
    }

    private static @Nullable Match match(KnownPlaces known, Where where, Place place) {
        Match best = null;
        for (Known organisation : known.named(place)) {
            double distance = organisation.distanceTo(place);
            Match match = new Match(organisation, where, place, distance);
            if (distance <= KnownPlaces.FARTHEST && match.isBetterThan(best)) {
                best = match;
            }
        }
        return best;
    }

    private static Candidate candidate(Match match) {
        Known organisation = match.organisation();
        Place place = match.place();
        Facts facts = new Facts(
                CountryCode.of(place.country()),
                null,
                null,
                new Coordinates(place.lat(), place.lon()),
                null,
                Set.of(),
                null);
        return new Candidate(match.where(), organisation.code(), facts, names(place), PROFILE);
    }

    private static List<ProposedName> names(Place place) {
        List<ProposedName> names = new ArrayList<>();
        for (String text : place.names()) {
            String name = Scripts.repair(Cells.line(text));
            if (names.size() < MOST_NAMES && isWorthKeeping(name)) {
                names.add(ProposedName.yielding(Name.Sort.OTHER, null, name));
            }
        }
        return names;
    }

    /// Names in the scripts of Europe; not the codes of airports, nor what was respelt from other scripts by
    /// machine,
    /// which GeoNames writes without capitals.
    private static boolean isWorthKeeping(String name) {
        return name.length() >= 2
                && name.length() <= LONGEST
                && !CODE_OF_AN_AIRPORT.matcher(name).matches()
                && !NO_NAME.matcher(name).matches()
                && name.chars().anyMatch(Character::isUpperCase)
                && name.codePoints().filter(Character::isLetter).allMatch(GeoNames::isEuropean);
    }

    private static boolean isEuropean(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, CYRILLIC, GREEK, COMMON, INHERITED -> true;
            default -> false;
        };
    }
}

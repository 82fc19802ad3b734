package org.mistok.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Block;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.place.Coordinates;
import org.mistok.place.RegisterCode;

/// Public facts beyond the two profiles of a pair: who is partner of whom, and which diaspora organisations are near.
/// Immutable; made anew when a diaspora organisation, a partnership or a block changes.
public final class Surroundings {

    /// A degree of latitude is about 111 km, so one cell to the north and south covers [Tie#REACH_KM]; a degree of
    /// longitude shrinks to 38 km at 70 degrees north, hence three to the east and west.
    private static final int LAT_CELLS = 1;

    private static final int LON_CELLS = 3;

    private final Map<RegisterCode, List<Partnership>> partnerships = new HashMap<>();
    private final Map<RegisterCode, List<RegisterCode>> blocked = new HashMap<>();
    private final Map<Cell, List<Organisation>> diaspora = new HashMap<>();
    private final List<Organisation> allDiaspora;

    /// @param organisations everybody; only the diaspora organisations among them are kept
    public Surroundings(
            Collection<Organisation> organisations, Collection<Partnership> partnerships, Collection<Block> blocks) {
        allDiaspora = organisations.stream()
                .filter(organisation -> organisation.kind() == Kind.DIASPORA)
                .sorted(Comparator.comparing(Organisation::code))
                .toList();
        allDiaspora.forEach(this::place);
        partnerships.forEach(this::connect);
        for (Block block : blocks) {
            blocked.computeIfAbsent(block.first(), _ -> new ArrayList<>()).add(block.second());
            blocked.computeIfAbsent(block.second(), _ -> new ArrayList<>()).add(block.first());
        }
    }

    /// All diaspora organisations by code.
    List<Organisation> diaspora() {
        return allDiaspora;
    }

    /// Diaspora organisations whose centre lies within [Tie#REACH_KM], by code; empty for an unknown place.
    List<Organisation> diasporaNear(@Nullable Coordinates centre) {
        if (centre == null) {
            return List.of();
        }
        List<Organisation> near = new ArrayList<>();
        Cell home = Cell.of(centre);
        for (int lat = -LAT_CELLS; lat <= LAT_CELLS; lat++) {
            for (int lon = -LON_CELLS; lon <= LON_CELLS; lon++) {
                for (Organisation candidate : diaspora.getOrDefault(home.shifted(lat, lon), List.of())) {
                    if (reaches(candidate, centre)) {
                        near.add(candidate);
                    }
                }
            }
        }
        near.sort(Comparator.comparing(Organisation::code));
        return near;
    }

    /// Every partnership of this organisation, of any status.
    List<Partnership> partnershipsOf(RegisterCode code) {
        return partnerships.getOrDefault(code, List.of());
    }

    /// The other sides of all intended and active partnerships.
    List<RegisterCode> livePartners(RegisterCode code) {
        return partnershipsOf(code).stream()
                .filter(Surroundings::live)
                .map(partnership -> partnership.other(code))
                .distinct()
                .sorted()
                .toList();
    }

    /// Those a coordinator has ruled out as partners.
    List<RegisterCode> blockedFor(RegisterCode code) {
        return blocked.getOrDefault(code, List.of());
    }

    static boolean live(Partnership partnership) {
        return switch (partnership.status()) {
            case INTENDED, ACTIVE -> true;
            case DORMANT, ENDED -> false;
        };
    }

    static boolean reaches(Organisation diaspora, Coordinates centre) {
        Coordinates seat = diaspora.identity().centre();
        return seat != null && seat.kilometresTo(centre) <= Tie.REACH_KM;
    }

    private void place(Organisation organisation) {
        Coordinates centre = organisation.identity().centre();
        if (centre != null) {
            diaspora.computeIfAbsent(Cell.of(centre), _ -> new ArrayList<>()).add(organisation);
        }
    }

    private void connect(Partnership partnership) {
        partnerships
                .computeIfAbsent(partnership.first(), _ -> new ArrayList<>())
                .add(partnership);
        partnerships
                .computeIfAbsent(partnership.second(), _ -> new ArrayList<>())
                .add(partnership);
    }

    /// One degree by one degree.
    private record Cell(int lat, int lon) {

        static Cell of(Coordinates point) {
            return new Cell((int) Math.floor(point.lat()), (int) Math.floor(point.lon()));
        }

        Cell shifted(int latCells, int lonCells) {
            return new Cell(lat + latCells, Math.floorMod(lon + lonCells + 180, 360) - 180);
        }
    }
}

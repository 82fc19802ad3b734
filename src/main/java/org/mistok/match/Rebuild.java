package org.mistok.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.place.Coordinates;

/// Makes the next list of segments from the last one and what has changed: rebuilds the segments that hold a changed
/// row, or a municipality near a changed diaspora organisation, and fills up the last one with newcomers.
final class Rebuild {

    private final Setting setting;
    private final Surroundings before;

    /// @param setting with the new surroundings
    Rebuild(Setting setting, Surroundings before) {
        this.setting = setting;
        this.before = before;
    }

    List<Segment> apply(List<Segment> segments, Collection<Organisation> changed, Collection<Long> removed) {
        Map<Long, Organisation> arriving = new LinkedHashMap<>();
        changed.forEach(organisation -> arriving.put(organisation.id(), organisation));
        List<Coordinates> stirred = stirred();
        Set<Long> leaving = new HashSet<>(removed);
        List<Segment> next = new ArrayList<>(segments.size() + 1);
        for (Segment segment : segments) {
            Segment rebuilt =
                    touched(segment, arriving, leaving, stirred) ? remade(segment, arriving, leaving) : segment;
            if (rebuilt.size > 0) {
                next.add(rebuilt);
            }
        }
        append(next, new ArrayList<>(arriving.values()));
        return next;
    }

    /// Centres, old and new, of the diaspora organisations that changed, came or went.
    private List<Coordinates> stirred() {
        Set<Organisation> old = new HashSet<>(before.diaspora());
        Set<Organisation> now = new HashSet<>(setting.surroundings().diaspora());
        List<Coordinates> centres = new ArrayList<>();
        old.stream().filter(organisation -> !now.contains(organisation)).forEach(o -> add(o, centres));
        now.stream().filter(organisation -> !old.contains(organisation)).forEach(o -> add(o, centres));
        return centres;
    }

    private static void add(Organisation organisation, List<Coordinates> centres) {
        Coordinates centre = organisation.identity().centre();
        if (centre != null) {
            centres.add(centre);
        }
    }

    private static boolean touched(
            Segment segment, Map<Long, Organisation> arriving, Set<Long> leaving, List<Coordinates> stirred) {
        return arriving.keySet().stream().anyMatch(segment.rows::containsKey)
                || leaving.stream().anyMatch(segment.rows::containsKey)
                || !stirred.isEmpty() && segment.organisations.stream().anyMatch(row -> near(row, stirred));
    }

    private static boolean near(Organisation row, List<Coordinates> stirred) {
        Coordinates centre = row.identity().centre();
        return row.kind() == Kind.MUNICIPALITY
                && centre != null
                && stirred.stream().anyMatch(point -> point.kilometresTo(centre) <= Tie.REACH_KM);
    }

    private Segment remade(Segment segment, Map<Long, Organisation> arriving, Set<Long> leaving) {
        List<Organisation> rows = segment.organisations.stream()
                .filter(row -> !leaving.contains(row.id()))
                .map(row -> Objects.requireNonNullElse(arriving.remove(row.id()), row))
                .toList();
        return new Segment(rows, setting);
    }

    private void append(List<Segment> segments, List<Organisation> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        List<Organisation> rows = new ArrayList<>();
        if (!segments.isEmpty() && segments.getLast().size < Segment.ROWS) {
            rows.addAll(segments.removeLast().organisations);
        }
        rows.addAll(newcomers);
        for (int from = 0; from < rows.size(); from += Segment.ROWS) {
            segments.add(new Segment(rows.subList(from, Math.min(rows.size(), from + Segment.ROWS)), setting));
        }
    }
}

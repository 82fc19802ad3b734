package org.mistok.shortlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.match.Columns;
import org.mistok.match.Neutrals;
import org.mistok.match.Surroundings;
import org.mistok.organisation.Block;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Partnership;
import org.mistok.search.Snapshot;

/// One position of the register, ready for scoring: the index's snapshot, and the columns once for the public and once
/// for registered eyes. Immutable.
record Board(Snapshot snapshot, Columns forPublic, Columns forRegistered) {

    /// Stands for everybody who is signed in and owns nothing here.
    private static final Viewer REGISTERED = new Viewer.Member("registered", false, Set.of(), Set.of());

    /// Everything made anew.
    static Board of(
            Snapshot snapshot, Collection<Block> blocks, Thesaurus thesaurus, Neutrals neutrals, LocalDate day) {
        Columns empty = Columns.empty(thesaurus, neutrals, day);
        return new Board(snapshot, empty, empty).with(snapshot.organisations(), List.of(), snapshot, blocks);
    }

    /// The next position: only what differs is made anew.
    Board next(Snapshot later, Collection<Block> blocks) {
        Map<Long, Organisation> gone = new LinkedHashMap<>();
        snapshot.organisations().forEach(organisation -> gone.put(organisation.id(), organisation));
        List<Organisation> changed = new ArrayList<>();
        for (Organisation organisation : later.organisations()) {
            Organisation before = gone.remove(organisation.id());
            if (before != organisation || partnersDiffer(organisation, later)) {
                changed.add(organisation);
            }
        }
        return with(changed, gone.keySet(), later, blocks);
    }

    Columns columns(Audience audience) {
        return switch (audience) {
            case PUBLIC -> forPublic;
            case REGISTERED, PARTNER, OWNER -> forRegistered;
        };
    }

    /// An organisation as others of this audience see it.
    static Organisation seen(Organisation organisation, Audience audience) {
        return organisation.seenBy(audience == Audience.PUBLIC ? Viewer.ANONYMOUS : REGISTERED);
    }

    private boolean partnersDiffer(Organisation organisation, Snapshot later) {
        List<Partnership> before = snapshot.partnershipsOf(organisation.code());
        List<Partnership> after = later.partnershipsOf(organisation.code());
        return before != after && !before.equals(after);
    }

    private Board with(
            Collection<Organisation> changed, Collection<Long> gone, Snapshot later, Collection<Block> blocks) {
        Surroundings surroundings = new Surroundings(later.organisations(), later.partnerships(), blocks);
        UnaryOperator<Organisation> seenByPublic = organisation -> seen(organisation, Audience.PUBLIC);
        UnaryOperator<Organisation> seenByRegistered = organisation -> seen(organisation, Audience.REGISTERED);
        return new Board(
                later,
                forPublic.with(changed.stream().map(seenByPublic).toList(), gone, surroundings),
                forRegistered.with(changed.stream().map(seenByRegistered).toList(), gone, surroundings));
    }
}

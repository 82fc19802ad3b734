package org.mistok.partnership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.place.RegisterCode;

/// What organisations have agreed.
///
/// @param source the public page that states it; null for what its parties have stated here
/// @param ending null until it has ended or was declined
public record Agreement(
        long id,
        long version,
        State state,
        Terms terms,
        List<Party> parties,
        @Nullable String source,
        @Nullable RegisterCode proposedBy,
        @Nullable Ending ending,
        Instant changedAt) {

    public Agreement {
        parties = List.copyOf(parties);
    }

    /// How it ended.
    ///
    /// @param on null for a proposal that was declined
    /// @param because for the parties; null when nobody said
    public record Ending(@Nullable LocalDate on, @Nullable String because) {}

    /// The parties with a profile.
    public List<RegisterCode> codes() {
        return parties.stream().map(Party::code).filter(Objects::nonNull).toList();
    }

    /// Whether this viewer may know of it: who speaks for a party always, others what every party lets them see.
    public boolean isSeenBy(Viewer viewer) {
        return !Side.of(this, viewer).isNobody()
                || state.isConfirmed() && parties.stream().allMatch(party -> isOpenTo(viewer, party));
    }

    private static boolean isOpenTo(Viewer viewer, Party party) {
        RegisterCode code = party.code();
        return code == null || viewer.sees(party.audience(), code);
    }

    /// As this viewer may read it: why it ended is for its parties.
    public Agreement seenBy(Viewer viewer) {
        if (ending == null || !Side.of(this, viewer).isNobody()) {
            return this;
        }
        Ending bare = new Ending(ending.on(), null);
        return new Agreement(id, version, state, terms, parties, source, proposedBy, bare, changedAt);
    }

    /// What this viewer can do with it now.
    public List<Action> actionsOf(Viewer viewer) {
        return Transitions.actions(this, Side.of(this, viewer));
    }

    /// Whether this viewer speaks for a party.
    public boolean isOf(Viewer viewer) {
        return !Side.of(this, viewer).isNobody();
    }

    boolean isWhole() {
        return parties.stream().noneMatch(Party::isAwaited);
    }

    Agreement with(State other, @Nullable Ending otherEnding) {
        return new Agreement(id, version, other, terms, parties, source, proposedBy, otherEnding, changedAt);
    }

    Agreement with(Terms other) {
        return new Agreement(id, version, state, other, parties, source, proposedBy, ending, changedAt);
    }

    Agreement with(List<Party> others) {
        return new Agreement(id, version, state, terms, others, source, proposedBy, ending, changedAt);
    }

    /// The same with these parties having said yes.
    Agreement confirmedBy(Side side) {
        return with(IntStream.range(0, parties.size())
                .mapToObj(i -> side.positions().contains(i) ? parties.get(i).confirming() : parties.get(i))
                .toList());
    }
}

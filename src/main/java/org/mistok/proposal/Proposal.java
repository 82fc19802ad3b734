package org.mistok.proposal;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.place.RegisterCode;

/// A joint proposal as one version of it stands.
///
/// @param version grows with everything that changes here; the `ETag`
/// @param revision of the content; grows when the content changes
/// @param parkedFrom where it goes on; null unless it is parked
/// @param parties the lead first, then in the order in which they came
public record Proposal(
        UUID id,
        long version,
        int revision,
        State state,
        @Nullable State parkedFrom,
        List<Party> parties,
        Content content,
        Instant createdAt,
        Instant changedAt) {

    public Proposal {
        parties = List.copyOf(parties);
        if (parties.isEmpty() || parties.getFirst().part() != Party.Part.LEAD) {
            throw new IllegalArgumentException("The first party of a proposal leads it.");
        }
        if ((state == State.PARKED) != (parkedFrom != null)) {
            throw new IllegalArgumentException("A parked proposal, and no other, knows where it goes on.");
        }
    }

    public Party lead() {
        return parties.getFirst();
    }

    public @Nullable Party find(RegisterCode organisation) {
        return parties.stream()
                .filter(party -> party.organisation().equals(organisation))
                .findFirst()
                .orElse(null);
    }

    /// The parties for which this viewer speaks.
    public List<Party> of(Viewer viewer) {
        return parties.stream()
                .filter(party -> viewer.owns(party.organisation()))
                .toList();
    }

    /// Whether every party agrees to concept, call and budget as they stand.
    public boolean isAgreed() {
        return parties.stream().allMatch(Party::consents);
    }

    /// Whether everybody may read it: approved, and every party has agreed to that.
    public boolean isPublished() {
        return State.AFTER_APPROVAL.contains(state) && parties.stream().allMatch(Party::publishes);
    }

    /// Whether concept, call, budget and parties can change.
    public boolean isOpen() {
        return Transitions.find(state, Action.REVISE) != null;
    }

    /// Whether nothing of it can change any more.
    public boolean isOver() {
        return state == State.WITHDRAWN;
    }

    /// What the parties' own words are that everybody will read.
    Set<String> publicTexts() {
        return new java.util.LinkedHashSet<>(java.util.stream.Stream.concat(
                        content.concept().titles().values().stream(),
                        java.util.stream.Stream.of(
                                content.concept().acronym(),
                                content.concept().summary(),
                                content.concept().expectedResults(),
                                content.details().outcome(),
                                content.details().lesson()))
                .toList());
    }

    Proposal with(State to, @Nullable State from, List<Party> others) {
        return new Proposal(id, version, revision, to, from, others, content, createdAt, changedAt);
    }

    Proposal with(Content other) {
        return new Proposal(id, version, revision + 1, state, parkedFrom, parties, other, createdAt, changedAt);
    }

    /// The next version, written at this time.
    Proposal next(Instant now) {
        return new Proposal(id, version + 1, revision, state, parkedFrom, parties, content, createdAt, now);
    }
}

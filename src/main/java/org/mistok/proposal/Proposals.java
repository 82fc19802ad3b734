package org.mistok.proposal;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mistok.call.CallCode;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// All joint proposals. Whoever does not speak for a party finds only what the parties have published, and of that only
/// what is public: to others a draft is as if it did not exist.
@Singleton
public class Proposals {
    private static final int MOST_PARTIES = 20;

    private final TransactionOperations<Connection> transactions;
    private final ProposalRows rows;
    private final Writing writing;
    private final ContentRules rules;
    private final Readiness readiness;
    private final Organisations organisations;
    private final Clock clock;

    Proposals(
            TransactionOperations<Connection> transactions,
            ProposalRows rows,
            Writing writing,
            ContentRules rules,
            Readiness readiness,
            Organisations organisations,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.writing = writing;
        this.rules = rules;
        this.readiness = readiness;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// As this viewer may see it; null when there is none for this viewer.
    public @Nullable Proposal find(UUID id, Viewer viewer) {
        ProposalRow row = rows.find(id, own(viewer));
        return row == null ? null : Sight.of(row.proposal(), viewer);
    }

    /// The latest changed first, as this viewer may see them.
    public List<Proposal> list(Filter filter, Viewer viewer, int size, long from) {
        return rows
                .list(
                        own(viewer),
                        states(filter),
                        organisation(filter),
                        call(filter),
                        areas(filter),
                        filter.text(),
                        size,
                        from)
                .stream()
                .map(row -> Sight.of(row.proposal(), viewer))
                .toList();
    }

    public long count(Filter filter, Viewer viewer) {
        return rows.count(
                own(viewer), states(filter), organisation(filter), call(filter), areas(filter), filter.text());
    }

    private static String own(Viewer viewer) {
        return viewer instanceof Viewer.Member member
                ? member.organisations().stream().map(RegisterCode::value).collect(Collectors.joining(","))
                : "";
    }

    private static String states(Filter filter) {
        return filter.states().stream().map(State::code).collect(Collectors.joining(","));
    }

    private static String organisation(Filter filter) {
        return filter.organisation() == null ? "" : filter.organisation().value();
    }

    private static String call(Filter filter) {
        CallCode call = filter.call();
        return call == null ? "" : call.value();
    }

    private static String areas(Filter filter) {
        return filter.areas().stream().map(Objects::toString).collect(Collectors.joining(","));
    }

    /// What may be done with a proposal, by whom.
    public Moves moves(Proposal proposal, Viewer viewer) {
        return moves(proposal, codes(proposal.of(viewer)));
    }

    private Moves moves(Proposal proposal, Set<RegisterCode> speaksFor) {
        return new Moves(proposal, speaksFor, guard -> readiness.holds(proposal, guard));
    }

    /// Begins a proposal; the lead must be one for which the member speaks. Beginning the same again answers with
    /// what
    /// is there.
    public Decision create(NewProposal wanted, Viewer.Member member) {
        List<Refusal> refusals = parties(wanted.parties());
        refusals.addAll(rules.refusals(wanted.content(), codes(wanted.parties())));
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        return transactions.executeWrite(_ -> {
            Instant now = clock.instant();
            Proposal proposal =
                    new Proposal(wanted.id(), 1, 1, State.IDEA, null, wanted.parties(), wanted.content(), now, now);
            if (!writing.begin(proposal, member.email())) {
                Proposal there = find(wanted.id(), member);
                return there == null ? refused("id", "proposal-id-taken", wanted.id()) : new Decision.Accepted(there);
            }
            return new Decision.Accepted(proposal);
        });
    }

    private List<Refusal> parties(List<Party> parties) {
        List<Refusal> refusals = new ArrayList<>();
        Set<RegisterCode> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            RegisterCode code = parties.get(i).organisation();
            String field = "parties[" + i + "].organisation";
            if (!seen.add(code)) {
                ContentRules.add(refusals, field, "party-repeated", code);
            } else if (organisations.find(code) == null) {
                ContentRules.add(refusals, field, "organisation-unknown", code);
            }
        }
        if (parties.size() > MOST_PARTIES) {
            ContentRules.add(refusals, "parties", "too-many", parties.size(), MOST_PARTIES);
        }
        return refusals;
    }

    private static Decision refused(String field, String code, Object... arguments) {
        List<Refusal> refusals = new ArrayList<>();
        ContentRules.add(refusals, field, code, arguments);
        return new Decision.Refused(refusals);
    }

    private static Set<RegisterCode> codes(List<Party> parties) {
        return parties.stream().map(Party::organisation).collect(Collectors.toUnmodifiableSet());
    }

    /// Saves another content. A change of what the parties agree on takes all consents back.
    ///
    /// @param expectedVersion the version that the content was made from
    /// @throws UnknownProposal when there is none for this member to change
    public Decision save(UUID id, Content content, long expectedVersion, Viewer.Member member) {
        return inside(id, member, current -> {
            if (current.version() != expectedVersion) {
                return new Decision.Stale(current);
            }
            if (current.content().equals(content)) {
                return new Decision.Accepted(current);
            }
            boolean revises = !current.content().agreed().equals(content.agreed());
            if (current.isOver() || revises && !current.isOpen()) {
                return new Decision.Frozen(current, moves(current, member).allowed());
            }
            List<Refusal> refusals = rules.refusals(content, codes(current.parties()));
            if (!refusals.isEmpty()) {
                return new Decision.Refused(refusals);
            }
            Proposal revised = revises ? revised(current) : current;
            String what = isRevision(current, revised) ? Action.REVISE.code() : Event.EDIT;
            return written(current, revised.with(content), step(current, member, what, ""));
        });
    }

    /// The same without anybody's consent.
    private Proposal revised(Proposal current) {
        RegisterCode lead = current.lead().organisation();
        Decision decision = moves(current, Set.of(lead)).decide(new Wish(Action.REVISE, lead, ""));
        return decision instanceof Decision.Accepted(Proposal revised) ? revised : current;
    }

    /// Whether somebody's consent was lost.
    private static boolean isRevision(Proposal current, Proposal revised) {
        return !current.parties().equals(revised.parties()) || current.state() != revised.state();
    }

    /// Moves a proposal through its states.
    ///
    /// @param expectedVersion that whoever asks has seen; null for any
    /// @throws UnknownProposal when there is none for this member
    public Decision move(UUID id, Wish wish, @Nullable Long expectedVersion, Viewer.Member member) {
        List<Refusal> refusals = new ArrayList<>();
        ContentRules.text("reason", wish.reason(), Moves.LONGEST_REASON, refusals);
        if (!refusals.isEmpty()) {
            return new Decision.Refused(refusals);
        }
        return inside(id, member, current -> {
            if (expectedVersion != null && current.version() != expectedVersion) {
                return new Decision.Stale(current);
            }
            Moves moves = moves(current, member);
            Decision decision = moves.decide(wish);
            RegisterCode party = moves.actor(wish.action(), wish.party());
            return decision instanceof Decision.Accepted(Proposal moved) && party != null
                    ? written(
                            current,
                            moved,
                            new Step(member.email(), party, wish.action().code(), null, wish.reason()))
                    : decision;
        });
    }

    /// Asks one more organisation to take part. All consents are taken back.
    public Decision invite(UUID id, Party party, Viewer.Member member) {
        return inside(id, member, current -> {
            if (!member.owns(current.lead().organisation()) || !current.isOpen()) {
                return new Decision.Frozen(current, moves(current, member).allowed());
            }
            List<Party> parties = new ArrayList<>(current.parties());
            parties.add(party);
            List<Refusal> refusals = parties(parties).stream()
                    .map(refusal -> new Refusal("organisation", refusal.code(), refusal.arguments()))
                    .toList();
            if (party.part() == Party.Part.LEAD) {
                return refused("part", "proposal-one-lead");
            }
            return refusals.isEmpty()
                    ? written(
                            current,
                            withParties(current, parties),
                            new Step(
                                    member.email(),
                                    current.lead().organisation(),
                                    Event.INVITE,
                                    party.organisation(),
                                    ""))
                    : new Decision.Refused(refusals);
        });
    }

    /// Takes a party out: itself, or the lead another one. The lead stays. All consents are taken back.
    public Decision leave(UUID id, RegisterCode organisation, String reason, Viewer.Member member) {
        return inside(id, member, current -> {
            Party party = current.find(organisation);
            boolean may =
                    member.owns(organisation) || member.owns(current.lead().organisation());
            if (party == null || party.part() == Party.Part.LEAD) {
                return refused("organisation", "proposal-lead-stays", organisation);
            }
            if (!may || !current.isOpen()) {
                return new Decision.Frozen(current, moves(current, member).allowed());
            }
            List<Refusal> refusals = new ArrayList<>();
            ContentRules.text("reason", reason, Moves.LONGEST_REASON, refusals);
            if (reason.isBlank()) {
                ContentRules.add(refusals, "reason", "proposal-reason");
            }
            List<Party> rest =
                    current.parties().stream().filter(one -> !one.equals(party)).toList();
            RegisterCode by =
                    member.owns(organisation) ? organisation : current.lead().organisation();
            return refusals.isEmpty()
                    ? written(
                            current,
                            withParties(current, rest),
                            new Step(member.email(), by, Event.LEAVE, organisation, reason))
                    : new Decision.Refused(refusals);
        });
    }

    private Proposal withParties(Proposal current, List<Party> parties) {
        Proposal revised = revised(current);
        return revised.with(
                revised.state(),
                revised.parkedFrom(),
                parties.stream().map(party -> party.consenting(false)).toList());
    }

    private Step step(Proposal proposal, Viewer.Member member, String what, String reason) {
        return new Step(member.email(), proposal.of(member).getFirst().organisation(), what, null, reason);
    }

    /// Who does what to a proposal, for whom and why.
    ///
    /// @param subject the party that comes or goes
    record Step(
            String actor,
            RegisterCode party,
            String what,
            @Nullable RegisterCode subject,
            String reason) {}

    private Decision written(Proposal before, Proposal after, Step step) {
        Proposal next = after.next(clock.instant());
        writing.write(before, next, step);
        return new Decision.Accepted(next);
    }

    /// In one transaction that holds the proposal.
    private Decision inside(UUID id, Viewer.Member member, Function<Proposal, Decision> work) {
        return transactions.executeWrite(_ -> {
            ProposalRow row = rows.lock(id);
            Proposal current = row == null ? null : row.proposal();
            if (current == null || current.of(member).isEmpty()) {
                throw new UnknownProposal(id);
            }
            return work.apply(current);
        });
    }
}

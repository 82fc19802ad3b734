package org.mistok.partnership;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mistok.account.Acting;
import org.mistok.account.News;
import org.mistok.account.Notifications;
import org.mistok.account.Outcome;
import org.mistok.account.People;
import org.mistok.disclosure.Audience;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Actor;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.organisation.Refusal;
import org.mistok.place.RegisterCode;

/// The register of agreements. What somebody may not know of is as if it did not exist.
@Singleton
public class Agreements {
    private final TransactionOperations<Connection> transactions;
    private final Acting acting;
    private final Organisations organisations;
    private final People people;
    private final Notifications notifications;
    private final AgreementRules rules;
    private final Clock clock;

    Agreements(
            TransactionOperations<Connection> transactions,
            Acting acting,
            Organisations organisations,
            People people,
            Notifications notifications,
            AgreementRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.acting = acting;
        this.organisations = organisations;
        this.people = people;
        this.notifications = notifications;
        this.rules = rules;
        this.clock = clock;
    }

    /// The latest first; by default of those that are confirmed.
    public List<Agreement> list(AgreementFilter filter, Viewer viewer) {
        return transactions
                .executeRead(status -> new AgreementTable(status.getConnection()).list(filter.organisation()))
                .stream()
                .filter(filter::admits)
                .filter(agreement -> agreement.isSeenBy(viewer))
                .map(agreement -> agreement.seenBy(viewer))
                .toList();
    }

    /// Null when there is none that this viewer may know of.
    public @Nullable Agreement find(long id, Viewer viewer) {
        Agreement found = transactions.executeRead(status -> new AgreementTable(status.getConnection()).find(id));
        return found != null && found.isSeenBy(viewer) ? found.seenBy(viewer) : null;
    }

    /// A party as somebody writes it: by its code, or by its name where it has no profile.
    public record Named(
            @Nullable RegisterCode code, @Nullable String name) {}

    /// Proposes an agreement for the parties that the person speaks for, which have thereby confirmed it.
    ///
    /// @param audience who may know of it, as far as they are concerned
    public Reply<Agreement> propose(Viewer.Member by, List<Named> named, Terms terms, Audience audience) {
        List<Refusal> refusals = rules.refusals(terms, null);
        List<Party> parties = parties(named, refusals);
        AgreementRules.parties(parties, refusals);
        Side side = Side.of(parties, by);
        if (side.isNobody() && refusals.isEmpty()) {
            refusals.add(Outcome.refusal("parties", "no-own-party"));
        }
        if (!refusals.isEmpty()) {
            return new Reply.Refused<>(refusals);
        }
        return act(by, table -> {
            Agreement known = twinOf(table, parties, terms);
            if (known != null) {
                return new Reply.Refused<>(List.of(Outcome.refusal("parties", "agreement-known", known.id())));
            }
            Agreement whole = new Agreement(
                            0, 1, State.PROPOSED, terms, parties, null, proposer(parties, side), null, clock.instant())
                    .confirmedBy(side)
                    .with(audiences(parties, side, audience));
            Agreement kept = whole.isWhole() ? whole.with(State.ACTIVE, null) : whole;
            Agreement written = get(table, table.insert(kept, null));
            tellOthers(written, side, written.isWhole() ? "agreement-active" : "agreement-proposed", by.email(), null);
            return new Reply.Done<>(written);
        });
    }

    private static RegisterCode proposer(List<Party> parties, Side side) {
        return side.positions().stream()
                .sorted()
                .map(i -> parties.get(i).code())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static List<Party> audiences(List<Party> parties, Side side, Audience audience) {
        return IntStream.range(0, parties.size())
                .mapToObj(i -> side.positions().contains(i)
                        ? parties.get(i).confirming().shownTo(audience)
                        : parties.get(i))
                .toList();
    }

    /// The same parties have agreed the same already, or are about to.
    private static @Nullable Agreement twinOf(AgreementTable table, List<Party> parties, Terms terms)
            throws SQLException {
        Set<String> keys = parties.stream().map(Party::key).collect(Collectors.toSet());
        RegisterCode first = parties.stream()
                .map(Party::code)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return table.list(first).stream()
                .filter(other ->
                        other.state() == State.PROPOSED || other.state().isUnderWay())
                .filter(other -> other.terms().type() == terms.type())
                .filter(other -> other.parties().stream()
                        .map(Party::key)
                        .collect(Collectors.toSet())
                        .equals(keys))
                .findFirst()
                .orElse(null);
    }

    private List<Party> parties(List<Named> named, List<Refusal> refusals) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            RegisterCode code = named.get(i).code();
            Organisation known = code == null ? null : organisations.find(code);
            if (code != null && known == null) {
                refusals.add(Outcome.refusal("parties[" + i + "].organisation", "organisation-unknown", code));
            } else {
                parties.add(party(named.get(i).name(), known));
            }
        }
        return parties;
    }

    private Party party(@Nullable String name, @Nullable Organisation known) {
        return known == null
                ? new Party(null, name == null ? "" : name, null, null, Audience.PUBLIC, false, false)
                : new Party(
                        known.code(),
                        null,
                        known.identity().country(),
                        known.identity().region(),
                        Audience.PUBLIC,
                        false,
                        !people.listOf(known.code()).isEmpty());
    }

    /// Writes other terms, and who may know of it as far as the person's own parties are concerned. What was
    /// proposed must
    /// be confirmed by the others anew; of what was confirmed, type and beginning stay, unless a coordinator
    /// corrects them.
    ///
    /// @param version that the person has read
    public Reply<Agreement> change(Viewer.Member by, long id, long version, Terms terms, Audience audience) {
        return act(by, table -> {
            Agreement agreement = get(table, id);
            Side side = Side.of(agreement, by);
            if (side.isNobody()) {
                return new Reply.NotYours<>();
            }
            if (agreement.version() != version) {
                return new Reply.Stale<>(agreement);
            }
            if (Transitions.actions(agreement, side).isEmpty()
                    && !agreement.state().isUnderWay()) {
                return new Reply.NotAllowed<>(agreement.state(), List.of());
            }
            List<Refusal> refusals = rules.refusals(terms, agreement.terms());
            if (agreement.state().isConfirmed() && !isCoordinator(agreement, by)) {
                fixed(agreement.terms(), terms, refusals);
            }
            return refusals.isEmpty()
                    ? new Reply.Done<>(write(table, changed(agreement, side, terms, audience), side, by))
                    : new Reply.Refused<>(refusals);
        });
    }

    private static boolean isCoordinator(Agreement agreement, Viewer.Member by) {
        return agreement.parties().stream()
                .map(Party::country)
                .anyMatch(country -> country != null && by.coordinatesIn(country));
    }

    private static void fixed(Terms before, Terms after, List<Refusal> refusals) {
        if (before.type() != after.type()) {
            refusals.add(Outcome.refusal("type", "agreed-already", before.type().code()));
        }
        if (!java.util.Objects.equals(before.since(), after.since())) {
            refusals.add(Outcome.refusal("since", "agreed-already", String.valueOf(before.since())));
        }
    }

    private static Agreement changed(Agreement agreement, Side side, Terms terms, Audience audience) {
        boolean isOther = !agreement.terms().equals(terms);
        List<Party> parties = IntStream.range(0, agreement.parties().size())
                .mapToObj(i -> {
                    Party party = agreement.parties().get(i);
                    if (side.positions().contains(i)) {
                        Party own = party.shownTo(audience);
                        return agreement.state() == State.PROPOSED && isOther ? own.confirming() : own;
                    }
                    return agreement.state() == State.PROPOSED && isOther ? party.undecided() : party;
                })
                .toList();
        Agreement changed = agreement.with(terms).with(parties);
        return changed.state() == State.PROPOSED && changed.isWhole() ? changed.with(State.ACTIVE, null) : changed;
    }

    private Agreement write(AgreementTable table, Agreement changed, Side side, Viewer.Member by) throws SQLException {
        table.update(at(changed));
        Agreement written = get(table, changed.id());
        tellOthers(written, side, "agreement-changed", by.email(), null);
        return written;
    }

    private Agreement at(Agreement agreement) {
        return new Agreement(
                agreement.id(),
                agreement.version(),
                agreement.state(),
                agreement.terms(),
                agreement.parties(),
                agreement.source(),
                agreement.proposedBy(),
                agreement.ending(),
                clock.instant());
    }

    /// Moves it on, as the table of transitions allows.
    ///
    /// @param reason empty for none
    public Reply<Agreement> move(Viewer.Member by, long id, Action action, String reason) {
        return act(by, table -> {
            Agreement agreement = get(table, id);
            Side side = Side.of(agreement, by);
            if (side.isNobody()) {
                return new Reply.NotYours<>();
            }
            Transitions.Line line = Transitions.find(agreement.state(), action);
            Side able = line == null ? new Side(Set.of()) : new Side(side.of(agreement, line.by()));
            if (line == null || able.isNobody()) {
                return new Reply.NotAllowed<>(agreement.state(), Transitions.actions(agreement, side));
            }
            List<Refusal> refusals = new ArrayList<>();
            if (action.needsReason() || !reason.isBlank()) {
                AgreementRules.text("reason", reason.strip(), AgreementRules.LONGEST_TEXT, refusals);
            }
            if (!refusals.isEmpty()) {
                return new Reply.Refused<>(refusals);
            }
            table.update(at(moved(agreement, line, able, reason.isBlank() ? null : reason.strip())));
            Agreement written = get(table, id);
            tellOthers(written, able, news(written, action), by.email(), reason);
            return new Reply.Done<>(written);
        });
    }

    private Agreement moved(Agreement agreement, Transitions.Line line, Side side, @Nullable String reason) {
        return switch (line.action()) {
            case CONFIRM -> {
                Agreement confirmed = agreement.confirmedBy(side);
                yield confirmed.isWhole() ? confirmed.with(line.to(), null) : confirmed;
            }
            case DECLINE, WITHDRAW -> agreement.with(line.to(), new Agreement.Ending(null, reason));
            case END -> agreement.with(line.to(), new Agreement.Ending(rules.today(), reason));
            case BEGIN, REST, WAKE -> agreement.with(line.to(), null);
        };
    }

    private static String news(Agreement written, Action action) {
        return switch (action) {
            case CONFIRM -> written.state() == State.ACTIVE ? "agreement-active" : "agreement-changed";
            case DECLINE -> "agreement-declined";
            case WITHDRAW -> "agreement-withdrawn";
            case END -> "agreement-ended";
            case BEGIN, REST, WAKE -> "agreement-changed";
        };
    }

    /// Tells those who act for the other parties.
    private void tellOthers(Agreement agreement, Side side, String kind, String but, @Nullable String reason) {
        RegisterCode first = agreement.codes().getFirst();
        Set<RegisterCode> told = new HashSet<>();
        for (int i = 0; i < agreement.parties().size(); i++) {
            RegisterCode code = agreement.parties().get(i).code();
            if (code != null && !side.positions().contains(i) && told.add(code)) {
                RegisterCode teller = side.positions().stream()
                        .sorted()
                        .map(own -> agreement.parties().get(own).code())
                        .filter(java.util.Objects::nonNull)
                        .findFirst()
                        .orElse(first);
                notifications.tellMembers(
                        code,
                        News.of(
                                News.Topic.PARTNERSHIPS,
                                kind,
                                "/partnerships/" + agreement.id(),
                                new News.Word.Party(teller),
                                new News.Word.Said(reason == null ? "" : reason.strip())),
                        but);
            }
        }
    }

    /// One step of the history.
    ///
    /// @param by the address of who answers for it; null for somebody whom the viewer need not know
    /// @param state after it
    /// @param changed the names of the facts that it changed; empty for the first
    public record Step(
            long version, java.time.Instant at, @Nullable String by, State state, List<String> changed) {}

    /// The latest first. Who did it is told to those who speak for a party: of their own people, and of
    /// coordinators all.
    public List<Step> history(Agreement agreement, Viewer viewer) {
        List<AgreementTable.Version> versions =
                transactions.executeRead(status -> new AgreementTable(status.getConnection()).history(agreement.id()));
        Set<String> known = knownTo(agreement, viewer);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < versions.size(); i++) {
            AgreementTable.Version version = versions.get(i);
            AgreementTable.Version before = i + 1 < versions.size() ? versions.get(i + 1) : null;
            State state = State.of(version.facts().path("state").asText());
            if (state.isConfirmed() || agreement.isOf(viewer)) {
                boolean tells = version.actor().startsWith("system:") || known.contains(version.actor());
                steps.add(new Step(
                        version.version(),
                        version.at(),
                        tells ? version.actor() : null,
                        state,
                        changed(version, before)));
            }
        }
        return steps;
    }

    private Set<String> knownTo(Agreement agreement, Viewer viewer) {
        if (!(viewer instanceof Viewer.Member member) || !agreement.isOf(viewer)) {
            return Set.of();
        }
        Set<String> known = member.organisations().stream()
                .flatMap(code -> people.listOf(code).stream())
                .map(person -> person.email())
                .collect(Collectors.toSet());
        if (isCoordinator(agreement, member)) {
            agreement.codes().stream()
                    .flatMap(code -> people.listOf(code).stream())
                    .forEach(person -> known.add(person.email()));
        }
        known.add(member.email());
        return known;
    }

    private static List<String> changed(AgreementTable.Version version, AgreementTable.@Nullable Version before) {
        return before == null
                ? List.of()
                : version.facts().properties().stream()
                        .filter(fact -> !fact.getValue().equals(before.facts().path(fact.getKey())))
                        .map(java.util.Map.Entry::getKey)
                        .sorted()
                        .toList();
    }

    private interface Work<T> {
        T on(AgreementTable table) throws SQLException;
    }

    private <T> T act(Viewer.Member by, Work<T> work) {
        return acting.as(
                new Actor(by.email()),
                () -> transactions.executeWrite(status -> work.on(new AgreementTable(status.getConnection()))));
    }

    /// @throws IllegalArgumentException when there is none with this number
    private static Agreement get(AgreementTable table, long id) throws SQLException {
        Agreement agreement = table.lock(id);
        if (agreement == null) {
            throw new IllegalArgumentException("There is no agreement " + id + ".");
        }
        return agreement;
    }
}

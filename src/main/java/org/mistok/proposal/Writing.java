package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mistok.area.AreaCode;
import org.mistok.call.CallCode;
import org.mistok.proposal.Proposals.Step;

/// Writes what a proposal has become, what was done and whom to tell, in the running transaction.
@Singleton
class Writing {
    private final ProposalRows rows;
    private final ProposalMail mail;

    Writing(ProposalRows rows, ProposalMail mail) {
        this.rows = rows;
        this.mail = mail;
    }

    /// Whether it was not there before.
    boolean begin(Proposal proposal, String actor) {
        Content content = proposal.content();
        if (rows.insert(proposal.id(), call(content), areas(content), words(content), actor, proposal.createdAt())
                == 0) {
            return false;
        }
        Step step = new Step(actor, proposal.lead().organisation(), Event.CREATE, null, "");
        parties(proposal.id(), proposal.parties());
        revision(proposal, step);
        event(proposal, proposal, step);
        mail.tell(proposal, proposal, step);
        return true;
    }

    void write(Proposal before, Proposal after, Step step) {
        Content content = after.content();
        State parkedFrom = after.parkedFrom();
        rows.update(
                after.id(),
                after.version(),
                after.revision(),
                after.state().code(),
                parkedFrom == null ? null : parkedFrom.code(),
                after.isPublished(),
                call(content),
                areas(content),
                words(content),
                after.changedAt());
        if (!before.parties().equals(after.parties())) {
            rows.deleteParties(after.id());
            parties(after.id(), after.parties());
        }
        if (before.revision() != after.revision()) {
            revision(after, step);
        }
        event(before, after, step);
        mail.tell(before, after, step);
    }

    private void parties(UUID id, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            rows.insertParty(
                    id, i, party.organisation().value(), party.part().code(), party.consents(), party.publishes());
        }
    }

    private void revision(Proposal proposal, Step step) {
        rows.insertRevision(
                proposal.id(),
                proposal.revision(),
                StoredContent.write(proposal.content()),
                proposal.changedAt(),
                step.actor(),
                step.party().value());
    }

    private void event(Proposal before, Proposal after, Step step) {
        rows.insertEvent(
                after.id(),
                after.changedAt(),
                step.actor(),
                step.party().value(),
                step.what(),
                before.state().code(),
                after.state().code(),
                step.subject() == null ? null : step.subject().value(),
                step.reason());
    }

    private static @Nullable String call(Content content) {
        CallCode call = content.call();
        return call == null ? null : call.value();
    }

    private static String areas(Content content) {
        return content.concept().areas().stream().map(AreaCode::value).collect(Collectors.joining(","));
    }

    /// What a search looks in: titles, acronym and summary, which are public once the proposal is.
    private static String words(Content content) {
        Concept concept = content.concept();
        return Stream.concat(concept.titles().values().stream(), Stream.of(concept.acronym(), concept.summary()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}

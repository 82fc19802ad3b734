package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.organisation.Refusal;
import org.mistok.proposal.Action;
import org.mistok.proposal.Decision;
import org.mistok.proposal.Guard;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;

/// Who may see which joint proposal, and what a request gets to know when something with one is not possible.
@Singleton
public final class ProposalAccess {
    private final Proposals proposals;

    ProposalAccess(Proposals proposals) {
        this.proposals = proposals;
    }

    /// A proposal as whoever asks may see it.
    ///
    /// @throws RequestRefused 404 when there is none, or none for whoever asks
    public Proposal see(HttpRequest<?> request, String id) {
        UUID known = findId(id);
        Proposal proposal = known == null ? null : proposals.find(known, Viewers.of(request));
        if (proposal == null) {
            throw unknown(id);
        }
        return proposal;
    }

    /// A proposal in which whoever asks speaks for a party.
    ///
    /// @throws RequestRefused 401 for an anonymous request, 404 when there is none for whoever asks, 403 when it is
    /// public, but others'
    public Proposal share(HttpRequest<?> request, String id) {
        Viewer.Member member = Viewers.member(request);
        Proposal proposal = see(request, id);
        if (proposal.of(member).isEmpty()) {
            throw RequestRefused.of(HttpStatus.FORBIDDEN, "proposal-of-others");
        }
        return proposal;
    }

    /// Null when the text cannot be the id of a proposal.
    public static @Nullable UUID findId(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static RequestRefused unknown(String id) {
        return RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-proposal", Flaw.shown(id));
    }

    /// The proposal as it stands after what was decided.
    ///
    /// @throws RequestRefused 409 where the state does not allow it, 412 where somebody was faster, 422 for values
    public Proposal accepted(HttpRequest<?> request, Decision decision) {
        Messages messages = Messages.of(Locales.of(request));
        return switch (decision) {
            case Decision.Accepted(Proposal proposal) -> proposal;
            case Decision.Refused(List<Refusal> refusals) ->
                throw RequestRefused.content(
                        refusals.stream().map(AccountRefusals::flaw).toList());
            case Decision.Stale(Proposal current) ->
                throw EntityTag.stale(
                        String.valueOf(request.getHeaders().get("If-Match")), tag(current, Viewers.of(request)));
            case Decision.Frozen(Proposal current, List<Action> allowed) ->
                throw conflict("proposal-frozen", List.of(), current, allowed, messages);
            case Decision.NotAllowed(Proposal current, List<Action> allowed, var unmet) -> {
                List<Flaw> flaws = new ArrayList<>();
                for (Guard guard : unmet) {
                    flaws.add(Flaw.of("action", "refusal.guard-" + guard.code()));
                }
                throw conflict("proposal-transition", flaws, current, allowed, messages);
            }
        };
    }

    private static RequestRefused conflict(
            String code, List<Flaw> flaws, Proposal current, List<Action> allowed, Messages messages) {
        List<String> codes = allowed.stream().map(Action::code).toList();
        String named = codes.isEmpty() ? messages.text("problem.proposal-transition.none") : String.join(", ", codes);
        return RequestRefused.conflict(code, flaws, codes, current.state().code(), named);
    }

    /// The tag of a proposal's version as this viewer sees it.
    public static EntityTag tag(Proposal proposal, Viewer viewer) {
        return EntityTag.of(proposal.version(), !proposal.of(viewer).isEmpty());
    }
}

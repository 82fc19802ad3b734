package org.mistok.proposal;

import jakarta.inject.Singleton;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mistok.account.News;
import org.mistok.account.Notifications;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Proposals.Step;

/// Tells the other parties what was done. Nobody hears of what the own party did.
@Singleton
class ProposalMail {
    private final Notifications notifications;

    ProposalMail(Notifications notifications) {
        this.notifications = notifications;
    }

    void tell(Proposal before, Proposal after, Step step) {
        String kind = kind(before, after, step.what());
        RegisterCode subject = step.subject();
        if (subject != null && !subject.equals(step.party())) {
            boolean comes = after.find(subject) != null;
            send(after, subject, comes ? "proposal-invited" : "proposal-left", step.party(), step.actor());
        }
        if (kind != null) {
            tellOthers(
                    after,
                    kind,
                    step,
                    party -> isConcerned(kind, party) && !party.organisation().equals(subject));
        }
    }

    /// Tells the others what somebody has written.
    void tellOfComment(Proposal proposal, RegisterCode party, String actor) {
        tellOthers(proposal, "proposal-comment", new Step(actor, party, "comment", null, ""), _ -> true);
    }

    private void tellOthers(Proposal proposal, String kind, Step step, Predicate<Party> concerned) {
        proposal.parties().stream()
                .filter(party -> !party.organisation().equals(step.party()))
                .filter(concerned)
                .forEach(party -> send(proposal, party.organisation(), kind, step.party(), step.actor()));
    }

    private void send(Proposal proposal, RegisterCode to, String kind, RegisterCode by, String actor) {
        String title = proposal.content().concept().title(InterfaceLanguage.EN);
        News news = News.of(
                News.Topic.PROPOSALS,
                kind,
                "/proposals/" + proposal.id(),
                new News.Word.Party(by),
                new News.Word.Said(title));
        notifications.tellMembers(to, news, actor);
    }

    /// Only who has not agreed yet is asked to.
    private static boolean isConcerned(String kind, Party party) {
        return switch (kind) {
            case "proposal-consent-asked" -> !party.consents();
            case "proposal-publish-asked" -> !party.publishes();
            default -> true;
        };
    }

    /// Null for what nobody need be told.
    private static @Nullable String kind(Proposal before, Proposal after, String what) {
        return switch (what) {
            case Event.CREATE -> "proposal-invited";
            case Event.EDIT -> null;
            case Event.LEAVE -> "proposal-left";
            case Event.INVITE, "revise" -> "proposal-revised";
            case "publish" -> after.isPublished() ? "proposal-published" : "proposal-publish-asked";
            case "unpublish" -> "proposal-unpublished";
            case "consent" -> after.isAgreed() ? agreed(before, after) : "proposal-consent-asked";
            default -> "proposal-" + after.state().code();
        };
    }

    private static String agreed(Proposal before, Proposal after) {
        return before.state() == after.state()
                ? "proposal-agreed"
                : "proposal-" + after.state().code();
    }
}

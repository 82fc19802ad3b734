package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import org.mistok.api.ProposalAnswer.CheckAnswer;
import org.mistok.disclosure.Viewer;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.OrganisationNames;
import org.mistok.http.ProposalAccess;
import org.mistok.http.ProposalTexts;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.place.PlaceNames;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;
import org.mistok.proposal.Readiness;

/// Makes the answers about joint proposals.
@Singleton
final class ProposalAnswers {
    private final Proposals proposals;
    private final Readiness readiness;
    private final PlaceNames places;
    private final OrganisationNames names;

    ProposalAnswers(Proposals proposals, Readiness readiness, PlaceNames places, OrganisationNames names) {
        this.proposals = proposals;
        this.readiness = readiness;
        this.places = places;
        this.names = names;
    }

    ProposalAnswer answer(HttpRequest<?> request, Proposal proposal) {
        Viewer viewer = Viewers.of(request);
        InterfaceLanguage language = Locales.of(request);
        List<CheckAnswer> checks = proposal.of(viewer).isEmpty()
                ? List.of()
                : readiness.of(proposal).stream()
                        .map(check -> CheckAnswer.of(check, texts(language)))
                        .toList();
        return ProposalAnswer.of(proposal, viewer, language, proposals.moves(proposal, viewer), checks);
    }

    MutableHttpResponse<ProposalAnswer> tagged(
            HttpRequest<?> request, Proposal proposal, MutableHttpResponse<ProposalAnswer> response) {
        return response.body(answer(request, proposal))
                .header(
                        HttpHeaders.ETAG,
                        ProposalAccess.tag(proposal, Viewers.of(request)).toString());
    }

    ProposalTexts texts(InterfaceLanguage language) {
        return new ProposalTexts(Messages.of(language), places, names.in(language));
    }
}

package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.disclosure.Viewer;
import org.mistok.http.ChangesNothing;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.RegisterCode;
import org.mistok.shortlist.Candidate;
import org.mistok.shortlist.Ranking;
import org.mistok.shortlist.Shortlist;

/// Ranked and explained partners.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MatchesController {
    private final Shortlist shortlist;
    private final Organisations organisations;
    private final RankingParameters parameters;
    private final Drafts drafts;

    MatchesController(Shortlist shortlist, Organisations organisations, RankingParameters parameters, Drafts drafts) {
        this.shortlist = shortlist;
        this.organisations = organisations;
        this.parameters = parameters;
        this.drafts = drafts;
    }

    @Get("/organisations/{code}/matches")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged"})
    RankingAnswer rank(HttpRequest<?> request, String code) {
        RegisterCode subject = Codes.of(code);
        Viewer viewer = Viewers.of(request);
        Ranking ranking = shortlist.rank(subject, parameters.read(request, Kind.of(subject)), viewer);
        return RankingAnswer.of(ranking, ranking.subject().seenBy(viewer), Messages.of(Locales.of(request)));
    }

    @Post("/matches")
    @ChangesNothing
    @Consumes("application/json")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged"})
    RankingAnswer rankDraft(HttpRequest<?> request, @Body byte[] body) {
        Messages messages = Messages.of(Locales.of(request));
        Organisation draft = drafts.read(JsonBodies.read(body, DraftBody.class), messages);
        Viewer viewer = Viewers.of(request);
        Ranking ranking = shortlist.rank(draft, parameters.read(request, draft.kind()), viewer);
        return RankingAnswer.of(ranking, draft, messages);
    }

    @Get("/matches/{a}/{b}")
    @KnownParameters("weights")
    PairAnswer pair(HttpRequest<?> request, String a, String b) {
        RegisterCode subject = Codes.of(a);
        RegisterCode other = Codes.of(b);
        if (!Kind.of(subject).matches(Kind.of(other))) {
            throw RequestRefused.of(HttpStatus.BAD_REQUEST, "not-a-pair", a, b);
        }
        Viewer viewer = Viewers.of(request);
        Candidate candidate = shortlist.pair(subject, other, parameters.readForPair(request), viewer);
        Organisation seen = organisations.get(subject).seenBy(viewer);
        return PairAnswer.of(seen, candidate, Messages.of(Locales.of(request)));
    }
}

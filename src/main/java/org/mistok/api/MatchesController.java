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
import org.jspecify.annotations.Nullable;
import org.mistok.api.RankingParameters.Asked;
import org.mistok.disclosure.Viewer;
import org.mistok.http.CallTexts;
import org.mistok.http.ChangesNothing;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.RequestRefused;
import org.mistok.http.Viewers;
import org.mistok.intake.DraftBody;
import org.mistok.intake.Drafts;
import org.mistok.organisation.Kind;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.place.PlaceNames;
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
    private final PlaceNames places;

    MatchesController(
            Shortlist shortlist,
            Organisations organisations,
            RankingParameters parameters,
            Drafts drafts,
            PlaceNames places) {
        this.shortlist = shortlist;
        this.organisations = organisations;
        this.parameters = parameters;
        this.drafts = drafts;
        this.places = places;
    }

    @Get("/organisations/{code}/matches")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged", "call"})
    RankingAnswer rank(HttpRequest<?> request, String code) {
        RegisterCode subject = Codes.of(code);
        Viewer viewer = Viewers.of(request);
        Asked asked = parameters.read(request, Kind.of(subject));
        Ranking ranking = shortlist.rank(subject, asked.request(), viewer);
        return RankingAnswer.of(ranking, ranking.subject().seenBy(viewer), applying(asked, ranking, request), request);
    }

    @Post("/matches")
    @ChangesNothing
    @Consumes("application/json")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged", "call"})
    RankingAnswer rankDraft(HttpRequest<?> request, @Body byte[] body) {
        Messages messages = Messages.of(Locales.of(request));
        Organisation draft = drafts.read(JsonBodies.read(body, DraftBody.class), messages);
        Viewer viewer = Viewers.of(request);
        Asked asked = parameters.read(request, draft.kind());
        Ranking ranking = shortlist.rank(draft, asked.request(), viewer);
        return RankingAnswer.of(ranking, draft, applying(asked, ranking, request), request);
    }

    private @Nullable Applying applying(Asked asked, Ranking ranking, HttpRequest<?> request) {
        return asked.call() == null
                ? null
                : new Applying(asked.call(), ranking.subject(), new CallTexts(Locales.of(request), places));
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

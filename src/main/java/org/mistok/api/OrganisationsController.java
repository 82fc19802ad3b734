package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.http.EntityTag;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.PageLinks;
import org.mistok.http.Parameters;
import org.mistok.http.SearchParameters;
import org.mistok.http.Viewers;
import org.mistok.organisation.Organisation;
import org.mistok.organisation.Organisations;
import org.mistok.search.Hits;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Search;
import org.mistok.search.Snapshot;

/// The register and the search in it.
@Controller("/api/v1/organisations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrganisationsController {
    private final Organisations organisations;
    private final Search search;
    private final Index index;
    private final Thesaurus thesaurus;
    private final ProfileChanges changes;

    OrganisationsController(
            Organisations organisations, Search search, Index index, Thesaurus thesaurus, ProfileChanges changes) {
        this.organisations = organisations;
        this.search = search;
        this.index = index;
        this.thesaurus = thesaurus;
        this.changes = changes;
    }

    @Get
    @KnownParameters({
        "q",
        "kind",
        "country",
        "region",
        "area",
        "language",
        "populationMin",
        "populationMax",
        "band",
        "near",
        "radiusKm",
        "withoutPartner",
        "sort",
        "page",
        "size"
    })
    HttpResponse<OrganisationPage> list(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Query query = SearchParameters.read(parameters, thesaurus, Locales.of(request));
        parameters.refuseIfFlawed();
        Viewer viewer = Viewers.of(request);
        Snapshot snapshot = index.current();
        Hits hits = search.find(query, viewer, snapshot);
        String correction = search.correction(query, hits.total(), viewer, snapshot);
        String links = PageLinks.of(request, query.page(), query.size(), hits.total(), SearchParameters.REACH);
        return HttpResponse.ok(OrganisationPage.of(hits, query, correction)).header(HttpHeaders.LINK, links);
    }

    @Get("/{code}")
    HttpResponse<OrganisationAnswer> get(HttpRequest<?> request, String code) {
        Organisation organisation = organisations.get(Codes.of(code));
        Viewer viewer = Viewers.of(request);
        EntityTag tag = EntityTag.of(organisation.version(), organisation.code(), viewer);
        if (tag.isHeldBy(request)) {
            return HttpResponse.<OrganisationAnswer>notModified().header(HttpHeaders.ETAG, tag.toString());
        }
        return HttpResponse.ok(OrganisationAnswer.of(organisation.seenBy(viewer), Locales.of(request)))
                .header(HttpHeaders.ETAG, tag.toString());
    }

    @Put("/{code}")
    @Consumes("application/json")
    HttpResponse<?> put(HttpRequest<?> request, String code, @Body byte[] body) {
        return changes.apply(request, Codes.of(code), body);
    }
}

package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.stream.Stream;
import org.mistok.http.KnownParameters;
import org.mistok.http.Parameters;
import org.mistok.http.Viewers;
import org.mistok.organisation.Kind;
import org.mistok.place.RegisterCode;
import org.mistok.shortlist.Ranking;
import org.mistok.shortlist.Request;
import org.mistok.shortlist.Shortlist;

/// Search results and lists of partners as files.
@Controller("/api/v1")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ExportsController {
    private final Exports exports;
    private final Shortlist shortlist;
    private final RankingParameters parameters;

    ExportsController(Exports exports, Shortlist shortlist, RankingParameters parameters) {
        this.exports = exports;
        this.shortlist = shortlist;
        this.parameters = parameters;
    }

    @Get("/organisations.csv")
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
        "lang"
    })
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        return exports.organisations(request, ExportFormat.CSV);
    }

    @Get("/organisations.xlsx")
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
        "lang"
    })
    HttpResponse<StreamedFile> xlsx(HttpRequest<?> request) {
        return exports.organisations(request, ExportFormat.XLSX);
    }

    /// Everything, unless a page is asked for.
    @Get("/organisations.geojson")
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
        "size",
        "lang"
    })
    HttpResponse<StreamedFile> geoJson(HttpRequest<?> request) {
        boolean isPaged = Stream.of("page", "size", "sort").anyMatch(request.getParameters()::contains);
        return isPaged ? exports.page(request) : exports.organisations(request, ExportFormat.GEOJSON);
    }

    @Get("/organisations/{code}/matches.csv")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged", "call", "lang"})
    HttpResponse<StreamedFile> matchesCsv(HttpRequest<?> request, String code) {
        return ranking(request, code, ExportFormat.CSV);
    }

    @Get("/organisations/{code}/matches.xlsx")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged", "call", "lang"})
    HttpResponse<StreamedFile> matchesXlsx(HttpRequest<?> request, String code) {
        return ranking(request, code, ExportFormat.XLSX);
    }

    @Get("/organisations/{code}/matches.geojson")
    @KnownParameters({"kind", "country", "area", "q", "limit", "weights", "flagged", "call", "lang"})
    HttpResponse<StreamedFile> matchesGeoJson(HttpRequest<?> request, String code) {
        return ranking(request, code, ExportFormat.GEOJSON);
    }

    private HttpResponse<StreamedFile> ranking(HttpRequest<?> request, String code, ExportFormat format) {
        RegisterCode subject = Codes.of(code);
        Request asked = parameters.read(request, Kind.of(subject)).request();
        Ranking ranking = shortlist.rank(subject, asked, Viewers.of(request));
        return exports.ranking(ranking, Languages.of(request, Parameters.of(request)), format);
    }
}

package org.mistok.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mistok.area.Thesaurus;
import org.mistok.call.Calls;
import org.mistok.exchange.export.CsvSheet;
import org.mistok.exchange.export.Oc4ids;
import org.mistok.exchange.export.ProposalColumns;
import org.mistok.exchange.export.Rights;
import org.mistok.exchange.export.Sheet;
import org.mistok.exchange.export.XlsxSheet;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.OrganisationNames;
import org.mistok.http.Parameters;
import org.mistok.http.ProposalAccess;
import org.mistok.http.ProposalParameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.Streaming;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.notice.PublicAddress;
import org.mistok.place.RegisterCode;
import org.mistok.proposal.Filter;
import org.mistok.proposal.Proposal;
import org.mistok.proposal.Proposals;

/// Joint proposals as files, as whoever asks may see them.
@Controller("/api/v1")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ProposalExports {
    private static final int MOST = 10_000;
    private static final MediaType CALENDAR = MediaType.of("text/calendar;charset=utf-8");

    private final Proposals proposals;
    private final ProposalAccess access;
    private final ProposalCalendar calendar;
    private final OrganisationNames names;
    private final PublicAddress address;
    private final Thesaurus thesaurus;
    private final Calls calls;
    private final Clock clock;

    ProposalExports(
            Proposals proposals,
            ProposalAccess access,
            ProposalCalendar calendar,
            OrganisationNames names,
            PublicAddress address,
            Thesaurus thesaurus,
            Calls calls,
            Clock clock) {
        this.proposals = proposals;
        this.access = access;
        this.calendar = calendar;
        this.names = names;
        this.address = address;
        this.thesaurus = thesaurus;
        this.calls = calls;
        this.clock = clock;
    }

    @Get("/proposals.csv")
    @KnownParameters({"state", "organisation", "call", "area", "text"})
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        List<Proposal> found = found(request);
        InterfaceLanguage language = Locales.of(request);
        Function<RegisterCode, String> named = names.in(language);
        return Streaming.file(ExportFormat.CSV.type(), file("csv"), stream -> {
            try (Sheet<Proposal> sheet = new CsvSheet<>(ProposalColumns.list(language, named), stream)) {
                write(sheet, found);
            }
        });
    }

    @Get("/proposals.xlsx")
    @KnownParameters({"state", "organisation", "call", "area", "text"})
    HttpResponse<StreamedFile> xlsx(HttpRequest<?> request) {
        List<Proposal> found = found(request);
        InterfaceLanguage language = Locales.of(request);
        Function<RegisterCode, String> named = names.in(language);
        List<String> notes = Rights.notes(LocalDate.now(clock));
        return Streaming.file(ExportFormat.XLSX.type(), file("xlsx"), stream -> {
            try (Sheet<Proposal> sheet =
                    new XlsxSheet<>(ProposalColumns.list(language, named), "proposals", notes, stream)) {
                write(sheet, found);
            }
        });
    }

    private static void write(Sheet<Proposal> sheet, List<Proposal> found) throws IOException {
        for (Proposal proposal : found) {
            sheet.write(proposal);
        }
    }

    @Get("/proposals.ics")
    @KnownParameters({"state", "organisation", "call", "area", "text"})
    HttpResponse<String> dates(HttpRequest<?> request) {
        return calendar(calendar.of(found(request), request), "mistok-proposals.ics");
    }

    @Get("/proposals/{id}/calendar.ics")
    HttpResponse<String> dates(HttpRequest<?> request, String id) {
        return calendar(calendar.of(List.of(access.share(request, id)), request), "mistok-proposal.ics");
    }

    private static HttpResponse<String> calendar(String text, String name) {
        return HttpResponse.ok(text)
                .contentType(CALENDAR)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @Get("/proposals.oc4ids.json")
    @Produces(MediaType.APPLICATION_JSON)
    @KnownParameters({"state", "organisation", "call", "area", "text"})
    HttpResponse<Map<String, Object>> oc4ids(HttpRequest<?> request) {
        List<Proposal> found = found(request);
        if (found.isEmpty()) {
            throw RequestRefused.of(HttpStatus.NOT_FOUND, "no-proposals");
        }
        return oc4ids(found, "/api/v1/proposals.oc4ids.json");
    }

    @Get("/proposals/{id}/oc4ids.json")
    @Produces(MediaType.APPLICATION_JSON)
    HttpResponse<Map<String, Object>> oc4ids(HttpRequest<?> request, String id) {
        Proposal proposal = access.see(request, id);
        return oc4ids(List.of(proposal), "/api/v1/proposals/" + proposal.id() + "/oc4ids.json");
    }

    private HttpResponse<Map<String, Object>> oc4ids(List<Proposal> found, String path) {
        Oc4ids writer = new Oc4ids(thesaurus, names.in(InterfaceLanguage.EN));
        return HttpResponse.ok(writer.write(address.of(path), clock.instant(), found));
    }

    private List<Proposal> found(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        Filter filter = ProposalParameters.read(parameters, thesaurus, calls);
        parameters.refuseIfFlawed();
        return proposals.list(filter, Viewers.of(request), MOST, 0);
    }

    private String file(String ending) {
        return "mistok-proposals-" + LocalDate.now(clock) + "." + ending;
    }
}

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.mistok.area.AreaCode;
import org.mistok.area.Thesaurus;
import org.mistok.exchange.export.Column;
import org.mistok.exchange.export.CsvSheet;
import org.mistok.exchange.export.Rights;
import org.mistok.exchange.export.Sheet;
import org.mistok.exchange.export.XlsxSheet;
import org.mistok.http.AgreementParameters;
import org.mistok.http.KnownParameters;
import org.mistok.http.Parameters;
import org.mistok.http.Streaming;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.partnership.Agreement;
import org.mistok.partnership.Agreements;
import org.mistok.partnership.Party;
import org.mistok.search.Index;
import org.mistok.search.Snapshot;

/// The register of agreements as files, as the reader may see it.
@Controller("/api/v1")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnershipExports {
    private final Agreements agreements;
    private final Index index;
    private final Thesaurus thesaurus;
    private final Clock clock;

    PartnershipExports(Agreements agreements, Index index, Thesaurus thesaurus, Clock clock) {
        this.agreements = agreements;
        this.index = index;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    @Get("/partnerships.csv")
    @KnownParameters({"type", "state", "country", "region", "area", "organisation", "lang"})
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        return file(request, ExportFormat.CSV);
    }

    @Get("/partnerships.xlsx")
    @KnownParameters({"type", "state", "country", "region", "area", "organisation", "lang"})
    HttpResponse<StreamedFile> xlsx(HttpRequest<?> request) {
        return file(request, ExportFormat.XLSX);
    }

    private HttpResponse<StreamedFile> file(HttpRequest<?> request, ExportFormat format) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language = Languages.of(request, parameters);
        AgreementParameters asked = AgreementParameters.read(parameters, thesaurus);
        parameters.refuseIfFlawed();
        List<Agreement> rows = agreements.list(asked.filter(), Viewers.of(request));
        List<Column<Agreement>> columns = columns(index.current(), language);
        List<String> notes = Rights.notes(LocalDate.now(clock));
        String name = "mistok-partnerships-" + LocalDate.now(clock) + "." + format.ending();
        return Streaming.file(format.type(), name, stream -> {
            try (Sheet<Agreement> sheet = format == ExportFormat.CSV
                    ? new CsvSheet<>(columns, stream)
                    : new XlsxSheet<>(columns, "partnerships", notes, stream)) {
                for (Agreement row : rows) {
                    sheet.write(row);
                }
            }
        });
    }

    private static List<Column<Agreement>> columns(Snapshot snapshot, InterfaceLanguage language) {
        return List.of(
                Column.text("id", agreement -> Long.toString(agreement.id())),
                Column.text("type", agreement -> agreement.terms().type().code()),
                Column.text("state", agreement -> agreement.state().code()),
                Column.text("since", agreement -> agreement.terms().since()),
                Column.day("trial_until", agreement -> agreement.terms().trialUntil()),
                Column.day("review_on", agreement -> agreement.terms().reviewOn()),
                Column.day(
                        "ended_on",
                        agreement -> agreement.ending() == null
                                ? null
                                : agreement.ending().on()),
                Column.many(
                        "codes",
                        agreement ->
                                agreement.codes().stream().map(Object::toString).toList()),
                Column.many(
                        "parties",
                        agreement -> agreement.parties().stream()
                                .map(party -> PartnershipAnswer.name(party, snapshot, language))
                                .toList()),
                Column.many(
                        "countries",
                        agreement -> agreement.parties().stream()
                                .map(Party::country)
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .distinct()
                                .toList()),
                Column.many(
                        "regions",
                        agreement -> agreement.parties().stream()
                                .map(Party::region)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList()),
                Column.many(
                        "areas",
                        agreement -> agreement.terms().areas().stream()
                                .map(AreaCode::value)
                                .sorted()
                                .toList()),
                Column.text("source", Agreement::source));
    }
}

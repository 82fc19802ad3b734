package org.mistok.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mistok.area.Thesaurus;
import org.mistok.disclosure.Viewer;
import org.mistok.exchange.export.Column;
import org.mistok.exchange.export.GeoJsonSheet;
import org.mistok.exchange.export.OrganisationColumns;
import org.mistok.exchange.export.Rights;
import org.mistok.exchange.export.Sheet;
import org.mistok.http.PageLinks;
import org.mistok.http.Parameters;
import org.mistok.http.SearchParameters;
import org.mistok.http.Streaming;
import org.mistok.http.Viewers;
import org.mistok.language.InterfaceLanguage;
import org.mistok.match.Flag;
import org.mistok.organisation.Organisation;
import org.mistok.search.Hit;
import org.mistok.search.Hits;
import org.mistok.search.Index;
import org.mistok.search.Query;
import org.mistok.search.Search;
import org.mistok.search.Snapshot;
import org.mistok.shortlist.Candidate;
import org.mistok.shortlist.Ranking;

/// Saves search results and lists of partners as files, as the viewer may see them.
@Singleton
final class Exports {
    private final Search search;
    private final Index index;
    private final Thesaurus thesaurus;
    private final Clock clock;

    Exports(Search search, Index index, Thesaurus thesaurus, Clock clock) {
        this.search = search;
        this.index = index;
        this.thesaurus = thesaurus;
        this.clock = clock;
    }

    /// Every organisation that answers the request's conditions.
    HttpResponse<StreamedFile> organisations(HttpRequest<?> request, ExportFormat format) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language = Languages.of(request, parameters);
        Query query = SearchParameters.read(parameters, thesaurus, language);
        parameters.refuseIfFlawed();
        Viewer viewer = Viewers.of(request);
        Snapshot snapshot = index.current();
        var table = new ExportFormat.Table<>(
                "organisations", OrganisationColumns.list(language), OrganisationColumns.shape(), notes());
        return file(format, table, reader -> search.each(query, viewer, snapshot, reader));
    }

    /// One page of them as map data, with links to the others.
    HttpResponse<StreamedFile> page(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        InterfaceLanguage language = Languages.of(request, parameters);
        Query query = SearchParameters.read(parameters, thesaurus, language);
        parameters.refuseIfFlawed();
        Hits hits = search.find(query, Viewers.of(request), index.current());
        var table = new ExportFormat.Table<>(
                "organisations", OrganisationColumns.list(language), OrganisationColumns.shape(), notes());
        return file(
                        ExportFormat.GEOJSON,
                        table,
                        reader -> hits.items().stream().map(Hit::organisation).forEach(reader))
                .header(
                        HttpHeaders.LINK,
                        PageLinks.of(request, query.page(), query.size(), hits.total(), SearchParameters.REACH));
    }

    private record Ranked(int rank, Candidate candidate) {
        Organisation organisation() {
            return candidate.organisation();
        }

        double value(String direction) {
            return candidate.explanation().child(direction).value();
        }

        String flags() {
            return candidate.flags().stream().map(Flag::code).sorted().collect(Collectors.joining(" | "));
        }
    }

    /// A list of partners with its scores.
    HttpResponse<StreamedFile> ranking(Ranking ranking, InterfaceLanguage language, ExportFormat format) {
        List<Column<Ranked>> columns = new ArrayList<>(List.of(
                Column.whole("rank", Ranked::rank),
                Column.decimal("score", ranked -> ranked.candidate().score()),
                Column.decimal("score_gives", ranked -> ranked.value("gives")),
                Column.decimal("score_takes", ranked -> ranked.value("takes")),
                Column.text("flags", Ranked::flags)));
        OrganisationColumns.list(language).forEach(column -> columns.add(column.within(Ranked::organisation)));
        List<Candidate> items = ranking.items();
        var table = new ExportFormat.Table<>(
                "partners-" + ranking.subject().code(),
                columns,
                new GeoJsonSheet.Shape<Ranked>(
                        ranked -> ranked.organisation().code().value(),
                        ranked -> ranked.organisation().identity().centre()),
                notes());
        return file(
                format,
                table,
                reader -> IntStream.range(0, items.size())
                        .mapToObj(place -> new Ranked(place + 1, items.get(place)))
                        .forEach(reader));
    }

    private List<String> notes() {
        return Rights.notes(LocalDate.now(clock));
    }

    private interface Rows<T> {
        void each(Consumer<T> reader);
    }

    private <T> MutableHttpResponse<StreamedFile> file(ExportFormat format, ExportFormat.Table<T> table, Rows<T> rows) {
        String name = "mistok-" + table.name() + "-" + LocalDate.now(clock) + "." + format.ending();
        return Streaming.file(format.type(), name, stream -> {
            try (Sheet<T> sheet = format.open(table, stream)) {
                rows.each(row -> write(sheet, row));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> void write(Sheet<T> sheet, T row) {
        try {
            sheet.write(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

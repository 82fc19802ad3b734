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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.exchange.export.Column;
import org.mistok.exchange.export.CsvSheet;
import org.mistok.exchange.export.Sheet;
import org.mistok.http.IndicatorParameters;
import org.mistok.http.KnownParameters;
import org.mistok.http.Parameters;
import org.mistok.http.Streaming;
import org.mistok.insight.Indicators;
import org.mistok.insight.Report;
import org.mistok.insight.Report.Breakdown;
import org.mistok.insight.Report.Share;

/// The figures that coordinators report, as of any day. Everybody gets the same.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndicatorsController {
    private final Indicators indicators;

    IndicatorsController(Indicators indicators) {
        this.indicators = indicators;
    }

    /// @param key the code of what is counted here
    record Row(String key, int total, int fresh, int continuing, int dormant) {
        static Row of(Breakdown breakdown) {
            return new Row(
                    breakdown.key(), breakdown.total(), breakdown.fresh(), breakdown.continuing(), breakdown.dormant());
        }

        static List<Row> of(List<Breakdown> breakdowns) {
            return breakdowns.stream().map(Row::of).toList();
        }
    }

    record Part(int with, int of, double percent) {
        static Part of(Share share) {
            return new Part(share.with(), share.of(), share.percent());
        }
    }

    record Reach(Part hromadas, Part rural, Part frontline) {}

    record Step(String key, int hromadas) {}

    record Exposure(List<Step> steps, double topTenthPercent) {}

    /// @param closed whether the day is over, so that these figures never change again
    record IndicatorsAnswer(
            LocalDate at,
            boolean closed,
            Row partnerships,
            int ended,
            int firstPartners,
            List<Row> byType,
            List<Row> byCountry,
            List<Row> byOblast,
            List<Row> byKinds,
            Reach reach,
            Exposure exposure) {
        static IndicatorsAnswer of(Report report) {
            return new IndicatorsAnswer(
                    report.day(),
                    report.closed(),
                    Row.of(report.all()),
                    report.ended(),
                    report.firstPartners(),
                    Row.of(report.byType()),
                    Row.of(report.byCountry()),
                    Row.of(report.byOblast()),
                    Row.of(report.byKinds()),
                    new Reach(
                            Part.of(report.reach().hromadas()),
                            Part.of(report.reach().rural()),
                            Part.of(report.reach().frontline())),
                    new Exposure(
                            report.spread().steps().stream()
                                    .map(step -> new Step(step.key(), step.hromadas()))
                                    .toList(),
                            report.spread().topTenth()));
        }
    }

    @Get("/indicators")
    @KnownParameters("at")
    IndicatorsAnswer json(HttpRequest<?> request) {
        return IndicatorsAnswer.of(report(request));
    }

    @Get("/indicators.csv")
    @Produces(MediaType.ALL)
    @KnownParameters("at")
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        Report report = report(request);
        List<Line> lines = lines(report);
        String name = "mistok-indicators-" + report.day() + ".csv";
        return Streaming.file(MediaType.of("text/csv;charset=utf-8"), name, stream -> {
            try (Sheet<Line> sheet = new CsvSheet<>(COLUMNS, stream)) {
                for (Line line : lines) {
                    sheet.write(line);
                }
            }
        });
    }

    private Report report(HttpRequest<?> request) {
        return indicators.on(IndicatorParameters.day(Parameters.of(request), indicators));
    }

    /// One figure in the file.
    private record Line(
            LocalDate at,
            String indicator,
            @Nullable String key,
            double value,
            @Nullable Integer of) {}

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.day("at", Line::at),
            Column.text("indicator", Line::indicator),
            Column.text("key", Line::key),
            Column.decimal("value", Line::value),
            Column.whole("of", Line::of));

    private static List<Line> lines(Report report) {
        List<Line> lines = new ArrayList<>();
        LocalDate day = report.day();
        add(lines, day, "partnerships", report.all(), null);
        lines.add(new Line(day, "partnerships.ended", null, report.ended(), null));
        lines.add(new Line(day, "partnerships.first", null, report.firstPartners(), null));
        report.byType().forEach(row -> add(lines, day, "type", row, row.key()));
        report.byCountry().forEach(row -> add(lines, day, "country", row, row.key()));
        report.byOblast().forEach(row -> add(lines, day, "oblast", row, row.key()));
        report.byKinds().forEach(row -> add(lines, day, "kinds", row, row.key()));
        add(lines, day, "hromadas.with", report.reach().hromadas());
        add(lines, day, "hromadas.with.rural", report.reach().rural());
        add(lines, day, "hromadas.with.frontline", report.reach().frontline());
        report.spread()
                .steps()
                .forEach(step -> lines.add(new Line(day, "exposure.hromadas", step.key(), step.hromadas(), null)));
        lines.add(new Line(
                day, "exposure.top-tenth-percent", null, report.spread().topTenth(), null));
        return lines;
    }

    private static void add(List<Line> lines, LocalDate day, String name, Breakdown row, @Nullable String key) {
        lines.add(new Line(day, name + ".total", key, row.total(), null));
        lines.add(new Line(day, name + ".new", key, row.fresh(), null));
        lines.add(new Line(day, name + ".continuing", key, row.continuing(), null));
        lines.add(new Line(day, name + ".dormant", key, row.dormant(), null));
    }

    private static void add(List<Line> lines, LocalDate day, String name, Share share) {
        lines.add(new Line(day, name, null, share.with(), share.of()));
    }
}

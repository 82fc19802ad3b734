package org.mistok.pages.indicators;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mistok.http.IndicatorParameters;
import org.mistok.http.Parameters;
import org.mistok.insight.Indicators;
import org.mistok.insight.Report;
import org.mistok.insight.Report.Breakdown;
import org.mistok.insight.Report.Share;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.Words;
import org.mistok.pages.indicators.IndicatorsPage.Bar;
import org.mistok.pages.indicators.IndicatorsPage.Chart;
import org.mistok.pages.indicators.IndicatorsPage.Figure;
import org.mistok.place.CountryCode;

/// The page of indicators.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class IndicatorsController {
    private static final double WHOLE = 100;

    private final Frames frames;
    private final Templates templates;
    private final Indicators indicators;

    IndicatorsController(Frames frames, Templates templates, Indicators indicators) {
        this.frames = frames;
        this.templates = templates;
        this.indicators = indicators;
    }

    @Get("/{language:uk|en|de|pl|fr}/indicators")
    HttpResponse<String> page(HttpRequest<?> request) {
        LocalDate day = IndicatorParameters.day(Parameters.of(request), indicators);
        Report report = indicators.on(day);
        Words words = frames.words(request);
        Frame frame = frames.of(request, words.t("indicators.title"), Section.INDICATORS);
        return templates.show(
                "indicators",
                new IndicatorsPage(
                        frame,
                        day.toString(),
                        indicators.today().toString(),
                        words.t(report.closed() ? "indicators.of" : "indicators.of-today", words.date(day)),
                        figures(report, words),
                        List.of(
                                chart("country", report.byCountry(), words, key -> words.country(CountryCode.of(key))),
                                chart(
                                        "oblast",
                                        report.byOblast(),
                                        words,
                                        key -> Objects.requireNonNullElse(words.findRegion(key), key)),
                                chart("type", report.byType(), words, key -> words.t("partnership.type." + key)),
                                chart("kinds", report.byKinds(), words, key -> kinds(key, words))),
                        reach(report, words),
                        spread(report, words),
                        "/api/v1/indicators.csv?at=" + day));
    }

    private static List<Figure> figures(Report report, Words words) {
        Breakdown all = report.all();
        return List.of(
                new Figure(words.t("indicators.total"), words.number(all.total())),
                new Figure(words.t("indicators.new"), words.number(all.fresh())),
                new Figure(words.t("indicators.continuing"), words.number(all.continuing())),
                new Figure(words.t("indicators.dormant"), words.number(all.dormant())),
                new Figure(words.t("indicators.ended"), words.number(report.ended())),
                new Figure(words.t("indicators.first"), words.number(report.firstPartners())));
    }

    private static List<Figure> reach(Report report, Words words) {
        return List.of(
                figure("indicators.reach.all", report.reach().hromadas(), words),
                figure("indicators.reach.rural", report.reach().rural(), words),
                figure("indicators.reach.frontline", report.reach().frontline(), words));
    }

    private static Figure figure(String key, Share share, Words words) {
        return new Figure(
                words.t(key),
                words.t(
                        "indicators.share",
                        words.decimal(share.percent()),
                        words.number(share.with()),
                        words.number(share.of())));
    }

    private static String kinds(String key, Words words) {
        return Arrays.stream(key.split("\\+", -1))
                .map(kind -> words.t("indicators.kind." + kind))
                .collect(Collectors.joining(" + "));
    }

    private static Chart chart(String id, List<Breakdown> rows, Words words, Function<String, String> name) {
        int most = rows.stream().mapToInt(Breakdown::total).max().orElse(1);
        return new Chart(
                id,
                words.t("indicators.by." + id),
                true,
                rows.stream().map(row -> bar(row, name.apply(row.key()), most)).toList());
    }

    private static Bar bar(Breakdown row, String label, int most) {
        double unit = WHOLE / Math.max(1, most);
        return new Bar(
                label,
                row.total(),
                row.fresh(),
                row.continuing(),
                row.dormant(),
                rounded(row.fresh() * unit),
                rounded(row.continuing() * unit),
                rounded(row.dormant() * unit));
    }

    private static Chart spread(Report report, Words words) {
        int most = report.spread().steps().stream()
                .mapToInt(Report.Step::hromadas)
                .max()
                .orElse(1);
        return new Chart(
                "spread",
                words.t("indicators.spread", words.decimal(report.spread().topTenth())),
                false,
                report.spread().steps().stream()
                        .map(step -> new Bar(
                                words.t("indicators.spread." + step.key().replace("+", "-more")),
                                step.hromadas(),
                                0,
                                0,
                                0,
                                0,
                                rounded(step.hromadas() * WHOLE / Math.max(1, most)),
                                0))
                        .toList());
    }

    private static double rounded(double width) {
        return Math.round(width * 10) / 10.0;
    }
}

package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.account.trail.Trail;
import org.mistok.account.trail.TrailEvent;
import org.mistok.exchange.export.Column;
import org.mistok.exchange.export.CsvSheet;
import org.mistok.exchange.export.Sheet;
import org.mistok.http.KnownParameters;
import org.mistok.http.Streaming;
import org.mistok.http.TrailParameters;
import org.mistok.place.RegisterCode;

/// The audit trail, to those whom it concerns.
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TrailController {
    private static final List<Column<TrailEvent>> COLUMNS = List.of(
            Column.text("id", event -> Long.toString(event.id())),
            Column.text("at", event -> event.at().toString()),
            Column.text("actor", TrailEvent::actor),
            Column.text("action", TrailEvent::action),
            Column.text("organisation", event -> text(event.organisation())),
            Column.text("other_organisation", event -> text(event.other())),
            Column.text("version", event -> text(event.version())),
            Column.text("person", TrailEvent::person),
            Column.text("details", event -> event.details().toString()));

    private final Trail trail;
    private final Clock clock;

    TrailController(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    record EventAnswer(
            long id,
            Instant at,
            @Nullable String actor,
            String action,
            @Nullable RegisterCode organisation,
            @Nullable RegisterCode otherOrganisation,
            @Nullable Long version,
            @Nullable String person,
            JsonNode details) {
        static EventAnswer of(TrailEvent event) {
            return new EventAnswer(
                    event.id(),
                    event.at(),
                    event.actor(),
                    event.action(),
                    event.organisation(),
                    event.other(),
                    event.version(),
                    event.person(),
                    event.details());
        }
    }

    /// @param next the address of the older events; null when there are none
    record TrailAnswer(List<EventAnswer> items, @Nullable String next) {}

    @Get("/trail")
    @KnownParameters({"organisation", "actor", "action", "from", "to", "before", "size"})
    TrailAnswer page(HttpRequest<?> request) {
        TrailParameters asked = TrailParameters.read(request, trail);
        Trail.Page page = trail.page(asked.reader(), asked.filter(), asked.before(), asked.size());
        return new TrailAnswer(page.events().stream().map(EventAnswer::of).toList(), asked.next(request, page));
    }

    @Get("/trail.csv")
    @Produces(MediaType.ALL)
    @KnownParameters({"organisation", "actor", "action", "from", "to"})
    HttpResponse<StreamedFile> csv(HttpRequest<?> request) {
        TrailParameters asked = TrailParameters.read(request, trail);
        String name = "mistok-trail-" + LocalDate.now(clock) + ".csv";
        return Streaming.file(ExportFormat.CSV.type(), name, stream -> {
            try (Sheet<TrailEvent> sheet = new CsvSheet<>(COLUMNS, stream)) {
                trail.each(asked.reader(), asked.filter(), event -> write(sheet, event));
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private static void write(Sheet<TrailEvent> sheet, TrailEvent event) {
        try {
            sheet.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package org.mistok.pages.imports;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.exchange.spreadsheet.Meaning;
import org.mistok.exchange.table.FileRefused;
import org.mistok.exchange.upload.Import;
import org.mistok.exchange.upload.ImportKind;
import org.mistok.exchange.upload.Imports;
import org.mistok.exchange.upload.Request;
import org.mistok.exchange.upload.Transition;
import org.mistok.http.Coordinators;
import org.mistok.http.Flaw;
import org.mistok.http.RequestRefused;
import org.mistok.http.Upload;
import org.mistok.organisation.Actor;
import org.mistok.pages.Frame;
import org.mistok.pages.Frame.Section;
import org.mistok.pages.Frames;
import org.mistok.pages.Templates;
import org.mistok.pages.imports.ImportsPage.Choice;
import org.mistok.pages.imports.ImportsPage.Form;
import org.mistok.pages.imports.ImportsPage.Row;

/// The pages on which a coordinator brings a file, looks at what it would change, and applies it or not.
@Controller
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {

    /// Most files are checked in less.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_ROWS = 50;

    private final Frames frames;
    private final Templates templates;
    private final Imports imports;
    private final Clock clock;

    ImportsController(Frames frames, Templates templates, Imports imports, Clock clock) {
        this.frames = frames;
        this.templates = templates;
        this.imports = imports;
        this.clock = clock;
    }

    @Get("/{language:uk|en|de|pl|fr}/imports")
    HttpResponse<String> list(HttpRequest<?> request) {
        Coordinators.require(request);
        return templates.show("imports", page(request, new ImportForm(Map.of(), frame(request))));
    }

    @Post("/{language:uk|en|de|pl|fr}/imports")
    @Consumes(MediaType.ALL)
    HttpResponse<?> take(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return Upload.answering(body, () -> begin(request, body));
    }

    private HttpResponse<?> begin(HttpRequest<?> request, @Nullable InputStream body) {
        Viewer.Member member = Coordinators.require(request);
        Received received = new Received();
        Upload upload = Upload.read(request, body, received::take);
        ImportForm form = new ImportForm(upload.fields(), frame(request));
        Request said = form.read(received.fileName, LocalDate.now(clock));
        UUID id = received.id;
        if (id == null || received.tooLarge) {
            form.refuse("file", received.tooLarge ? "imports.page.file-large" : "imports.page.file-wrong");
        }
        if (id == null || !form.errors().isEmpty()) {
            received.forget();
            return templates.show(HttpStatus.UNPROCESSABLE_ENTITY, "imports", page(request, form));
        }
        return HttpResponse.seeOther(address(request, imports.begin(id, said, member.email())));
    }

    @Get("/{language:uk|en|de|pl|fr}/imports/{id}")
    HttpResponse<String> one(HttpRequest<?> request, String id) {
        Coordinators.require(request);
        Import one = imports.await(find(id).id(), PATIENCE);
        return show(request, HttpStatus.OK, one, null);
    }

    @Post("/{language:uk|en|de|pl|fr}/imports/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> act(HttpRequest<?> request, String id, @Body @Nullable Map<String, Object> form) {
        Viewer.Member member = Coordinators.require(request);
        UUID known = find(id).id();
        Map<String, Object> fields = form == null ? Map.of() : form;
        Transition transition = switch (String.valueOf(fields.get("action"))) {
            case "apply" -> imports.apply(known, null, new Actor(member.email()));
            case "check" -> imports.check(known, columns(fields));
            default -> imports.discard(known, null);
        };
        return switch (transition) {
            case Transition.Done(Import now) -> HttpResponse.seeOther(address(request, now));
            case Transition.Refused(Import now) -> HttpResponse.seeOther(address(request, now));
            case Transition.NotAllowed(Import current) ->
                show(request, HttpStatus.CONFLICT, current, frame(request).t("imports.page.not-allowed"));
        };
    }

    private static Map<Integer, String> columns(Map<String, Object> fields) {
        Map<Integer, String> columns = new HashMap<>();
        fields.forEach((name, value) -> {
            boolean isKnown = String.valueOf(value).isEmpty() || Meaning.find(String.valueOf(value)) != null;
            if (name.matches("column-\\d{1,4}") && isKnown) {
                columns.put(Integer.valueOf(name.substring("column-".length())), String.valueOf(value));
            }
        });
        return columns;
    }

    private HttpResponse<String> show(
            HttpRequest<?> request, HttpStatus status, Import one, @Nullable String conflict) {
        Frame frame = frame(request).titled(one.request().fileName());
        return templates.show(status, "import", new ImportWriter(frame, one).page(conflict));
    }

    private ImportsPage page(HttpRequest<?> request, ImportForm form) {
        Frame frame = frame(request);
        Form typed = form.typed();
        List<Choice> kinds = Arrays.stream(ImportKind.values())
                .map(ImportKind::code)
                .map(code -> new Choice(code, frame.t("imports.kind." + code), code.equals(typed.kind())))
                .toList();
        List<Row> rows = imports.list().stream()
                .limit(MOST_ROWS)
                .map(one -> row(request, frame, one))
                .toList();
        return new ImportsPage(frame, kinds, typed, rows, form.errors());
    }

    private Row row(HttpRequest<?> request, Frame frame, Import one) {
        return new Row(
                frame.link("/imports/" + one.id()),
                one.request().fileName(),
                frame.t("imports.state." + one.state().code()),
                frames.words(request)
                        .date(one.createdAt().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private Frame frame(HttpRequest<?> request) {
        Frame frame = frames.of(request, "", Section.IMPORTS);
        return frame.titled(frame.t("imports.page.title"));
    }

    private URI address(HttpRequest<?> request, Import one) {
        return URI.create(frame(request).link("/imports/" + one.id()));
    }

    private Import find(String id) {
        try {
            Import one = imports.find(UUID.fromString(id));
            if (one != null) {
                return one;
            }
        } catch (IllegalArgumentException _) {
            // No id of ours: there is no such import either.
        }
        throw RequestRefused.of(HttpStatus.NOT_FOUND, "unknown-import", Flaw.shown(id));
    }

    /// The file of a form.
    private final class Received {
        private @Nullable UUID id;
        private String fileName = "";
        private boolean tooLarge;

        void take(String name, InputStream bytes) throws IOException {
            fileName = name;
            try {
                id = name.isEmpty() ? null : imports.receive(bytes);
            } catch (FileRefused _) {
                tooLarge = true;
            }
        }

        void forget() {
            UUID received = id;
            if (received != null) {
                imports.forget(received);
            }
        }
    }
}

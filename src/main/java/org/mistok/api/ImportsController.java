package org.mistok.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.disclosure.Viewer;
import org.mistok.exchange.staging.RowError;
import org.mistok.exchange.table.FileRefused;
import org.mistok.exchange.upload.Import;
import org.mistok.exchange.upload.Imports;
import org.mistok.exchange.upload.Request;
import org.mistok.exchange.upload.Transition;
import org.mistok.http.Coordinators;
import org.mistok.http.Flaw;
import org.mistok.http.JsonBodies;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Messages;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;
import org.mistok.http.Upload;
import org.mistok.http.WaitPreference;
import org.mistok.organisation.Actor;

/// Files on their way into the register. For coordinators and administrators.
@Controller("/api/v1/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ImportsController {

    private static final int LARGEST_PAGE = 200;
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_REASON = 200;

    private final Imports imports;
    private final Clock clock;

    ImportsController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    record Page<T>(int total, int page, int size, List<T> items) {
        static <T> Page<T> of(List<T> all, int page, int size) {
            long from = Math.min((long) page * size, all.size());
            List<T> items = all.subList((int) from, (int) Math.min(from + size, all.size()));
            return new Page<>(all.size(), page, size, List.copyOf(items));
        }
    }

    @Get
    @KnownParameters({"page", "size"})
    Page<ImportAnswer.Item> list(HttpRequest<?> request) {
        Coordinators.require(request);
        return page(request, imports.list().stream().map(ImportAnswer.Item::of).toList());
    }

    @Get("/{id}")
    ImportAnswer get(HttpRequest<?> request, String id) {
        Coordinators.require(request);
        return ImportAnswer.of(imports.await(find(id).id(), WaitPreference.of(request)), messages(request));
    }

    @Get("/{id}/errors")
    @KnownParameters({"page", "size"})
    Page<ImportAnswer.Error> errors(HttpRequest<?> request, String id) {
        Coordinators.require(request);
        Import one = find(id);
        List<RowError> errors =
                one.findings() == null ? List.of() : one.findings().errors();
        Messages messages = messages(request);
        return page(
                request,
                errors.stream()
                        .map(error -> ImportAnswer.Error.of(error, messages))
                        .toList());
    }

    @Post
    @Consumes(MediaType.ALL)
    @KnownParameters({"kind", "fileName", "source", "date", "dryRun", "mapping"})
    HttpResponse<ImportAnswer> take(HttpRequest<?> request, @Body @Nullable InputStream body) {
        return Upload.answering(body, () -> begin(request, body));
    }

    private HttpResponse<ImportAnswer> begin(HttpRequest<?> request, @Nullable InputStream body) {
        Viewer.Member member = Coordinators.require(request);
        Import begun = Upload.isForm(request) ? form(request, body, member) : body(request, body, member);
        Import one = imports.await(begun.id(), WaitPreference.of(request));
        return HttpResponse.created(ImportAnswer.of(one, messages(request)), URI.create("/api/v1/imports/" + one.id()));
    }

    /// What is said of the file stands before it, so a mistake is told before the file was sent for nothing.
    private Import body(HttpRequest<?> request, @Nullable InputStream body, Viewer.Member member) {
        Map<String, String> fields = new HashMap<>();
        for (String name : request.getParameters().names()) {
            fields.put(name, request.getParameters().get(name, String.class, ""));
        }
        Request said = new ImportFields(fields, today()).read("");
        Received received = new Received();
        Upload.readBody(body, received::take);
        return imports.begin(received.id(), said, member.email());
    }

    private Import form(HttpRequest<?> request, @Nullable InputStream body, Viewer.Member member) {
        Received received = new Received();
        Upload upload = Upload.read(request, body, received::take);
        try {
            Request said = new ImportFields(upload.fields(), today()).read(received.fileName);
            return imports.begin(received.id(), said, member.email());
        } catch (RequestRefused refused) {
            received.forget();
            throw refused;
        }
    }

    /// The file of a request.
    private final class Received {
        private @Nullable UUID id;
        private String fileName = "";

        void take(String name, InputStream bytes) throws java.io.IOException {
            fileName = name;
            try {
                id = imports.receive(bytes);
            } catch (FileRefused tooLarge) {
                throw RequestRefused.of(
                        HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                        "import-too-large",
                        Long.parseLong(tooLarge.arguments().get(1)) >> 20);
            }
        }

        UUID id() {
            UUID received = id;
            if (received == null) {
                throw RequestRefused.content(List.of(Flaw.of("file", "parameter.file")));
            }
            return received;
        }

        void forget() {
            UUID received = id;
            if (received != null) {
                imports.forget(received);
            }
        }
    }

    @Post("/{id}/transitions")
    @Consumes("application/json")
    ImportAnswer transition(HttpRequest<?> request, String id, @Body byte[] body) {
        Viewer.Member member = Coordinators.require(request);
        Import one = find(id);
        JsonNode said = JsonBodies.tree(body);
        List<Flaw> flaws = new ArrayList<>();
        String reason = reason(said, flaws);
        Map<Integer, String> columns =
                said.path("mapping").isObject() ? ImportFields.mapping(said.get("mapping"), flaws) : Map.of();
        said.fieldNames().forEachRemaining(name -> {
            if (!List.of("action", "reason", "mapping").contains(name)) {
                flaws.add(Flaw.of(Flaw.shown(name), "body.unknown-field", Flaw.shown(name), "action, reason, mapping"));
            }
        });
        String action = said.path("action").asText();
        if (!List.of("apply", "check", "discard").contains(action)) {
            flaws.add(Flaw.of("action", "parameter.choice", Flaw.shown(action), "apply, check, discard"));
        }
        if (!flaws.isEmpty()) {
            throw RequestRefused.content(flaws);
        }
        return answer(
                request,
                switch (action) {
                    case "apply" -> imports.apply(one.id(), reason, new Actor(member.email()));
                    case "check" -> imports.check(one.id(), columns);
                    default -> imports.discard(one.id(), reason);
                });
    }

    private static @Nullable String reason(JsonNode said, List<Flaw> flaws) {
        JsonNode reason = said.path("reason");
        if (reason.isMissingNode() || reason.isNull()) {
            return null;
        }
        if (reason.asText().length() > LONGEST_REASON) {
            flaws.add(Flaw.of("reason", "parameter.too-long", reason.asText().length(), LONGEST_REASON));
        }
        return reason.asText();
    }

    private static ImportAnswer answer(HttpRequest<?> request, Transition transition) {
        return switch (transition) {
            case Transition.Done(Import now) -> ImportAnswer.of(now, messages(request));
            case Transition.Refused(Import now) -> ImportAnswer.of(now, messages(request));
            case Transition.NotAllowed(Import current) ->
                throw RequestRefused.of(
                        HttpStatus.CONFLICT,
                        "import-state",
                        current.state().code(),
                        String.join(", ", ImportAnswer.allowed(current)));
        };
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

    private static <T> Page<T> page(HttpRequest<?> request, List<T> all) {
        Parameters parameters = Parameters.of(request);
        Integer page = parameters.wholeNumber("page", 0, 0, Integer.MAX_VALUE);
        Integer size = parameters.wholeNumber("size", USUAL_PAGE, 1, LARGEST_PAGE);
        parameters.refuseIfFlawed();
        return Page.of(all, page == null ? 0 : page, size == null ? USUAL_PAGE : size);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Messages messages(HttpRequest<?> request) {
        return Messages.of(Locales.of(request));
    }
}

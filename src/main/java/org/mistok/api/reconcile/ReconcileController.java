package org.mistok.api.reconcile;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mistok.http.Flaw;
import org.mistok.http.KnownParameters;
import org.mistok.http.Locales;
import org.mistok.http.Parameters;
import org.mistok.http.RequestRefused;

/// The Reconciliation Service API 0.2. Every page of the web may ask it, as the protocol wants; what it answers is
/// public, whoever asks.
@Controller("/api/v1/reconcile")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ReconcileController {
    private static final int LONGEST_PREFIX = 100;

    private final Answers answers;
    private final HttpHostResolver hosts;

    ReconcileController(Answers answers, HttpHostResolver hosts) {
        this.answers = answers;
        this.hosts = hosts;
    }

    /// The manifest, or the answers to a batch that came in the address.
    @Get
    @KnownParameters({"queries", "extend"})
    HttpResponse<Map<String, Object>> get(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        String queries = parameters.single("queries");
        String extend = parameters.single("extend");
        parameters.refuseIfFlawed();
        return open(answer(request, queries, extend));
    }

    /// A batch in a form, as OpenRefine sends it.
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Map<String, Object>> post(HttpRequest<?> request, @Body String form) {
        Map<String, List<String>> fields = fields(form);
        String queries = only(fields, "queries");
        String extend = only(fields, "extend");
        if (queries == null && extend == null) {
            throw RequestRefused.content(List.of(Flaw.of("queries", "body.missing", "queries='{'…'}'")));
        }
        return open(answer(request, queries, extend));
    }

    private Map<String, Object> answer(HttpRequest<?> request, @Nullable String queries, @Nullable String extend) {
        if (queries != null) {
            return answers.results(Reading.queries(queries), Locales.of(request));
        }
        if (extend != null) {
            return answers.extension(Reading.extension(extend));
        }
        return answers.manifest(hosts.resolve(request), Locales.of(request));
    }

    private static Map<String, List<String>> fields(String form) {
        try {
            return new QueryStringDecoder(form, false).parameters();
        } catch (IllegalArgumentException broken) {
            throw RequestRefused.content(List.of(Flaw.of("queries", "body.missing", "queries='{'…'}'")));
        }
    }

    private static @Nullable String only(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getFirst();
    }

    @Get("/suggest/entity")
    @KnownParameters({"prefix", "cursor", "limit", "type", "type_strict", "lang", "filter", "key"})
    HttpResponse<Map<String, Object>> entities(HttpRequest<?> request) {
        return open(answers.entities(prefix(request), Locales.of(request)));
    }

    @Get("/suggest/type")
    @KnownParameters({"prefix", "cursor", "limit", "type", "type_strict", "lang", "filter", "key"})
    HttpResponse<Map<String, Object>> types(HttpRequest<?> request) {
        return open(Map.of("result", answers.types(prefix(request), Locales.of(request))));
    }

    @Get("/suggest/property")
    @KnownParameters({"prefix", "cursor", "limit", "type", "type_strict", "lang", "filter", "key"})
    HttpResponse<Map<String, Object>> properties(HttpRequest<?> request) {
        return open(Map.of("result", answers.properties(prefix(request))));
    }

    @Get("/properties")
    @KnownParameters({"type", "limit"})
    HttpResponse<Map<String, Object>> proposed(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        String type = Objects.requireNonNullElse(parameters.text("type", LONGEST_PREFIX), "");
        parameters.refuseIfFlawed();
        return open(Map.of("type", type, "properties", answers.properties("")));
    }

    private static String prefix(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        String prefix = Objects.requireNonNullElse(parameters.text("prefix", LONGEST_PREFIX), "");
        parameters.refuseIfFlawed();
        return prefix;
    }

    private static HttpResponse<Map<String, Object>> open(Map<String, Object> answer) {
        return HttpResponse.ok(answer).header("Access-Control-Allow-Origin", "*");
    }
}

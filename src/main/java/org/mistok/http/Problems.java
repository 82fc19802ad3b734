package org.mistok.http;

import io.micronaut.context.annotation.Primary;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.UnknownOrganisation;
import org.mistok.proposal.UnknownProposal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where something that went wrong becomes an answer: a problem document for programs, a page for
/// readers, both in the reader's language. A fault of ours is answered with an id only; what happened stands in the
/// log.
@Singleton
@Primary
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems implements ErrorResponseProcessor<Object>, ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private final HtmlErrorResponseBodyProvider pages;

    Problems(HtmlErrorResponseBodyProvider pages) {
        this.pages = pages;
    }

    /// What controllers and filters threw and nobody handled.
    @Override
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        return switch (thrown) {
            case RequestRefused refused -> refuse(request, refused);
            case UnknownOrganisation unknown ->
                refuse(
                        request,
                        RequestRefused.unknownOrganisation(unknown.code().value()));
            case UnknownProposal unknown ->
                refuse(
                        request,
                        RequestRefused.of(
                                HttpStatus.NOT_FOUND,
                                "unknown-proposal",
                                unknown.id().toString()));
            default -> answer(request, HttpResponse.serverError(), bug(request, thrown));
        };
    }

    /// What the framework refused before or after our code: no such path, wrong method, too large, and so on.
    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = response.status();
        ProblemDetail problem = status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? bug(request, context.getRootCause().orElse(null))
                : standard(request, status, context.getRootCause().orElse(null));
        return (MutableHttpResponse<Object>) answer(request, response, problem);
    }

    private MutableHttpResponse<?> refuse(HttpRequest<?> request, RequestRefused refused) {
        MutableHttpResponse<?> response = HttpResponse.status(refused.status());
        if (refused.status() == HttpStatus.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"mistok\"");
        }
        refused.headers().forEach(response::header);
        return answer(request, response, detail(request, refused));
    }

    private static ProblemDetail detail(HttpRequest<?> request, RequestRefused refused) {
        Messages messages = Messages.of(Locales.of(request));
        return new ProblemDetail(
                type(refused.code()),
                messages.text("problem." + refused.code() + ".title"),
                refused.status().getCode(),
                messages.text(
                        "problem." + refused.code() + ".detail",
                        refused.arguments().toArray()),
                null,
                refused.flaws().stream().map(flaw -> flaw.in(messages)).toList(),
                refused.known());
    }

    private static ProblemDetail standard(HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause) {
        if (cause instanceof UnsatisfiedBodyRouteException) {
            return detail(request, RequestRefused.body(Flaw.of("body", "body.empty"), List.of()));
        }
        String code = "status-" + status.getCode();
        if (!Messages.of(Locales.of(request)).has("problem." + code + ".title")) {
            code = "status-400";
        }
        String path = Flaw.shown(request.getPath());
        return detail(request, RequestRefused.of(status, code, path, request.getMethodName()));
    }

    private static ProblemDetail bug(HttpRequest<?> request, @Nullable Throwable cause) {
        String id = UUID.randomUUID().toString();
        LOG.error("Fault {} while answering {} {}", id, request.getMethodName(), request.getPath(), cause);
        Messages messages = Messages.of(Locales.of(request));
        return new ProblemDetail(
                type("fault"),
                messages.text("problem.fault.title"),
                HttpStatus.INTERNAL_SERVER_ERROR.getCode(),
                messages.text("problem.fault.detail", id),
                "urn:uuid:" + id,
                List.of(),
                List.of());
    }

    private static String type(String code) {
        return "urn:mistok:problem:" + code;
    }

    private MutableHttpResponse<?> answer(
            HttpRequest<?> request, MutableHttpResponse<?> response, ProblemDetail problem) {
        response.status(problem.status());
        response.header(HttpHeaders.CONTENT_LANGUAGE, Locales.of(request).tag().value());
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (isForProgram(request)) {
            return response.body(problem).contentType(PROBLEM_JSON);
        }
        request.setAttribute(ProblemDetail.ATTRIBUTE, problem);
        ErrorContext context =
                ErrorContext.builder(request).errorMessage(problem.detail()).build();
        return response.body(pages.body(context, response)).contentType(pages.contentType());
    }

    /// Below `/api` everything is for programs, whatever they accept; elsewhere what does not ask for HTML.
    private static boolean isForProgram(HttpRequest<?> request) {
        boolean wantsHtml =
                request.accept().stream().anyMatch(type -> type.getSubtype().contains("html"));
        return request.getPath().startsWith("/api/") || !wantsHtml;
    }
}

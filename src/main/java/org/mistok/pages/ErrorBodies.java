package org.mistok.pages;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.HtmlErrorResponseBodyProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mistok.http.ProblemDetail;
import org.mistok.http.ProblemDetail.FieldError;

/// Shows to readers what went wrong, with a way on: the search, filled with what they had typed, or the form that they
/// sent after their session had ended.
@Singleton
@Primary
final class ErrorBodies implements HtmlErrorResponseBodyProvider {
    private static final int SIGN_IN = 401;
    private static final int NOT_FOUND = 404;
    private static final int FAULT = 500;

    private final Frames frames;
    private final Templates templates;

    ErrorBodies(Frames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    @Override
    public String body(ErrorContext context, HttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Frame frame = frames.of(request, "", null);
        int status = response.code();
        ProblemDetail problem = request.getAttribute(ProblemDetail.ATTRIBUTE, ProblemDetail.class)
                .orElse(null);
        KeptForm kept = status == SIGN_IN ? KeptForm.find(request) : null;
        if (kept != null) {
            return templates.text("kept", new KeptPage(frame.titled(frame.t("kept.title")), kept));
        }
        String typed = request.getParameters().get("q", String.class, "");
        if (status == NOT_FOUND) {
            String key = problem != null && problem.type().endsWith(":unknown-organisation") ? "organisation" : "404";
            return write(frame, key, List.of(), typed);
        }
        if (status >= FAULT || problem == null) {
            return write(frame, "500", reference(problem), typed);
        }
        ErrorPage page = new ErrorPage(frame.titled(problem.title()), problem.detail(), details(problem), typed);
        return templates.text("error", page);
    }

    private String write(Frame frame, String key, List<String> details, String typed) {
        Frame titled = frame.titled(frame.t("error." + key + ".title"));
        return templates.text("error", new ErrorPage(titled, frame.t("error." + key + ".text"), details, typed));
    }

    /// What to quote when asking for help.
    private static List<String> reference(@Nullable ProblemDetail problem) {
        String instance = problem == null ? null : problem.instance();
        return instance == null ? List.of() : List.of(instance);
    }

    private static List<String> details(ProblemDetail problem) {
        List<String> details = new ArrayList<>();
        for (FieldError error : problem.errors()) {
            details.add(error.field() + ": " + error.message());
        }
        return details;
    }
}

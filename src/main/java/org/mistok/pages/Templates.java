package org.mistok.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;

/// Turns a page record into an answer. Templates are compiled with the project, so a wrong name in one breaks the
/// build.
@Singleton
public final class Templates {
    /// The package that the build gives the compiled templates.
    private static final String COMPILED = "gg.jte.generated.precompiled";

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), COMPILED);

    /// The page as text. `template` is its name without the ending; the page is its parameter `page`.
    public String text(String template, Object page) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", Map.of("page", page), output);
        return output.toString();
    }

    public MutableHttpResponse<String> show(String template, Object page) {
        return show(HttpStatus.OK, template, page);
    }

    public MutableHttpResponse<String> show(HttpStatus status, String template, Object page) {
        return HttpResponse.<String>status(status)
                .body(text(template, page))
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

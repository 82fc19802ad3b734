package org.mistok.http;

import io.micronaut.http.HttpRequest;

/// Shows a problem to somebody in a browser. Implemented by the pages; where nobody implements it, a bare page is shown.
public interface ErrorPages {
    /// A whole HTML document, as a text or as something that writes itself.
    Object page(HttpRequest<?> request, ProblemDetail problem);
}

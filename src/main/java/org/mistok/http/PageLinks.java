package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.ArrayList;
import java.util.List;

/// The `Link` header of a page of results (RFC 8288): first, previous, next and last page of the same question.
/// Addresses are relative to the host.
public final class PageLinks {
    private PageLinks() {}

    /// The links of one page.
    ///
    /// @param page from 0
    /// @param size of a page, from 1
    /// @param total results in all
    /// @param reach no page begins at or beyond this many results
    public static String of(HttpRequest<?> request, int page, int size, long total, int reach) {
        long last = Math.max(0, (Math.min(total, reach) - 1) / size);
        List<String> links = new ArrayList<>();
        links.add(link(request, 0, "first"));
        if (page > 0) {
            links.add(link(request, Math.min(page - 1, last), "prev"));
        }
        if (page < last) {
            links.add(link(request, page + 1L, "next"));
        }
        links.add(link(request, last, "last"));
        return String.join(", ", links);
    }

    private static String link(HttpRequest<?> request, long page, String relation) {
        UriBuilder address = UriBuilder.of(request.getPath());
        request.getParameters().forEach((name, values) -> {
            if (!name.equals("page")) {
                address.queryParam(name, values.toArray());
            }
        });
        return "<" + address.queryParam("page", page).build().toASCIIString() + ">; rel=\"" + relation + "\"";
    }
}

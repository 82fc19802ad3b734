package org.mistok.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Arrays;
import java.util.List;

/// Refuses query parameters that a call of the API does not list in [KnownParameters], and says which it knows.
@ServerFilter("/api/**")
final class UnknownParameters {
    @RequestFilter
    void check(HttpRequest<?> request) {
        RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
        if (route == null) {
            return;
        }
        List<String> known = Arrays.asList(route.getAnnotationMetadata().stringValues(KnownParameters.class));
        List<Flaw> flaws = request.getParameters().names().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> unknown(name, known))
                .toList();
        if (!flaws.isEmpty()) {
            throw RequestRefused.unknownParameters(flaws, known);
        }
    }

    private static Flaw unknown(String name, List<String> known) {
        String shown = Flaw.shown(name);
        Flaw flaw = known.isEmpty()
                ? Flaw.of(shown, "parameter.none-known", shown)
                : Flaw.of(shown, "parameter.unknown", shown, String.join(", ", known));
        return flaw.maybe(name, known);
    }
}

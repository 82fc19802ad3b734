package org.mistok.http;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.util.List;
import java.util.Map;

/// Calls that read parameters and bodies, and one with a bug. Only in the tests of this room.
@Controller("/api/v1/faulty")
@Requires(property = "mistok.test.faulty")
class FaultyController {

    record Thing(String name, Integer count, Boolean ready, List<Thing> parts) {}

    @Get("/bug")
    String bug() {
        throw new IllegalStateException("secret-of-the-implementation");
    }

    @Get("/parameters")
    @KnownParameters({"q", "kind", "size", "near"})
    Map<String, String> parameters(HttpRequest<?> request) {
        Parameters parameters = Parameters.of(request);
        String text = parameters.text("q", 10);
        parameters.choices("kind", List.of("hromada", "municipality"), kind -> kind);
        parameters.wholeNumber("size", 20, 1, 100);
        parameters.decimal("near");
        parameters.refuseIfFlawed();
        return Map.of("q", String.valueOf(text));
    }

    @Post("/body")
    @Consumes("application/json")
    Thing body(@Body byte[] body) {
        return JsonBodies.read(body, Thing.class);
    }
}

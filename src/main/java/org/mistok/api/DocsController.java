package org.mistok.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The description of this API, for programs and for readers. The description is written by hand; a test holds it and
/// the routes together.
@Controller
final class DocsController {
    /// The viewer of the description draws its icons from `data:` addresses in its stylesheet.
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String VIEWER_VERSION = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final String yaml = resource("/openapi.yml");
    private final String script = resource("/api-docs/start.js");
    private final String page;
    private final String json;

    DocsController(ObjectMapper mapper) throws IOException {
        Yaml reader = new Yaml(new SafeConstructor(new LoaderOptions()));
        json = mapper.writeValueAsString(reader.<Object>load(yaml));
        page = resource("/api-docs/index.html").replace("{version}", viewerVersion());
    }

    @Get("/openapi.yml")
    @Produces("application/yaml")
    String yaml() {
        return yaml;
    }

    @Get("/openapi.json")
    @Produces("application/json")
    String json() {
        return json;
    }

    @Get("/swagger-ui")
    @Produces("text/html")
    HttpResponse<String> page() {
        return HttpResponse.ok(page).header("Content-Security-Policy", POLICY);
    }

    @Get("/swagger-ui/start.js")
    @Produces("text/javascript")
    String script() {
        return script;
    }

    private static String viewerVersion() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(resource(VIEWER_VERSION)));
        return Objects.requireNonNull(properties.getProperty("version"), "the version of swagger-ui");
    }

    private static String resource(String name) {
        try (InputStream stream = DocsController.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name + " is missing from the build")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Reading " + name + " failed.", failure);
        }
    }
}

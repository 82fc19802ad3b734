package org.mistok.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `mistok serve`: the service on a PostgreSQL that the settings name.
@Command(
        name = "serve",
        description = {
            "Runs Mistok on a PostgreSQL of yours, an empty database at first, named by the environment:",
            "  DATASOURCES_DEFAULT_URL=jdbc:postgresql://<host>:<port>/<database>",
            "  DATASOURCES_DEFAULT_USERNAME=<role>  DATASOURCES_DEFAULT_PASSWORD=<password>"
        },
        mixinStandardHelpOptions = true,
        versionProvider = MistokCommand.Version.class)
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private ServiceOptions options;

    @Override
    public Integer call() throws Exception {
        return Launch.run(this::run);
    }

    private void run(Launch launch) throws Exception {
        @Nullable Integer port = options.port();
        Map<String, Object> settings = new HashMap<>();
        if (port != null) {
            settings.put("micronaut.server.port", port);
        }
        settings.put("mistok.data-dir", options.dataDirectory().toAbsolutePath().toString());
        var service = Service.configure(settings);
        requireDatabase(service);
        DataDirectory directory = DataDirectory.open(options.dataDirectory());
        launch.shutdown().add(directory::close);
        launch.prepare(service);
        launch.serve(service, List.of(), options);
    }

    private static void requireDatabase(Service service) {
        if (!service.hasSetting("datasources.default.url")) {
            throw StartupFailure.usage(
                    "DATASOURCES_DEFAULT_URL is not set: \"mistok serve\" needs to know its PostgreSQL,"
                            + " for instance DATASOURCES_DEFAULT_URL=jdbc:postgresql://localhost:5432/mistok."
                            + "\nMaybe you meant \"mistok demo\", which brings its own.");
        }
    }
}

package org.mistok.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options that `demo` and `serve` share.
final class ServiceOptions {
    private static final int LARGEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "<port>",
            description =
                    "Port to listen on, 0 for any free one. Default: 8080; serve also reads MICRONAUT_SERVER_PORT.")
    private @Nullable Integer port;

    @Option(
            names = "--data-dir",
            paramLabel = "<directory>",
            description = {
                "Where Mistok keeps the search index and, for demo, the database.",
                "Default: $XDG_DATA_HOME/mistok or ~/.local/share/mistok; for root /var/lib/mistok."
            })
    private @Nullable Path dataDirectory;

    @Option(names = "--stop-when-ready", hidden = true, description = "Start, then end at once.")
    private boolean stopWhenReady;

    /// Null when the settings decide.
    @Nullable
    Integer port() {
        if (port != null && (port < 0 || port > LARGEST_PORT)) {
            throw StartupFailure.usage("--port is " + port + "; expected a number from 0 to " + LARGEST_PORT);
        }
        return port;
    }

    Path dataDirectory() {
        return dataDirectory != null ? dataDirectory : DataDirectory.defaultPath();
    }

    boolean stopWhenReady() {
        return stopWhenReady;
    }
}

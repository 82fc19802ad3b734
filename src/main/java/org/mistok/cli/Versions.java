package org.mistok.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The versions this build was made of.
///
/// @param mistok of the service
/// @param postgresql of the PostgreSQL binaries that `demo` runs, `18.6.0` for instance
record Versions(String mistok, String postgresql) {
    static final Versions OF_THIS_BUILD = read();

    String postgresqlMajor() {
        return postgresql.substring(0, postgresql.indexOf('.'));
    }

    private static Versions read() {
        var properties = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/versions.properties")) {
            properties.load(Objects.requireNonNull(in, "versions.properties is missing from the build"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Versions(property(properties, "mistok"), property(properties, "postgresql"));
    }

    private static String property(Properties properties, String name) {
        return Objects.requireNonNull(properties.getProperty(name), name);
    }
}

package org.mistok.cli;

import java.nio.file.Path;

/// Where a PostgreSQL of our own lives.
///
/// @param path absolute; everything of it lies below
public record PostgresHome(Path path) {

    /// The unpacked programs. Not below `/tmp`, where cleaners would take them from under a running server.
    Path programs() {
        return path.resolve("programs-" + Versions.OF_THIS_BUILD.postgresql());
    }

    Path program(String name) {
        return programs().resolve("bin").resolve(name);
    }

    /// The database cluster.
    Path data() {
        return path.resolve("data");
    }

    /// Written by a running server: its process id, port and state.
    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return path.resolve("server.log");
    }

    /// Readable by the owner only.
    Path superuserPassword() {
        return path.resolve("superuser-password");
    }

    /// Readable by the owner only.
    Path servicePassword() {
        return path.resolve("service-password");
    }
}

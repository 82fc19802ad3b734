package org.mistok.cli;

import java.util.List;

/// What a commit promises.
public enum Durability {
    /// What was answered as saved survives a crash of the service, of PostgreSQL and of the machine.
    DURABLE("on"),
    /// For tests, whose databases nobody needs tomorrow.
    FAST("off");

    private final String value;

    Durability(String value) {
        this.value = value;
    }

    List<String> settings() {
        return List.of("fsync=" + value, "synchronous_commit=" + value, "full_page_writes=" + value);
    }
}

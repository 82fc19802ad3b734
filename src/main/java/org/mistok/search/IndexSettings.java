package org.mistok.search;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How the index is kept.
///
/// @param directory of this process alone; null for `index` in the data directory, or in memory when there is none
/// @param look how often to look for changes of which nobody gave notice
/// @param commit how long changes may wait until they are safe on disk; what a crash loses is read again from the
/// register
@ConfigurationProperties("mistok.index")
public record IndexSettings(
        @Nullable Path directory,
        @Bindable(defaultValue = "500ms") Duration look,
        @Bindable(defaultValue = "10s") Duration commit) {

    static final IndexSettings IN_MEMORY = in(null);

    static IndexSettings in(@Nullable Path directory) {
        return new IndexSettings(directory, Duration.ofMillis(500), Duration.ofSeconds(10));
    }
}

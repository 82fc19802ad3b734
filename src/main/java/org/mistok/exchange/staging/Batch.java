package org.mistok.exchange.staging;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mistok.organisation.Kind;

/// What is true of a whole file.
///
/// @param file its name, for the list of imports
/// @param source who states the facts, for display with the organisations that the file creates
/// @param edition the day of the file's edition
/// @param rules the facts in which this file is right even against what people entered
/// @param whole the kind of organisation of which the file names every one, so that others have vanished; null when
///     it may be a part
public record Batch(
        Origin origin,
        String file,
        String source,
        LocalDate edition,
        Set<Fact> rules,
        @Nullable Kind whole) {

    public Batch {
        rules = Set.copyOf(rules);
    }

    public static Batch of(Origin origin, String file, String source, LocalDate edition) {
        return new Batch(origin, file, source, edition, Set.of(), null);
    }

    public Batch ruling(Set<Fact> facts) {
        return new Batch(origin, file, source, edition, facts, whole);
    }

    public Batch wholeOf(Kind kind) {
        return new Batch(origin, file, source, edition, rules, kind);
    }
}

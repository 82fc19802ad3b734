package org.mistok.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The values of all facets as small numbers, so that counting is counting in an array. Only grows. Thread-safe.
final class Vocabulary {

    /// One value of one facet.
    record Value(Facet facet, String text) {}

    private final Map<Value, Integer> numbers = new ConcurrentHashMap<>();
    private final List<Value> values = new CopyOnWriteArrayList<>();

    int number(Facet facet, String text) {
        Value value = new Value(facet, text);
        Integer known = numbers.get(value);
        return known == null ? add(value) : known;
    }

    private synchronized int add(Value value) {
        return numbers.computeIfAbsent(value, _ -> {
            values.add(value);
            return values.size() - 1;
        });
    }

    @Nullable
    Integer find(Facet facet, String text) {
        return numbers.get(new Value(facet, text));
    }

    /// All values so far, each at its number.
    Value[] values() {
        return values.toArray(Value[]::new);
    }
}

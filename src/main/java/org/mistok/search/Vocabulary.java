package org.mistok.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// The values of one facet as small numbers, so that counting is counting in an array. Only grows.
final class Vocabulary {

    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> values = new CopyOnWriteArrayList<>();

    synchronized int number(String value) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        numbers.put(value, values.size() - 1);
        return values.size() - 1;
    }

    @Nullable
    Integer find(String value) {
        return numbers.get(value);
    }

    String value(int number) {
        return values.get(number);
    }

    int size() {
        return values.size();
    }
}

package org.mistok.exchange.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.LongConsumer;

/// What is worth knowing of a file besides its errors, each with how often it was met; and how far the reading is.
/// Rendered under the key `imports.note.<code>` with the count.
public final class Notes {

    private static final int ROWS_A_TICK = 1_000;

    private final SequencedMap<String, Long> counts = new LinkedHashMap<>();
    private final LongConsumer progress;
    private long rows;

    /// @param progress hears from time to time how many rows have been read
    public Notes(LongConsumer progress) {
        this.progress = progress;
    }

    void count(String code) {
        counts.merge(code, 1L, Long::sum);
    }

    void row() {
        if (++rows % ROWS_A_TICK == 0) {
            progress.accept(rows);
        }
    }

    public long rows() {
        return rows;
    }

    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(counts);
    }
}

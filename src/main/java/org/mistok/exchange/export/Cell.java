package org.mistok.exchange.export;

import java.time.LocalDate;
import java.util.List;

/// One value of a table.
public sealed interface Cell {

    /// Between the values of a cell with several, where the format has no lists.
    String BETWEEN = " | ";

    record Text(String text) implements Cell {}

    record Whole(long number) implements Cell {}

    record Decimal(double number) implements Cell {}

    record Day(LocalDate day) implements Cell {}

    record Flag(boolean holds) implements Cell {}

    /// Several texts; may be empty.
    record Many(List<String> texts) implements Cell {
        public Many {
            texts = List.copyOf(texts);
        }
    }
}

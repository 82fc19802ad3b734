package org.mistok.exchange.spreadsheet;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.mistok.exchange.staging.Batch;
import org.mistok.exchange.staging.Origin;
import org.mistok.organisation.Basis;

/// What is to be imported.
///
/// @param fileName as its owner calls it
/// @param source the address of the page that stands behind the list; every statement of it rests on that
/// @param date of the list; every statement of it counts from there
/// @param byHand see [Columns#of]
public record SheetOrder(Path file, String fileName, String source, LocalDate date, Map<Integer, String> byHand) {

    public SheetOrder {
        byHand = Map.copyOf(byHand);
    }

    Batch batch() {
        return Batch.of(Origin.SPREADSHEET, fileName, source, date);
    }

    Basis basis() {
        return Basis.of(source);
    }
}

package org.mistok.api;

import io.micronaut.http.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.mistok.exchange.export.Column;
import org.mistok.exchange.export.CsvSheet;
import org.mistok.exchange.export.GeoJsonSheet;
import org.mistok.exchange.export.Sheet;
import org.mistok.exchange.export.XlsxSheet;

/// The kinds of files that a table can be saved as.
enum ExportFormat {
    CSV("text/csv;charset=utf-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    GEOJSON("application/geo+json");

    private final MediaType type;

    ExportFormat(String type) {
        this.type = MediaType.of(type);
    }

    MediaType type() {
        return type;
    }

    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// A table to be written.
    ///
    /// @param name of the sheet and the file
    /// @param notes rights and remarks
    record Table<T>(String name, List<Column<T>> columns, GeoJsonSheet.Shape<T> shape, List<String> notes) {}

    <T> Sheet<T> open(Table<T> table, OutputStream stream) throws IOException {
        return switch (this) {
            case CSV -> new CsvSheet<>(table.columns(), stream);
            case XLSX -> new XlsxSheet<>(table.columns(), table.name(), table.notes(), stream);
            case GEOJSON -> new GeoJsonSheet<>(table.shape(), table.columns(), table.notes(), stream);
        };
    }
}

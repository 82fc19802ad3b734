package org.mistok.exchange.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mistok.place.Coordinates;

/// GeoJSON (RFC 7946): a collection with one feature a row, longitude before latitude. Rows without a place have no
/// geometry.
public final class GeoJsonSheet<T> implements Sheet<T> {

    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Shape<T> shape;
    private final List<Column<T>> columns;
    private final JsonGenerator json;

    /// What makes a feature of a row.
    ///
    /// @param id the feature's own
    /// @param centre its point; null for none
    public record Shape<T>(Function<T, String> id, Function<T, @Nullable Coordinates> centre) {}

    /// @param columns become the features' properties
    /// @param notes rights and remarks; stand in the collection's member `rights`
    public GeoJsonSheet(Shape<T> shape, List<Column<T>> columns, List<String> notes, OutputStream stream)
            throws IOException {
        this.shape = shape;
        this.columns = columns;
        json = JSON.createGenerator(stream);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("rights", String.join(" ", notes));
        json.writeArrayFieldStart("features");
    }

    @Override
    public void write(T row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", shape.id().apply(row));
        writeGeometry(shape.centre().apply(row));
        json.writeObjectFieldStart("properties");
        for (Column<T> column : columns) {
            json.writeFieldName(column.name());
            write(column.cell().apply(row));
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeGeometry(@Nullable Coordinates centre) throws IOException {
        if (centre == null) {
            json.writeNullField("geometry");
            return;
        }
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(centre.lon());
        json.writeNumber(centre.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(@Nullable Cell cell) throws IOException {
        switch (cell) {
            case null -> json.writeNull();
            case Cell.Text(String text) -> json.writeString(text);
            case Cell.Whole(long number) -> json.writeNumber(number);
            case Cell.Decimal(double number) -> json.writeNumber(number);
            case Cell.Day(var day) -> json.writeString(day.toString());
            case Cell.Flag(boolean holds) -> json.writeBoolean(holds);
            case Cell.Many(List<String> texts) -> writeAll(texts);
        }
    }

    private void writeAll(List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.close();
    }
}

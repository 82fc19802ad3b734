package org.mistok.exchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The rows of a sheet as they are parsed.
final class SheetRows extends Spliterators.AbstractSpliterator<TableRow> {

    private final String sheet;
    private final InputStream bytes;
    private final XMLStreamReader xml;
    private final CellReader cells;
    private long number;

    SheetRows(String sheet, InputStream bytes, CellValues values, TableLimits limits) throws XMLStreamException {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.sheet = sheet;
        this.bytes = bytes;
        this.xml = Xml.read(bytes);
        this.cells = new CellReader(xml, values, limits);
    }

    Stream<TableRow> stream() {
        return StreamSupport.stream(this, false).onClose(this::close);
    }

    @Override
    public boolean tryAdvance(Consumer<? super TableRow> consumer) {
        List<String> texts = Damage.told(sheet, this::nextFilled);
        if (texts.isEmpty()) {
            return false;
        }
        consumer.accept(new TableRow(number, texts));
        return true;
    }

    /// The cells of the next row that has any; empty at the end.
    private List<String> nextFilled() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("row")) {
                String own = xml.getAttributeValue(null, "r");
                number = own == null ? number + 1 : Long.parseLong(own);
                List<String> texts = row();
                if (!texts.isEmpty()) {
                    return texts;
                }
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("sheetData")) {
                return List.of();
            }
        }
        return List.of();
    }

    private List<String> row() throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        cells.beginRow(number);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("c")) {
                cells.readInto(texts);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                break;
            }
        }
        return CellText.withoutEmptyEnd(texts);
    }

    private void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

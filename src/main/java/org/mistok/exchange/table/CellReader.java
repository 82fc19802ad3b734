package org.mistok.exchange.table;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a sheet's row, each into its column.
final class CellReader {

    private static final int LETTERS = 26;

    private final XMLStreamReader xml;
    private final CellValues values;
    private final TableLimits limits;
    private long row;
    private int column;
    private int characters;

    CellReader(XMLStreamReader xml, CellValues values, TableLimits limits) {
        this.xml = xml;
        this.values = values;
        this.limits = limits;
    }

    void beginRow(long number) {
        row = number;
        column = 0;
        characters = 0;
    }

    /// From the beginning of a cell to its end.
    void readInto(List<String> texts) throws XMLStreamException {
        column = column(xml.getAttributeValue(null, "r"));
        String type = attribute("t", "n");
        int style = Integer.parseInt(attribute("s", "-1"));
        String text = CellText.strip(text(type, style));
        if (!text.isEmpty()) {
            put(text, texts);
        }
        column++;
    }

    private void put(String text, List<String> texts) {
        if (column >= limits.columns()) {
            throw new FileRefused(FileRefused.Reason.TOO_MANY_COLUMNS, row, limits.columns());
        }
        while (texts.size() < column) {
            texts.add("");
        }
        if (texts.size() == column) {
            texts.add(text);
        }
    }

    /// Formulas whose result the program did not write stand for themselves, so that nobody takes them for nothing.
    private String text(String type, int style) throws XMLStreamException {
        String value = null;
        String formula = null;
        StringBuilder inline = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamReader.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = content("v");
                    case "f" -> formula = content("f");
                    case "t" -> inline.append(content("t"));
                    case "rPh" -> content("rPh");
                    default -> {}
                }
            }
        }
        if (value != null) {
            return count(values.text(type, style, value));
        }
        return inline.isEmpty() && formula != null ? "=" + formula : inline.toString();
    }

    /// The text in this element, and not more of it than a row may have.
    private String content(String element) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA) {
                content.append(count(xml.getText()));
            }
        }
        return content.toString();
    }

    private String count(String text) {
        characters += text.length();
        if (characters > limits.rowCharacters()) {
            throw new FileRefused(FileRefused.Reason.ROW_TOO_LONG, row, limits.rowCharacters());
        }
        return text;
    }

    /// `AB12` is the column 27, counted from 0; a cell without an address follows the one before.
    private int column(@Nullable String address) {
        if (address == null) {
            return column;
        }
        long number = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            number = Math.min(number * LETTERS + Character.toUpperCase(address.charAt(i)) - 'A' + 1, Integer.MAX_VALUE);
        }
        return (int) Math.max(number - 1, 0);
    }

    private String attribute(String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }
}

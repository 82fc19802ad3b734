package org.mistok.exchange.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The strings that a workbook's cells name by number.
final class Strings {

    private Strings() {}

    static List<String> read(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = Xml.read(bytes);
        List<String> strings = new ArrayList<>();
        StringBuilder string = new StringBuilder();
        boolean isText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> {
                    isText = xml.getLocalName().equals("t");
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                }
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> {
                    if (isText && phonetic == 0) {
                        string.append(xml.getText());
                    }
                }
                case XMLStreamReader.END_ELEMENT -> {
                    isText = false;
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    if (xml.getLocalName().equals("si")) {
                        strings.add(string.toString());
                        string.setLength(0);
                    }
                }
                default -> {}
            }
        }
        return strings;
    }
}

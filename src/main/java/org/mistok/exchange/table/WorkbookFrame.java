package org.mistok.exchange.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// What a workbook says of its sheets before one opens them.
///
/// @param from1904 whether its days are counted from 1904, as old Macs did
record WorkbookFrame(List<Named> sheets, boolean from1904) {

    private static final int MOST_SHEETS = 1_000;

    /// @param relation by which the package knows the sheet
    record Named(String name, String relation, boolean hidden) {}

    static WorkbookFrame read(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = Xml.read(bytes);
        List<Named> sheets = new ArrayList<>();
        boolean from1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet") && sheets.size() < MOST_SHEETS) {
                sheets.add(sheet(xml));
            } else if (xml.getLocalName().equals("workbookPr")) {
                String date = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date) || "true".equals(date);
            }
        }
        return new WorkbookFrame(sheets, from1904);
    }

    private static Named sheet(XMLStreamReader xml) throws XMLStreamException {
        String name = "";
        String relation = "";
        boolean hidden = false;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            switch (xml.getAttributeLocalName(i)) {
                case "name" -> name = value;
                case "id" -> relation = value;
                case "state" -> hidden = !value.equals("visible");
                default -> {}
            }
        }
        return new Named(name, relation, hidden);
    }
}

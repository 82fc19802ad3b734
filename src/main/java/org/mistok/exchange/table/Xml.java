package org.mistok.exchange.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The XML of a workbook, read as a stream: without document types, so without entities but the five of XML itself.
///
/// The parser's own limits count those five as well and end a long table after a hundred thousand ampersands; what a
/// part
/// may unpack to is counted by [Unpacked] instead.
final class Xml {

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader read(InputStream bytes) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }
}

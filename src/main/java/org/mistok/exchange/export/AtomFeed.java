package org.mistok.exchange.export;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An Atom feed (RFC 4287).
///
/// @param id never changes
/// @param self the address of this very feed
/// @param rights what readers may do with it
/// @param updated of the newest entry
public record AtomFeed(
        String id, String title, String language, String self, String rights, Instant updated, List<Entry> entries) {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /// What XML 1.0 cannot hold.
    private static final Pattern UNSPEAKABLE =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /// @param id never changes
    /// @param address of the page about it
    /// @param summary plain text
    /// @param categories codes
    public record Entry(
            String id, String title, String address, Instant updated, String summary, List<String> categories) {

        public Entry {
            categories = List.copyOf(categories);
        }
    }

    /// The document in UTF-8.
    public byte[] bytes() {
        try {
            StringWriter text = new StringWriter();
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A text in memory can always be written.", e);
        }
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml:lang", language);
        element(xml, "id", id);
        element(xml, "title", title);
        element(xml, "updated", updated.toString());
        element(xml, "rights", rights);
        element(xml, "generator", "Mistok");
        xml.writeStartElement("author");
        element(xml, "name", "Mistok");
        xml.writeEndElement();
        link(xml, "self", self);
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "updated", entry.updated().toString());
        link(xml, "alternate", entry.address());
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", category);
        }
        element(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNSPEAKABLE.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}

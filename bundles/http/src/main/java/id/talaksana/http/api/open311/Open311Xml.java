package id.talaksana.http.api.open311;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Answers of GeoReport v2 as XML. */
final class Open311Xml {
    /** What XML cannot hold in any way. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private Open311Xml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** A list, each item in an element of its own. */
    static String of(String root, String element, List<Map<String, Object>> items) {
        return written(document -> {
            document.xml.writeStartElement(root);
            for (Map<String, Object> item : items) {
                document.element(element, item);
            }
            document.xml.writeEndElement();
        });
    }

    /** A single thing. */
    static String of(String root, Map<String, Object> item) {
        return written(document -> document.element(root, item));
    }

    private static String written(Content content) {
        StringWriter written = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            content.write(new Open311Xml(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("lists and texts can be written", e);
        }
        return written.toString();
    }

    /** A list is an element of its own, and each of its items one named after it in the singular. */
    private void element(String name, Object value) throws XMLStreamException {
        xml.writeStartElement(name);
        if (value instanceof Map<?, ?> members) {
            for (Map.Entry<?, ?> member : members.entrySet()) {
                element((String) member.getKey(), member.getValue());
            }
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                element(name.substring(0, name.length() - 1), item);
            }
        } else if (value != null) {
            xml.writeCharacters(UNFIT.matcher(value.toString()).replaceAll("\uFFFD"));
        }
        xml.writeEndElement();
    }

    /** Writes into a document. */
    private interface Content {
        void write(Open311Xml document) throws XMLStreamException;
    }
}

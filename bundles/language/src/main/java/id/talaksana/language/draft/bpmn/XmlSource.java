package id.talaksana.language.draft.bpmn;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.words.LanguageWords;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML within bounds: no document type, so no entities of its own and nothing from outside; depth, number and length
 * of what is in it are limited. The reader is the one of the JDK, whatever else is installed.
 */
final class XmlSource {
    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_VALUE = 100_000;
    /** Each name is looked up among those declared above it. */
    private static final int MAX_NAMESPACES = 200;

    private XmlSource() {}

    static Element read(byte[] content) throws Refused {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            return read(reader);
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            throw notWellFormed(at);
        }
    }

    private static Refused notWellFormed(Location at) {
        return new Refused(
                at == null ? 0 : at.getLineNumber(),
                at == null ? 0 : at.getColumnNumber(),
                "xml",
                LanguageWords.text("this-xml-is-not-well-formed"),
                LanguageWords.text("save-the-file-from-the-modelling"));
    }

    private static Element read(XMLStreamReader reader) throws XMLStreamException, Refused {
        Deque<Element> open = new ArrayDeque<>();
        Element root = null;
        int elements = 0;
        int namespaces = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(reader, "document-type", LanguageWords.text("a-document-type-doctype-and-entities"));
                case XMLStreamConstants.START_ELEMENT -> {
                    namespaces += reader.getNamespaceCount();
                    declared(reader, namespaces);
                    Element element = element(reader);
                    if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) {
                        throw refused(
                                reader,
                                "xml-limit",
                                LanguageWords.text("more-than-elements-or-nested-deeper", MAX_ELEMENTS, MAX_DEPTH));
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().children.add(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(reader, open.peek());
                default -> {
                    // Comments and processing instructions say nothing.
                }
            }
        }
        return root;
    }

    private static void declared(XMLStreamReader reader, int namespaces) throws Refused {
        if (namespaces > MAX_NAMESPACES) {
            throw refused(reader, "xml-limit", LanguageWords.text("more-than-namespaces", MAX_NAMESPACES));
        }
    }

    private static void append(XMLStreamReader reader, Element element) throws Refused {
        if (element != null) {
            bounded(reader, element.text.length() + reader.getTextLength());
            element.text.append(reader.getText());
        }
    }

    private static Element element(XMLStreamReader reader) throws Refused {
        Location at = reader.getLocation();
        Element element =
                new Element(reader.getNamespaceURI(), reader.getLocalName(), at.getLineNumber(), at.getColumnNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String space = reader.getAttributeNamespace(i);
            String name = reader.getAttributeLocalName(i);
            bounded(reader, reader.getAttributeValue(i).length());
            element.attributes.put(
                    space == null || space.isEmpty() ? name : "{" + space + "}" + name, reader.getAttributeValue(i));
        }
        return element;
    }

    private static void bounded(XMLStreamReader reader, int length) throws Refused {
        if (length > MAX_VALUE) {
            throw refused(reader, "too-long", LanguageWords.text("a-text-of-more-than-characters", MAX_VALUE));
        }
    }

    private static Refused refused(XMLStreamReader reader, String rule, Text sentence) {
        Location at = reader.getLocation();
        return new Refused(
                at.getLineNumber(),
                at.getColumnNumber(),
                rule,
                sentence,
                LanguageWords.text("save-it-as-plain-bpmn-2"));
    }
}

package id.talaksana.language.bpmn;

import id.talaksana.api.text.XmlText;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML. Its writer is the one of the JDK, whatever else is installed: equal content gives equal bytes. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private int depth;

    Xml() throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** Begins an element; attributes are names and values in turn, those without value are left out. */
    Xml open(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        attributes(attributes);
        depth++;
        return this;
    }

    Xml close() throws XMLStreamException {
        depth--;
        newLine();
        writer.writeEndElement();
        return this;
    }

    Xml empty(String name, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    Xml text(String name, String text, String... attributes) throws XMLStreamException {
        newLine();
        writer.writeStartElement(name);
        attributes(attributes);
        writer.writeCharacters(XmlText.legal(text));
        writer.writeEndElement();
        return this;
    }

    byte[] bytes() throws XMLStreamException {
        writer.writeEndDocument();
        writer.writeCharacters("\n");
        writer.close();
        return bytes.toByteArray();
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                writer.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
            }
        }
    }

    private void newLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }
}

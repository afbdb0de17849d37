package id.talaksana.http.kit.table;

import id.talaksana.api.figures.EventLog;
import id.talaksana.api.figures.EventLog.Event;
import id.talaksana.api.figures.EventLog.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The event log of a service as XES (IEEE 1849-2016), a case at a time. Cases are counted from 1. */
public record EventLogXml(EventLog log, String agency, String service) {
    public static final String MEDIA_TYPE = "application/xml";

    private static final String[][] EXTENSIONS = {
        {"Concept", "concept"}, {"Time", "time"}, {"Lifecycle", "lifecycle"}, {"Organizational", "org"}
    };

    /** The header that makes it a file. */
    public String disposition() {
        return "attachment; filename=\"" + agency + "-" + service + ".xes\"";
    }

    /** Writes it as it is told. */
    public void write(OutputStream output) throws IOException {
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(output, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            begin(xml);
            int[] number = {0};
            log.cases(trace -> tell(xml, trace, ++number[0]));
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("log");
        xml.writeDefaultNamespace("http://www.xes-standard.org/");
        xml.writeAttribute("xes.version", "1849.2016");
        xml.writeAttribute("xes.features", "");
        for (String[] extension : EXTENSIONS) {
            xml.writeEmptyElement("extension");
            xml.writeAttribute("name", extension[0]);
            xml.writeAttribute("prefix", extension[1]);
            xml.writeAttribute("uri", "http://www.xes-standard.org/" + extension[1] + ".xesext");
        }
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "trace");
        attribute(xml, "string", "concept:name", "");
        xml.writeEndElement();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", "event");
        attribute(xml, "string", "concept:name", "");
        attribute(xml, "string", "lifecycle:transition", "complete");
        attribute(xml, "date", "time:timestamp", "1970-01-01T00:00:00Z");
        xml.writeEndElement();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", "Activity");
        xml.writeAttribute("scope", "event");
        xml.writeAttribute("keys", "concept:name lifecycle:transition");
        attribute(xml, "string", "concept:name", agency + "/" + service);
        attribute(xml, "string", "lifecycle:model", "standard");
    }

    private static void tell(XMLStreamWriter xml, Trace trace, int number) {
        try {
            xml.writeStartElement("trace");
            attribute(xml, "string", "concept:name", String.valueOf(number));
            attribute(xml, "string", "state", trace.state().toString());
            for (Event event : trace.events()) {
                tell(xml, event);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static void tell(XMLStreamWriter xml, Event event) throws XMLStreamException {
        xml.writeStartElement("event");
        attribute(xml, "string", "concept:name", event.step());
        attribute(xml, "string", "lifecycle:transition", event.transition().toString());
        attribute(xml, "date", "time:timestamp", event.at().toString());
        if (!event.actors().isEmpty()) {
            attribute(xml, "string", "org:role", String.join(" ", event.actors()));
        }
        if (event.outcome() != null) {
            attribute(xml, "string", "outcome", event.outcome());
        }
        attribute(xml, "string", "waitsFor", event.whose().toString());
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String type, String key, String value)
            throws XMLStreamException {
        xml.writeEmptyElement(type);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }
}

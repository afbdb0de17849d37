package id.talaksana.http.api.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The two ways in which GeoReport v2 writes one answer; an address ends with the one that is wanted. */
enum Open311Format {
    JSON(MediaType.APPLICATION_JSON) {
        @Override
        String write(String root, String element, List<Map<String, Object>> items) {
            return json(items);
        }

        @Override
        String write(String root, Map<String, Object> item) {
            return json(item);
        }

        private String json(Object value) {
            try {
                return MAPPER.writeValueAsString(value);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("lists and texts can be written", e);
            }
        }
    },
    XML("text/xml") {
        @Override
        String write(String root, String element, List<Map<String, Object>> items) {
            return xml(xml -> {
                xml.writeStartElement(root);
                for (Map<String, Object> item : items) {
                    element(xml, element, item);
                }
                xml.writeEndElement();
            });
        }

        @Override
        String write(String root, Map<String, Object> item) {
            return xml(xml -> element(xml, root, item));
        }

        private String xml(Content content) {
            StringWriter written = new StringWriter();
            try {
                XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
                xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
                content.write(xml);
                xml.writeEndDocument();
                xml.close();
            } catch (XMLStreamException e) {
                throw new IllegalStateException("lists and texts can be written", e);
            }
            return written.toString();
        }

        /** A list is an element of its own, and each of its items one named after it in the singular. */
        private void element(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
            xml.writeStartElement(name);
            if (value instanceof Map<?, ?> members) {
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    element(xml, (String) member.getKey(), member.getValue());
                }
            } else if (value instanceof List<?> items) {
                for (Object item : items) {
                    element(xml, name.substring(0, name.length() - 1), item);
                }
            } else if (value != null) {
                xml.writeCharacters(UNFIT.matcher(value.toString()).replaceAll("\uFFFD"));
            }
            xml.writeEndElement();
        }
    };

    /** What XML cannot hold in any way. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final String mediaType;

    Open311Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format that an address ends with. */
    static Optional<Open311Format> of(String suffix) {
        return Stream.of(values())
                .filter(format ->
                        format.name().toLowerCase(java.util.Locale.ROOT).equals(suffix))
                .findFirst();
    }

    /** A list; names are those of the specification. */
    abstract String write(String root, String element, List<Map<String, Object>> items);

    /** A single thing. */
    abstract String write(String root, Map<String, Object> item);

    String mediaType() {
        return mediaType + "; charset=UTF-8";
    }

    Response answer(String root, String element, List<Map<String, Object>> items) {
        return Response.ok(write(root, element, items), mediaType()).build();
    }

    Response answer(String root, Map<String, Object> item) {
        return Response.ok(write(root, item), mediaType()).build();
    }

    /** Writes into a document. */
    private interface Content {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}

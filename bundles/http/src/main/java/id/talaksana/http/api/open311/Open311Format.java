package id.talaksana.http.api.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

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
            return Open311Xml.of(root, element, items);
        }

        @Override
        String write(String root, Map<String, Object> item) {
            return Open311Xml.of(root, item);
        }
    };

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
}

package id.talaksana.http.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.ws.rs.Consumes;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;

/** Reads request bodies. */
@Consumes(MediaType.APPLICATION_JSON)
public class JsonReader implements MessageBodyReader<Record> {
    /** Longest body, in bytes. */
    public static final int MAX_BODY = 1024 * 1024;

    private static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-requests-body", MAX_BODY));

    private final JsonMapper mapper;
    private final BoundedBodies bodies;

    /** With this mapper. */
    public JsonReader(JsonMapper mapper, BoundedBodies bodies) {
        this.mapper = mapper;
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        return bodies.read(MAX_BODY, TOO_LARGE, body -> read(type, body.bytes()));
    }

    /** Reads a record, or tells what is wrong with it. */
    public <T extends Record> T read(Class<T> type, byte[] body) {
        T read;
        try (JsonParser json = mapper.createParser(body)) {
            read = mapper.readValue(json, type);
            if (json.nextToken() != null) {
                throw JsonProblems.trailing(json).exception();
            }
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e).exception();
        } catch (IOException e) {
            // From an array only a broken encoding can cause it.
            throw JsonProblems.UNREADABLE_ENCODING.exception();
        }
        if (read == null) {
            throw JsonProblems.NO_OBJECT.exception();
        }
        return read;
    }

    /** The same of what was not written as JSON; it has no lines and columns. */
    public <T extends Record> T read(Class<T> type, ObjectNode body) {
        try {
            return mapper.treeToValue(body, type);
        } catch (JsonProcessingException e) {
            throw JsonProblems.of(e).exception();
        }
    }
}

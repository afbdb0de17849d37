import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.json.CalendarBody;
import id.talaksana.http.kit.json.FormBody;
import id.talaksana.http.kit.json.SourceBody;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.json.ZipBody;
import id.talaksana.http.kit.problem.Problem;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;

/**
 * Writes {@code openapi.json} when the bundle is built: addresses, parameters, bodies, logins and schemas from the resources
 * and records as they are compiled, and what only words can say from {@code openapi.words.json}, which is laid over it.
 *
 * <p>Arguments: the folder of the compiled classes, the words, the document.
 */
public final class OpenApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Map<String, String> PROBLEMS = Map.ofEntries(
            Map.entry("304", "NotModified"),
            Map.entry("400", "BadRequest"),
            Map.entry("401", "Unauthenticated"),
            Map.entry("403", "Forbidden"),
            Map.entry("404", "NotFound"),
            Map.entry("406", "NotAcceptable"),
            Map.entry("409", "Conflict"),
            Map.entry("413", "TooLarge"),
            Map.entry("415", "UnsupportedMediaType"),
            Map.entry("417", "ExpectationFailed"),
            Map.entry("422", "Invalid"),
            Map.entry("429", "TooManyAttempts"),
            Map.entry("503", "Unavailable"),
            Map.entry("default", "Problem"));

    private final ObjectNode words;
    private final ObjectNode document = JSON.createObjectNode();
    private final Schemas schemas = new Schemas();

    private OpenApiDocument(ObjectNode words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws Exception {
        ObjectNode words = (ObjectNode) JSON.readTree(Path.of(arguments[1]).toFile());
        JSON.writeValue(
                Path.of(arguments[2]).toFile(), new OpenApiDocument(words).write(resources(Path.of(arguments[0]))));
    }

    private static List<Class<?>> resources(Path classes) throws IOException, ClassNotFoundException {
        List<Class<?>> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes.resolve("id/talaksana/http/api"))) {
            for (Path file : files.sorted().toList()) {
                String name = classes.relativize(file).toString();
                if (name.endsWith("Resource.class")) {
                    resources.add(Class.forName(name.replace('/', '.').replaceFirst("\\.class$", "")));
                }
            }
        }
        return resources;
    }

    private ObjectNode write(List<Class<?>> resources) throws ClassNotFoundException {
        List.of("openapi", "info").forEach(first -> document.set(first, words.get(first)));
        ObjectNode paths = document.putObject("paths");
        for (Class<?> resource : resources) {
            Stream.of(resource.getMethods())
                    .filter(method -> verb(method) != null)
                    .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                    .forEach(method -> operation(paths, resource, method));
        }
        // What is handed out as a whole answer does not say its type.
        for (JsonNode type : words.remove("records")) {
            schemas.of(Class.forName(type.asText()));
        }
        document.putObject("components").set("schemas", schemas.all);
        lay(document, words);
        shareParameters();
        return document;
    }

    private static String verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase())
                .findFirst()
                .orElse(null);
    }

    private void operation(ObjectNode paths, Class<?> resource, Method method) {
        javax.ws.rs.Path below = method.getAnnotation(javax.ws.rs.Path.class);
        String path = ("/" + resource.getAnnotation(javax.ws.rs.Path.class).value()
                        + (below == null ? "" : "/" + below.value()))
                .replace("//", "/");
        // An operation may be two methods: one for each kind of body.
        ObjectNode operation = paths.withObjectProperty(path).withObjectProperty(verb(method));
        ObjectNode responses = operation.withObjectProperty("responses");
        if (method.isAnnotationPresent(Public.class)) {
            operation.putArray("security");
        }
        if (method.getReturnType().isRecord()) {
            responses
                    .withObjectProperty("200")
                    .withObjectProperty("content")
                    .withObjectProperty("application/json")
                    .set("schema", schemas.of(method.getReturnType()));
        }
        ArrayNode parameters = JSON.createArrayNode();
        for (Parameter parameter : method.getParameters()) {
            parameter(parameters, parameter);
            if (parameter.getType().isRecord()) {
                body(operation, "application/json", schemas.of(parameter.getType()));
            }
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
        ObjectNode binary = Schemas.typed("string").put("format", "binary");
        if (method.isAnnotationPresent(ZipBody.class)) {
            body(operation, ZipBody.MEDIA_TYPE, binary);
        }
        if (method.isAnnotationPresent(SourceBody.class)) {
            SourceBody.MEDIA_TYPES.forEach(type -> body(operation, type, Schemas.typed("string")));
        }
        if (method.isAnnotationPresent(CalendarBody.class)) {
            body(operation, CalendarBody.MEDIA_TYPE, Schemas.typed("string"));
        }
        if (method.isAnnotationPresent(TableBody.class)) {
            body(operation, TableBody.MEDIA_TYPE, Schemas.typed("string"));
            if (method.getAnnotation(TableBody.class).sheets()) {
                body(operation, TableBody.SHEET, Schemas.typed("string"));
            }
        }
        if (method.isAnnotationPresent(FormBody.class)) {
            body(operation, method.getAnnotation(FormBody.class).value(), Schemas.typed("object"));
        }
        refusals(operation, path, method.isAnnotationPresent(Public.class));
    }

    /** How any request may be refused, whatever the operation does; the words add how this one is. */
    private static void refusals(ObjectNode operation, String path, boolean open) {
        // The second door writes errors as its protocol says.
        boolean own = path.startsWith("/open311/");
        Stream<String> statuses = Stream.of(
                        Stream.of("400", "406", "417", "503", "default"),
                        open ? Stream.<String>empty() : Stream.of("401", "429"),
                        path.contains("{") ? Stream.of("404") : Stream.<String>empty(),
                        operation.has("requestBody") ? Stream.of("413", "415") : Stream.<String>empty())
                .flatMap(each -> each);
        ObjectNode responses = operation.withObjectProperty("responses");
        statuses.forEach(status -> {
            if (own) {
                responses.putObject(status).put("$ref", "#/components/responses/Open311Errors");
            } else {
                problem(responses, status);
            }
        });
    }

    private static void problem(ObjectNode responses, String status) {
        responses.putObject(status).put("$ref", "#/components/responses/" + PROBLEMS.get(status));
    }

    private static void body(ObjectNode operation, String mediaType, ObjectNode schema) {
        ObjectNode body = operation.withObjectProperty("requestBody").put("required", true);
        body.withObjectProperty("content").withObjectProperty(mediaType).set("schema", schema);
    }

    /** What a bean of parameters has, in its own class and those above, counts as if it stood at the method. */
    private static void parameter(ArrayNode parameters, Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> of = parameter.getType(); of != Object.class; of = of.getSuperclass()) {
                for (Field field : of.getDeclaredFields()) {
                    parameter(parameters, field.getAnnotations());
                }
            }
        }
        parameter(parameters, parameter.getAnnotations());
    }

    private static void parameter(ArrayNode parameters, Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                parameters
                        .addObject()
                        .put("name", path.value())
                        .put("in", "path")
                        .put("required", true)
                        .set("schema", Schemas.typed("string"));
            } else if (annotation instanceof QueryParam query) {
                parameters
                        .addObject()
                        .put("name", query.value())
                        .put("in", "query")
                        .set("schema", Schemas.typed("string"));
            } else if (annotation instanceof HeaderParam header) {
                parameters
                        .addObject()
                        .put("name", header.value())
                        .put("in", "header")
                        .set("schema", Schemas.typed("string"));
            }
        }
    }

    /** Members of the words are added or take the place of what was there; parameters are told by their names. */
    private static void lay(ObjectNode under, ObjectNode over) {
        over.properties().forEach(member -> {
            JsonNode below = under.get(member.getKey());
            if (member.getKey().equals("problems")) {
                member.getValue().forEach(status -> problem(under.withObjectProperty("responses"), status.asText()));
            } else if (below instanceof ArrayNode parameters && member.getValue() instanceof ObjectNode named) {
                parameters.forEach(parameter -> {
                    if (named.has(parameter.path("name").asText())) {
                        lay((ObjectNode) parameter, (ObjectNode)
                                named.get(parameter.path("name").asText()));
                    }
                });
            } else if (below instanceof ObjectNode inner && member.getValue() instanceof ObjectNode further) {
                lay(inner, further);
            } else {
                under.set(member.getKey(), member.getValue());
            }
        });
    }

    /** What an operation does not explain itself is explained once for all of them. */
    private void shareParameters() {
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                if (operation.get("parameters") instanceof ArrayNode parameters) {
                    for (int i = 0; i < parameters.size(); i++) {
                        share(parameters, i);
                    }
                }
            }
        }
    }

    private void share(ArrayNode parameters, int i) {
        JsonNode parameter = parameters.get(i);
        document.at("/components/parameters").properties().forEach(shared -> {
            if (!parameter.has("description")
                    && parameter.path("name").equals(shared.getValue().path("name"))
                    && parameter.path("in").equals(shared.getValue().path("in"))) {
                parameters.set(i, JSON.createObjectNode().put("$ref", "#/components/parameters/" + shared.getKey()));
            }
        });
    }

    /** The JSON Schemas of records: names and types of their members. */
    private static final class Schemas {
        private static final Set<Class<?>> STRINGS = Set.of(
                String.class,
                ZoneId.class,
                LocalTime.class,
                Duration.class,
                CaseId.class,
                ServiceId.class,
                Moment.Span.class,
                TicketId.class);
        /** What is written as one word where that says all. */
        private static final Set<Class<?>> ALONE = Set.of(StepPerformer.class, StepNext.class, Moment.class);

        private static final Set<Class<?>> INTEGERS = Set.of(int.class, Integer.class, long.class, Long.class);

        private final ObjectNode all = JSON.createObjectNode();

        ObjectNode of(Type type) {
            if (type instanceof ParameterizedType generic) {
                return generic(generic);
            }
            Class<?> plain = (Class<?>) type;
            if (plain.isEnum()) {
                return constants(plain);
            }
            if (STRINGS.contains(plain)) {
                return typed("string");
            }
            if (ALONE.contains(plain)) {
                return alone(plain);
            }
            if (plain.isSealed()) {
                return named(plain.getSimpleName(), schema -> oneOf(plain, schema));
            }
            if (plain.isRecord()) {
                return named(
                        plain == Problem.Document.class ? "Problem" : nested(plain), schema -> members(plain, schema));
            }
            if (plain == Instant.class || plain == LocalDate.class) {
                return typed("string").put("format", plain == Instant.class ? "date-time" : "date");
            }
            if (plain == Object.class) {
                return JSON.createObjectNode();
            }
            boolean fraction = plain == double.class || plain == Double.class || plain == BigDecimal.class;
            return typed(fraction ? "number" : INTEGERS.contains(plain) ? "integer" : "boolean");
        }

        /** One word where that says all, else in full; several where it has several. */
        private ObjectNode alone(Class<?> type) {
            Class<?> inFull = type == StepNext.class ? StepWay.class : type;
            ObjectNode member = named(nested(inFull), schema -> members(inFull, schema));
            ObjectNode schema = JSON.createObjectNode();
            ArrayNode possible = schema.putArray("oneOf").add(typed("string")).add(member);
            if (inFull != type) {
                possible.add(typed("array").set("items", member));
            }
            return schema;
        }

        private void oneOf(Class<?> sealed, ObjectNode schema) {
            schema.remove("type");
            ArrayNode possible = schema.putArray("oneOf");
            for (Class<?> one : sealed.getPermittedSubclasses()) {
                possible.add(of(one));
            }
        }

        private ObjectNode generic(ParameterizedType type) {
            Type[] arguments = type.getActualTypeArguments();
            if (type.getRawType() == Sourced.class) {
                return named("Sourced" + label(arguments[0]), schema -> {
                    ObjectNode properties = schema.putObject("properties");
                    properties.set("value", of(arguments[0]));
                    properties.set("provenance", constants(id.talaksana.api.text.Provenance.class));
                    properties.set("note", typed("string"));
                    if (arguments[0] == String.class) {
                        properties.set("reading", of(Sourced.Reading.class));
                    }
                });
            }
            return type.getRawType() == Map.class
                    ? typed("object").set("additionalProperties", of(arguments[1]))
                    : typed("array").set("items", of(arguments[0]));
        }

        private void members(Class<?> record, ObjectNode schema) {
            ObjectNode properties = schema.putObject("properties");
            for (RecordComponent component : record.getRecordComponents()) {
                ObjectNode member = of(component.getGenericType());
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    schema.putArray("allOf").add(member);
                } else {
                    properties.set(component.getName(), member);
                }
            }
            if (record == Verification.class) {
                properties.set("intact", typed("boolean"));
            }
        }

        private ObjectNode named(String name, java.util.function.Consumer<ObjectNode> definition) {
            if (!all.has(name)) {
                ObjectNode schema = typed("object");
                all.set(name, schema);
                definition.accept(schema);
            }
            return JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        }

        private static ObjectNode constants(Class<?> type) {
            ObjectNode schema = typed("string");
            ArrayNode values = schema.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                values.add(Term.of((Enum<?>) constant));
            }
            return schema;
        }

        static ObjectNode typed(String type) {
            return JSON.createObjectNode().put("type", type);
        }

        private static String label(Type type) {
            if (type instanceof ParameterizedType generic) {
                return label(generic.getActualTypeArguments()[0]) + "List";
            }
            return type == String.class ? "Text" : nested((Class<?>) type);
        }

        private static String nested(Class<?> type) {
            Class<?> outer = type.getEnclosingClass();
            return outer == null || outer.getSimpleName().endsWith("Resource")
                    ? type.getSimpleName()
                    : outer.getSimpleName() + type.getSimpleName();
        }
    }
}

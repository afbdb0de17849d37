package id.talaksana.language.bpmn;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What may stand alone or with its condition, as short as the definition language writes it. */
final class RoutingWriters extends SimpleModule {
    private static final long serialVersionUID = 1L;

    RoutingWriters() {
        super("routing");
        addSerializer(new ToStringSerializer(Moment.Span.class));
        addSerializer(new Short<>(ApplicantAttribute.class, attribute -> null, RoutingWriters::attribute));
        addSerializer(
                new Short<>(StepPerformer.class, p -> p.when() == null ? p.actor() : null, p -> new Performed(p)));
        addSerializer(new Short<>(
                Moment.class, m -> m.plus() == null && m.minus() == null ? m.date() : null, m -> new Shifted(m)));
        addSerializer(new Short<>(StepNext.class, RoutingWriters::only, next -> next.only()
                .<Object>map(way -> way)
                .orElse(next.ways())));
    }

    private static String only(StepNext next) {
        return next.only().map(StepWay::to).orElse(null);
    }

    /** The values of a scale that everybody has go without saying. */
    private static Object attribute(ApplicantAttribute attribute) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", attribute.id());
        written.put("label", attribute.label());
        if (attribute.scale() != null) {
            written.put("scale", attribute.scale());
        } else {
            written.put("values", attribute.values());
            written.put("ordered", attribute.ordered());
        }
        return written;
    }

    /** In full. */
    private record Performed(String actor, Object when) {
        Performed(StepPerformer performer) {
            this(performer.actor(), performer.when());
        }
    }

    /** In full. */
    private record Shifted(String date, Object plus, Object minus) {
        Shifted(Moment moment) {
            this(moment.date(), moment.plus(), moment.minus());
        }
    }

    /** Written as one word where that says all. */
    private static final class Short<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> word;
        private final transient Function<T, Object> inFull;

        Short(Class<T> type, Function<T, String> word, Function<T, Object> inFull) {
            super(type);
            this.word = word;
            this.inFull = inFull;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            String alone = word.apply(value);
            provider.defaultSerializeValue(alone == null ? inFull.apply(value) : alone, json);
        }
    }
}

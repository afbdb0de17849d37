package id.talaksana.http.kit.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.text.Term;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Function;

/** The domain's values as the definition language writes them: {@code working-day}, {@code 10 minute}, ISO dates. */
final class DomainWords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    DomainWords() {
        super("talaksana");
        addSerializer(new Written<>(Enum.class, Term::of));
        addSerializer(new Written<>(Duration.class, Duration::written));
        addSerializer(new ToStringSerializer(Moment.Span.class));
        addSerializer(
                new Alone<>(Moment.class, m -> m.plus() == null && m.minus() == null ? m.date() : null, Shifted::new));
        addSerializer(new Alone<>(StepPerformer.class, p -> p.when() == null ? p.actor() : null, Performed::new));
        addSerializer(
                new Alone<>(StepNext.class, next -> next.only().map(StepWay::to).orElse(null), next -> next.only()
                        .<Object>map(way -> way)
                        .orElse(next.ways())));
        addSerializer(new ToStringSerializer(CaseId.class));
        addSerializer(new ToStringSerializer(ServiceId.class));
        addSerializer(new ToStringSerializer(TicketId.class));
        addSerializer(new ToStringSerializer(Instant.class));
        addSerializer(new ToStringSerializer(LocalDate.class));
        addSerializer(new ToStringSerializer(LocalTime.class));
        addSerializer(new ToStringSerializer(ZoneId.class));
        addKeySerializer(Enum.class, new Key());
        addDeserializer(String.class, new PlainText());
        addKeyDeserializer(String.class, new PlainText.Key());
    }

    /** A constant as the name of a member. */
    @SuppressWarnings("rawtypes")
    private static final class Key extends JsonSerializer<Enum> {
        @Override
        public void serialize(Enum constant, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeFieldName(Term.of(constant));
        }
    }

    /** In full. */
    private record Shifted(String date, Moment.Span plus, Moment.Span minus) {
        Shifted(Moment moment) {
            this(moment.date(), moment.plus(), moment.minus());
        }
    }

    /** In full. */
    private record Performed(String actor, Condition when) {
        Performed(StepPerformer performer) {
            this(performer.actor(), performer.when());
        }
    }

    /** A value written as one string where that says all, else in full. */
    private static final class Alone<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> word;
        private final transient Function<T, Object> inFull;

        Alone(Class<T> type, Function<T, String> word, Function<T, Object> inFull) {
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

    /** A value written as one string. */
    private static final class Written<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<T, String> writing;

        Written(Class<T> type, Function<T, String> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(writing.apply(value));
        }
    }
}

package id.talaksana.documents.signing;

import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Values as they stand on pages to be signed: without the signs that say how they relate to their source. Whoever signs takes
 * over what was implied or reconstructed; what was so is told in the annex. What cannot be read stays marked.
 */
public final class Plain {
    private Plain() {}

    /** The same record with its known values stated, and so on in all that it consists of. */
    public static <T> T of(T value) {
        @SuppressWarnings("unchecked")
        T plain = (T) plain(value);
        return plain;
    }

    private static Object plain(Object value) {
        if (value instanceof Sourced<?> sourced) {
            Provenance provenance = sourced.provenance();
            boolean stated =
                    sourced.known() && (provenance == Provenance.IMPLIED || provenance == Provenance.RECONSTRUCTED);
            return new Sourced<>(
                    plain(sourced.value()), stated ? Provenance.STATED : provenance, sourced.note(), sourced.reading());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Plain::plain).toList();
        }
        return value instanceof Record all ? record(all) : value;
    }

    private static Object record(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] members = new Object[components.length];
        try {
            for (int i = 0; i < members.length; i++) {
                members[i] = plain(components[i].getAccessor().invoke(record));
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Constructor<?> canonical = record.getClass().getConstructor(types);
            return canonical.newInstance(members);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A value of a definition cannot be copied: " + record.getClass(), e);
        }
    }
}

package id.talaksana.http.kit.form;

import id.talaksana.api.complaints.Enclosure;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was typed into a form, kept whatever is wrong with it.
 *
 * @param seal signature for its hidden field
 * @param values by field
 * @param errors what is wrong, by field, in order; under the empty name what belongs to no field
 */
public record Entered(String seal, Map<String, String> values, List<Enclosure> files, Map<String, String> errors) {

    /** A form as it was sent. */
    public static Entered of(String seal, Map<String, String> values, List<Enclosure> files) {
        return new Entered(seal, values, List.copyOf(files), new LinkedHashMap<>());
    }

    /** The same with these values in fields that were not sent. */
    public Entered or(Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.putAll(values);
        return new Entered(seal, all, files, errors);
    }

    /** What stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** What is wrong with a field; null when nothing. */
    public String error(String field) {
        return errors.get(field);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return errors.isEmpty();
    }

    /** The ids of what describes a field; null when nothing does. */
    public String describedBy(String field, boolean hint) {
        String error = error(field) == null ? "" : "galat-" + field;
        String ids = (hint ? "petunjuk-" + field + " " : "") + error;
        return ids.isBlank() ? null : ids.strip();
    }

    /** A field without white space around it; null when empty. */
    public String given(String field) {
        String stripped = value(field).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** Notes that something is wrong; the first finding about a field stays. */
    public void wrong(String field, String what) {
        errors.putIfAbsent(field, what);
    }

    public void required(String field, String what) {
        if (given(field) == null) {
            wrong(field, what);
        }
    }
}

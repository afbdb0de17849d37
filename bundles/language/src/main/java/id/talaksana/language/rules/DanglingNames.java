package id.talaksana.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.condition.Moment;
import id.talaksana.language.yaml.Located;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Names that nothing in a service's file bears, told beside what the schema refuses in it. The file cannot be read as records
 * then, so its tree is asked, as far as it goes; a list whose ids are not all there is not judged by.
 */
public final class DanglingNames {
    private static final String OF_APPLICANTS = "applicants/fields";

    private final JsonNode root;
    private final Located at;
    private final NamesWithin names;
    private final Map<String, Optional<Set<String>>> declared = new HashMap<>();

    private DanglingNames(Located at) {
        this.root = at.tree().root();
        this.at = at;
        this.names = new NamesWithin(at);
    }

    public static void check(Located at) {
        new DanglingNames(at).check();
    }

    /** Of the ways between steps alone, where the file is read but cannot be followed. */
    public static void ofWays(Located at) {
        JsonNode steps = at.tree().root().path("steps");
        for (int i = 0; i < steps.size(); i++) {
            new DanglingNames(at).ways("/steps/" + i, steps.path(i));
        }
    }

    private void check() {
        used(
                "/intake/minimumApplicants/step",
                root.path("intake").path("minimumApplicants").path("step"),
                "steps");
        JsonNode steps = root.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            step("/steps/" + i, steps.path(i));
        }
        JsonNode requirements = list(root.path("requirements"));
        for (int i = 0; i < requirements.size(); i++) {
            String p = "/requirements/" + i;
            used(p + "/due/step", requirements.path(i).path("due").path("step"), "steps");
            used(p + "/producedBy", requirements.path(i).path("producedBy"), "steps");
            used(p + "/form", requirements.path(i).path("form"), "forms");
            used(p + "/evidenceFor", requirements.path(i).path("evidenceFor"), "requirements");
        }
        ConditionRules.each("", root, this::condition);
    }

    private void condition(String p, JsonNode condition) {
        JsonNode attribute = condition.path("attribute");
        named(p + "/attribute", attribute, ids("applicant", "fields", OF_APPLICANTS), "applicant, fields");
        named(p + "/number", condition.path("number"), ids("fields", OF_APPLICANTS), "fields");
        for (String key : List.of("date", "notBefore", "notAfter")) {
            day(p, condition, key);
        }
        valuesOf(p, condition, attribute);
    }

    private void day(String p, JsonNode condition, String key) {
        JsonNode moment = condition.path(key);
        JsonNode day = moment.isObject() ? moment.path("date") : moment;
        if (day.isTextual() && day.asText().matches("[a-z].*") && !day.asText().equals(Moment.OPENED)) {
            named(p + "/" + key, day, ids("fields", OF_APPLICANTS), "fields");
        }
    }

    private void valuesOf(String p, JsonNode condition, JsonNode attribute) {
        for (String list : List.of("applicant", "fields", OF_APPLICANTS)) {
            for (JsonNode declared : root.at("/" + list)) {
                if (attribute.isTextual()
                        && attribute.equals(declared.path("id"))
                        && declared.path("values").isArray()) {
                    values(p, condition, declared);
                }
            }
        }
    }

    private void values(String p, JsonNode condition, JsonNode declared) {
        Optional<Set<String>> values = ids(declared.path("values"));
        String where = "values: " + declared.path("id").asText();
        for (String key : List.of("is", "in", "atLeast", "atMost")) {
            JsonNode used = condition.path(key);
            (used.isArray() ? used : List.of(used)).forEach(value -> named(p + "/" + key, value, values, where));
        }
    }

    private void step(String p, JsonNode step) {
        for (String key : List.of("actors", "from", "with", "via")) {
            used(p + "/" + key, step.path(key), "actors");
        }
        used(p + "/objection/referredTo", step.path("objection").path("referredTo"), "actors");
        used(p + "/tracks", step.path("tracks"), "tracks");
        ways(p, step);
        yields(p, step);
    }

    private void ways(String p, JsonNode step) {
        used(p + "/after", step.path("after"), "steps");
        used(p + "/next", step.path("next"), "steps");
        JsonNode outcomes = step.path("decision").path("outcomes");
        for (int i = 0; i < outcomes.size(); i++) {
            String outcome = p + "/decision/outcomes/" + i;
            used(outcome + "/next", outcomes.path(i).path("next"), "steps");
            used(outcome + "/returnTo", outcomes.path(i).path("returnTo"), "steps");
            used(outcome + "/correctedBy", outcomes.path(i).path("correctedBy"), "actors");
        }
    }

    private void yields(String p, JsonNode step) {
        Optional<Set<String>> products = ids("products");
        Set<String> yieldable = new LinkedHashSet<>(products.orElse(Set.of()));
        step.path("outputs").forEach(output -> yieldable.add(output.path("id").asText()));
        yieldable.remove("");
        for (JsonNode id : step.path("yields")) {
            named(p + "/yields", id, products.map(known -> yieldable), "products, outputs");
        }
    }

    /** One name or several, each as it is or within what is said of it. */
    private void used(String pointer, JsonNode value, String section) {
        JsonNode list = list(value);
        if (list.isArray()) {
            list.forEach(name -> used(pointer, name, section));
            return;
        }
        JsonNode name = value;
        for (String within : List.of("value", "actor", "to")) {
            name = name.has(within) ? name.path(within) : name;
        }
        named(pointer, name, ids(section), section);
    }

    private void named(String pointer, JsonNode name, Optional<Set<String>> known, String where) {
        if (name.isTextual() && known.isPresent() && !at.findings().enough()) {
            names.known(pointer, List.of(name.asText()), known.get(), where);
        }
    }

    /** The ids in all of these lists; empty when those of one of them are not all there. */
    private Optional<Set<String>> ids(String... sections) {
        Set<String> all = new LinkedHashSet<>();
        for (String section : sections) {
            Optional<Set<String>> its = declared.computeIfAbsent(section, key -> ids(list(root.at("/" + key))));
            if (its.isEmpty()) {
                return its;
            }
            all.addAll(its.get());
        }
        return Optional.of(all);
    }

    /** Empty when an id is not there or is no text: it may be the one that is meant. */
    private static Optional<Set<String>> ids(JsonNode list) {
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.path("id").isTextual()) {
                return Optional.empty();
            }
            ids.add(item.path("id").asText());
        }
        return Optional.of(ids);
    }

    private static JsonNode list(JsonNode value) {
        return value.path("value").isArray() ? value.path("value") : value;
    }
}

package id.talaksana.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.condition.Moment;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.Step.Fact;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.YamlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Conditions say one thing each, of attributes and fields that are declared and values that these have. */
public final class ConditionRules {
    private static final Set<String> KEYS = Set.of("when", "must", "appliesWhen");
    /** What a condition may be about, and what it may say of that. */
    private static final Map<String, List<String>> SHAPES = shapes();

    private final Located at;
    private final NamesWithin names;
    /** The values of each attribute and choice. */
    private final Map<String, Set<String>> values = new LinkedHashMap<>();

    private final Set<String> ordered = new LinkedHashSet<>();
    private final Map<String, Fact> fields = new LinkedHashMap<>();
    /** What is known of single applicants, for conditions on these alone. */
    private final Map<String, Fact> ofApplicants = new LinkedHashMap<>();

    private boolean sound = true;

    private ConditionRules(Located at) {
        this.at = at;
        this.names = new NamesWithin(at);
    }

    private static Map<String, List<String>> shapes() {
        Map<String, List<String>> shapes = new LinkedHashMap<>();
        shapes.put("attribute", List.of("is", "in", "atLeast", "atMost"));
        shapes.put("number", List.of("atLeast", "atMost"));
        shapes.put("date", List.of("notBefore", "notAfter"));
        shapes.put("all", List.of());
        shapes.put("any", List.of());
        shapes.put("not", List.of());
        return shapes;
    }

    /** Whether each condition says one thing; what does not cannot be read. */
    public static boolean shapes(Located at) {
        ConditionRules rules = new ConditionRules(at);
        each("", at.tree().root(), rules::shape);
        return rules.sound;
    }

    /** Whether all names that conditions use exist. */
    public static boolean check(PublicService service, Located at) {
        ConditionRules rules = new ConditionRules(at);
        for (ApplicantAttribute attribute : service.applicant()) {
            rules.values.putIfAbsent(attribute.id(), NamesWithin.ids(attribute.values(), Choice::id));
            if (attribute.ordered()) {
                rules.ordered.add(attribute.id());
            }
        }
        service.fields().forEach(field -> rules.declare(field, rules.fields));
        service.applicants().fields().forEach(field -> rules.declare(field, rules.ofApplicants));
        each("", at.tree().root(), rules::names);
        return rules.sound;
    }

    private void declare(Fact field, Map<String, Fact> where) {
        where.putIfAbsent(field.id(), field);
        if (field.kind() == Fact.Kind.CHOICE && !field.several()) {
            values.putIfAbsent(field.id(), NamesWithin.ids(field.values(), Choice::id));
        }
    }

    /** Whether a condition is on each applicant: a rule on them, or when a requirement of theirs applies. */
    private boolean isOnApplicants(String pointer) {
        String owner = pointer.replaceFirst("/(when|must|appliesWhen)(/.*)?$", "");
        return owner.startsWith("/applicants/")
                || owner.contains("/decision/eligibility/")
                || at.tree().root().at(owner).path("of").asText().equals("applicant");
    }

    /** Each condition below a node, and each that it is composed of, with its place. */
    static void each(String pointer, JsonNode node, BiConsumer<String, JsonNode> condition) {
        node.properties().forEach(member -> {
            String inside = YamlTree.child(pointer, member.getKey());
            if (KEYS.contains(member.getKey()) && member.getValue().isObject()) {
                conditions(inside, member.getValue(), condition);
            } else {
                each(inside, member.getValue(), condition);
            }
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            each(pointer + "/" + i, node.get(i), condition);
        }
    }

    private static void conditions(String pointer, JsonNode node, BiConsumer<String, JsonNode> condition) {
        condition.accept(pointer, node);
        for (String several : List.of("all", "any")) {
            for (int i = 0; i < node.path(several).size(); i++) {
                conditions(pointer + "/" + several + "/" + i, node.get(several).get(i), condition);
            }
        }
        if (node.has("not")) {
            conditions(pointer + "/not", node.get("not"), condition);
        }
    }

    private void shape(String p, JsonNode condition) {
        List<String> about = SHAPES.keySet().stream().filter(condition::has).toList();
        List<String> further = new ArrayList<>();
        condition.fieldNames().forEachRemaining(further::add);
        further.removeAll(about);
        boolean one = saysOneThing(about, further);
        if (!one) {
            error(p, "condition", "a-condition-says-one-thing", "write-a-condition-such-as");
            return;
        }
        bounds(p, condition);
    }

    private static boolean saysOneThing(List<String> about, List<String> further) {
        List<String> possible = about.size() == 1 ? SHAPES.get(about.get(0)) : List.of();
        boolean bounded = further.stream().allMatch(key -> key.startsWith("at") || key.startsWith("not"));
        return about.size() == 1
                && possible.containsAll(further)
                && (possible.isEmpty() || bounded && !further.isEmpty() || further.size() == 1);
    }

    private void bounds(String p, JsonNode condition) {
        for (String bound : List.of("atLeast", "atMost")) {
            if (condition.has(bound) && condition.get(bound).isNumber() != condition.has("number")) {
                error(p + "/" + bound, "condition", "a-bound-fits-what-it-bounds", "numbers-bound-a-number");
            }
        }
    }

    private void names(String p, JsonNode condition) {
        if (condition.has("attribute")) {
            attribute(p, condition.get("attribute").asText(), condition);
        } else if (condition.has("number")) {
            field(p + "/number", condition.get("number").asText(), Fact.Kind.NUMBER);
        } else if (condition.has("date")) {
            Stream.of("date", "notBefore", "notAfter").filter(condition::has).forEach(key -> {
                JsonNode moment = condition.get(key);
                String day = (moment.isObject() ? moment.get("date") : moment).asText();
                if (new Moment(day, null, null).isField()) {
                    field(p + "/" + key, day, Fact.Kind.DATE);
                }
            });
        }
    }

    private void attribute(String p, String id, JsonNode condition) {
        Set<String> possible = new LinkedHashSet<>(values.keySet());
        possible.removeIf(name -> ofApplicants.containsKey(name) && !isOnApplicants(p));
        known(p + "/attribute", List.of(id), possible, "applicant, fields");
        decides(p + "/attribute", id);
        Set<String> its = values.get(id);
        if (its == null) {
            return;
        }
        for (String key : List.of("is", "in", "atLeast", "atMost")) {
            values(p, id, condition, its, key);
        }
        order(p, id, condition);
    }

    private void values(String p, String id, JsonNode condition, Set<String> its, String key) {
        List<String> used = new ArrayList<>();
        JsonNode value = condition.path(key);
        if (value.isArray()) {
            value.forEach(each -> used.add(each.asText()));
        } else if (!value.isMissingNode()) {
            used.add(value.asText());
        }
        known(p + "/" + key, used, its, "values: " + id);
    }

    private void order(String p, String id, JsonNode condition) {
        String bound = condition.has("atLeast") ? "atLeast" : condition.has("atMost") ? "atMost" : null;
        if (bound != null && !ordered.contains(id)) {
            sound = false;
            at.error(
                    p + "/" + bound,
                    "not-ordered",
                    LanguageWords.text("the-values-have-no-order", id),
                    LanguageWords.text("write-ordered-true-or-in"));
        }
    }

    private void field(String pointer, String id, Fact.Kind kind) {
        Map<String, Fact> its = new HashMap<>(fields);
        if (isOnApplicants(pointer)) {
            its.putAll(ofApplicants);
        }
        its.values().removeIf(field -> field.kind() != kind);
        known(pointer, List.of(id), new java.util.TreeSet<>(its.keySet()), "fields (kind: " + kind + ")");
        decides(pointer, id);
    }

    /** What decides about the way of a case is always known. */
    private void decides(String pointer, String id) {
        Fact field = fields.get(id);
        if (pointer.startsWith("/steps/") && !isOnApplicants(pointer) && field != null && field.optional()) {
            sound = false;
            at.error(
                    pointer,
                    "optional-decides",
                    LanguageWords.text("the-way-depends-on-what-may-be-left-out", id),
                    LanguageWords.text("remove-optional-or-the-condition"));
        }
    }

    private void known(String pointer, List<String> used, Set<String> declared, String where) {
        sound &= declared.containsAll(used);
        names.known(pointer, used, declared, where);
    }

    private void error(String pointer, String rule, String reason, String remedy) {
        sound = false;
        at.error(pointer, rule, LanguageWords.text(reason), LanguageWords.text(remedy));
    }
}

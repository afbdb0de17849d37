package id.talaksana.language.rules;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.ApplicantAttribute;
import id.talaksana.api.definition.PublicService.Choice;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Requirement.Moment;
import id.talaksana.api.definition.Step;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import id.talaksana.language.yaml.YamlTree;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names within a service: each is unique, and each that is used exists. The flow is the matter of {@link FlowRules}. */
public final class ServiceRules {
    /** Widest set of actors that a work list can index. */
    private static final int MAX_CREW = 400;

    private final PublicService service;
    private final Located at;
    private final Set<String> steps;
    private final Set<String> actors;
    private final Set<String> requirements;
    private final Set<String> tracks;
    private final Set<String> products;
    private final Set<String> forms;
    /** The values of each attribute of an applicant. */
    private final Map<String, Set<String>> attributes;

    private ServiceRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
        steps = ids(service.steps(), Step::id);
        actors = ids(service.actors(), a -> a.id());
        requirements = ids(service.knownRequirements(), Requirement::id);
        tracks = ids(service.tracks(), PublicService.Track::id);
        products = ids(service.knownProducts(), Product::id);
        forms = ids(service.forms(), Form::id);
        attributes = new LinkedHashMap<>();
        service.applicant().forEach(a -> attributes.putIfAbsent(a.id(), ids(a.values(), Choice::id)));
    }

    public static void check(PublicService service, Located at) {
        new ServiceRules(service, at).check();
    }

    private void check() {
        unique("/steps", service.steps(), Step::id);
        unique("/actors", service.actors(), a -> a.id());
        unique("/tracks", service.tracks(), PublicService.Track::id);
        unique("/forms", service.forms(), Form::id);
        unique("/applicant", service.applicant(), ApplicantAttribute::id);
        unique("/products", service.knownProducts(), Product::id);
        unique("/complaints", service.knownChannels(), ComplaintChannel::id);
        unique("/requirements", service.knownRequirements(), Requirement::id);
        exclusiveTracks();
        provenance("", at.tree().root());
        for (int i = 0; i < service.steps().size(); i++) {
            step("/steps/" + i, service.steps().get(i));
        }
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            requirement("/requirements/" + i, service.knownRequirements().get(i));
        }
        for (int i = 0; i < service.forms().size(); i++) {
            form("/forms/" + i, service.forms().get(i));
        }
    }

    private void exclusiveTracks() {
        if (service.exclusiveTracks() && service.tracks().size() < 2) {
            at.error(
                    "/exclusiveTracks",
                    "exclusive-tracks",
                    LanguageWords.text("tracks-that-exclude-each-other"),
                    LanguageWords.text("name-them-in-tracks-or-remove"));
        }
    }

    private void step(String p, Step step) {
        known(p + "/actors", step.actorIds(), actors, "actors");
        known(p + "/from", step.from(), actors, "actors");
        known(p + "/with", step.with(), actors, "actors");
        known(p + "/via", step.via(), actors, "actors");
        known(p + "/tracks", step.tracks().or(List.of()), tracks, "tracks");
        Set<String> outputs = ids(step.outputs(), Step.Item::id);
        if (step.yields().stream().anyMatch(id -> !products.contains(id) && !outputs.contains(id))) {
            Set<String> yieldable = new LinkedHashSet<>(products);
            yieldable.addAll(outputs);
            yieldable.remove(null);
            known(p + "/yields", step.yields(), yieldable, "products, outputs");
        }
        if (String.join("+", step.actorIds()).length() > MAX_CREW) {
            at.error(
                    p + "/actors",
                    "too-many-actors",
                    LanguageWords.text("too-many-actors-at-one-step"),
                    LanguageWords.text("make-them-one-actor-with-members"));
        }
        if (step.window() != null && step.window().from().isAfter(step.window().to())) {
            at.error(
                    p + "/window/from",
                    "window-backwards",
                    LanguageWords.text("the-window-begins-after-it-ends"),
                    LanguageWords.text("swap-from-and-to"));
        }
        if (step.decision() != null) {
            outcomes(p + "/decision/outcomes", step.decision().outcomes());
        }
    }

    private void outcomes(String p, List<Step.Outcome> outcomes) {
        unique(p, outcomes, Step.Outcome::id);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).correctedBy() != null) {
                known(p + "/" + i + "/correctedBy", List.of(outcomes.get(i).correctedBy()), actors, "actors");
            }
        }
    }

    private void requirement(String p, Requirement requirement) {
        Requirement.Due due = requirement.due();
        if ((due.at() == Moment.INTAKE) != (due.step() == null)) {
            at.error(
                    p + "/due",
                    "due-step",
                    LanguageWords.text("step-goes-with-step-or-latest"),
                    LanguageWords.text("write-at-step-step-step"));
        }
        known(p + "/due/step", Stream.ofNullable(due.step()).toList(), steps, "steps");
        known(p + "/producedBy", Stream.ofNullable(requirement.producedBy()).toList(), steps, "steps");
        known(p + "/form", Stream.ofNullable(requirement.form()).toList(), forms, "forms");
        known(p + "/evidenceFor", requirement.evidenceFor(), requirements, "requirements");
        Requirement.Condition condition = requirement.appliesWhen();
        if (condition != null) {
            known(p + "/appliesWhen/attribute", List.of(condition.attribute()), attributes.keySet(), "applicant");
            Set<String> values = attributes.get(condition.attribute());
            if (values != null) {
                known(p + "/appliesWhen/in", condition.in(), values, "applicant values");
            }
        }
    }

    private void form(String p, Form form) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < form.parts().size(); i++) {
            Form.Part part = form.parts().get(i);
            for (int j = 0; j < part.fields().size(); j++) {
                if (!seen.add(part.fields().get(j).id())) {
                    duplicate(
                            p + "/parts/" + i + "/fields/" + j + "/id",
                            part.fields().get(j).id());
                }
            }
            if (part.table() != null) {
                unique(p + "/parts/" + i + "/table/columns", part.table().columns(), Form.Field::id);
            }
            long kinds = Stream.of(
                            part.text() != null,
                            !part.fields().isEmpty(),
                            part.table() != null,
                            !part.statements().isEmpty(),
                            part.signature() != null)
                    .filter(present -> present)
                    .count();
            if (kinds != 1) {
                at.error(
                        p + "/parts/" + i,
                        "form-part",
                        LanguageWords.text("a-part-has-exactly-one-kind"),
                        LanguageWords.text("use-one-of-text-fields-table"));
            }
        }
    }

    /** A value may only be absent where its provenance or the document's own words say why. */
    private void provenance(String pointer, JsonNode node) {
        if (node.isObject() && node.has("provenance")) {
            boolean missing =
                    List.of("missing", "open").contains(node.get("provenance").asText());
            boolean value = node.has("value") || node.has("text");
            if (missing == value || node.get("provenance").asText().equals("stated") && !value && !node.has("note")) {
                at.error(
                        pointer,
                        "provenance",
                        LanguageWords.text("provenance-and-value-do-not-agree"),
                        LanguageWords.text("missing-and-open-without-value-implied"));
            }
        }
        node.fields().forEachRemaining(m -> provenance(YamlTree.child(pointer, m.getKey()), m.getValue()));
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                provenance(pointer + "/" + i, node.get(i));
            }
        }
    }

    private void known(String pointer, List<String> used, Collection<String> declared, String where) {
        for (String name : used) {
            if (!declared.contains(name)) {
                String choice = declared.isEmpty() ? "-" : Findings.names(declared);
                at.error(
                        pointer,
                        "dangling-name",
                        LanguageWords.text("is-not-in", name, where),
                        LanguageWords.text("there-are", choice));
            }
        }
    }

    private <T> void unique(String pointer, List<T> items, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(id.apply(items.get(i)))) {
                duplicate(pointer + "/" + i + "/id", id.apply(items.get(i)));
            }
        }
    }

    private void duplicate(String pointer, String id) {
        at.error(
                pointer,
                "duplicate-id",
                LanguageWords.text("the-id-is-already-used-above", id),
                LanguageWords.text("give-it-another-id"));
    }

    private static <T> Set<String> ids(List<T> items, Function<T, String> id) {
        return items.stream().map(id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

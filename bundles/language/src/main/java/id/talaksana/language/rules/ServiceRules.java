package id.talaksana.language.rules;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Requirement.Moment;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names within a service: each is unique, and each that is used exists. The flow is the matter of {@link FlowRules}. */
public final class ServiceRules {
    /** Most characters of all actors of a step that a work list can index. */
    private static final int LONGEST_ACTORS = 400;

    private final PublicService service;
    private final Located at;
    private final NamesWithin names;
    private final Set<String> steps;
    private final Set<String> actors;
    private final Set<String> requirements;
    private final Set<String> tracks;
    private final Set<String> products;
    private final Set<String> forms;

    private ServiceRules(PublicService service, Located at) {
        this.service = service;
        this.at = at;
        this.names = new NamesWithin(at);
        steps = NamesWithin.ids(service.steps(), Step::id);
        actors = NamesWithin.ids(service.actors(), a -> a.id());
        requirements = NamesWithin.ids(service.knownRequirements(), Requirement::id);
        tracks = NamesWithin.ids(service.tracks(), PublicService.Track::id);
        products = NamesWithin.ids(service.knownProducts(), Product::id);
        forms = NamesWithin.ids(service.forms(), Form::id);
    }

    public static void check(PublicService service, Located at) {
        new ServiceRules(service, at).check();
    }

    private void check() {
        unique();
        exclusiveTracks();
        new ProvenanceRules(at).check("", at.tree().root());
        QualityRules.check(service, at);
        minimum();
        for (int i = 0; i < service.steps().size(); i++) {
            step("/steps/" + i, service.steps().get(i));
        }
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            requirement("/requirements/" + i, service.knownRequirements().get(i));
        }
        for (int i = 0; i < service.forms().size(); i++) {
            new FormRules(names, at).check("/forms/" + i, service.forms().get(i));
        }
    }

    private void unique() {
        names.unique("/steps", service.steps(), Step::id);
        names.unique("/actors", service.actors(), a -> a.id());
        names.unique("/tracks", service.tracks(), PublicService.Track::id);
        names.unique("/forms", service.forms(), Form::id);
        names.unique("/products", service.knownProducts(), Product::id);
        names.unique("/complaints", service.knownChannels(), ComplaintChannel::id);
        names.unique("/requirements", service.knownRequirements(), Requirement::id);
    }

    private void minimum() {
        if (service.minimum() != null && service.minimum().step() != null) {
            names.known(
                    "/intake/minimumApplicants/step", List.of(service.minimum().step()), steps, "steps");
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
        known(p, step);
        yields(p, step);
        actorsInLength(p, step);
        nobodys(p, step);
        window(p, step);
        new ObjectionRules(service, names, at).check(p + "/objection", step, actors);
        request(p, step);
        if (step.decision() != null) {
            decision(p + "/decision", step.decision());
        }
    }

    private void known(String p, Step step) {
        names.known(p + "/actors", step.actorIds(), actors, "actors");
        names.known(p + "/from", step.from(), actors, "actors");
        names.known(p + "/with", step.with(), actors, "actors");
        names.known(p + "/via", step.via(), actors, "actors");
        names.known(p + "/tracks", step.tracks().or(List.of()), tracks, "tracks");
    }

    private void yields(String p, Step step) {
        Set<String> outputs = NamesWithin.ids(step.outputs(), StepItem::id);
        if (step.yields().stream().anyMatch(id -> !products.contains(id) && !outputs.contains(id))) {
            Set<String> yieldable = new LinkedHashSet<>(products);
            yieldable.addAll(outputs);
            yieldable.remove(null);
            names.known(p + "/yields", step.yields(), yieldable, "products, outputs");
        }
    }

    private void actorsInLength(String p, Step step) {
        if (String.join("+", step.actorIds()).length() > LONGEST_ACTORS) {
            at.error(
                    p + "/actors",
                    "too-many-actors",
                    LanguageWords.text("too-many-actors-at-one-step"),
                    LanguageWords.text("make-them-one-actor-with-members"));
        }
    }

    private void window(String p, Step step) {
        if (step.window() != null && step.window().from().isAfter(step.window().to())) {
            at.error(
                    p + "/window/from",
                    "window-backwards",
                    LanguageWords.text("the-window-begins-after-it-ends"),
                    LanguageWords.text("swap-from-and-to"));
        }
    }

    private void request(String p, Step step) {
        if (step.asksForEach() && service.steps().stream().noneMatch(ServiceRules::decidesOnEach)) {
            at.error(
                    p + "/request/of",
                    "request-of-nobody",
                    LanguageWords.text("no-step-decides-on-applicants"),
                    LanguageWords.text("decide-on-applicants-or-ask-by-hand"));
        }
    }

    private static boolean decidesOnEach(Step step) {
        return step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT;
    }

    private void decision(String p, Step.Decision decision) {
        outcomes(p + "/outcomes", decision.outcomes());
        silence(p + "/outcomes", decision);
        eligibility(p + "/eligibility", decision);
        new RecheckRules(names, at).check(p + "/recheck", decision, actors);
    }

    /** Nobody decides or confirms anything at a step that nobody does. */
    private void nobodys(String p, Step step) {
        if (step.isAutomatic()
                && (!step.outcomes().isEmpty()
                        || !step.checklist().isEmpty()
                        || !step.facts().isEmpty()
                        || !step.calls().isEmpty()
                        || step.at() != null)) {
            at.error(
                    p + "/actors",
                    "nobody-decides",
                    LanguageWords.text("nobody-does-this-step"),
                    LanguageWords.text("name-who-decides-or-confirms"));
        }
    }

    private void outcomes(String p, List<Step.Outcome> outcomes) {
        names.unique(p, outcomes, Step.Outcome::id);
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i).correctedBy() != null) {
                names.known(
                        p + "/" + i + "/correctedBy", List.of(outcomes.get(i).correctedBy()), actors, "actors");
            }
        }
    }

    /** Only an applicant who was sent back is waited for, and silence ends the waiting. */
    private void silence(String p, Step.Decision decision) {
        Set<String> others = new LinkedHashSet<>();
        decision.outcomes().stream().filter(o -> !o.returns()).forEach(o -> others.add(o.id()));
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Step.Outcome outcome = decision.outcomes().get(i);
            if (outcome.silence() == null) {
                continue;
            }
            names.known(
                    p + "/" + i + "/silence/outcome", List.of(outcome.silence().outcome()), others, "outcomes");
            if (!outcome.returns() || decision.of() != Requirement.Of.APPLICANT) {
                at.error(
                        p + "/" + i + "/silence",
                        "silence-of-returned",
                        LanguageWords.text("only-who-was-sent-back-is-waited-for"),
                        LanguageWords.text("write-return-to-or-remove-silence"));
            }
        }
    }

    /** Only single applicants are eligible, and of each rule one is in effect. */
    private void eligibility(String p, Step.Decision decision) {
        List<Step.Criterion> rules = decision.eligibility();
        if (!rules.isEmpty() && decision.of() != Requirement.Of.APPLICANT) {
            at.error(
                    p,
                    "eligibility-of-applicants",
                    LanguageWords.text("eligibility-is-of-applicants"),
                    LanguageWords.text("write-of-applicant"));
        }
        names.unique(p, rules, rule -> rule.id() + " " + rule.from());
        for (int i = 0; i < rules.size(); i++) {
            names.known(
                    p + "/" + i + "/requirement",
                    Stream.ofNullable(rules.get(i).requirement()).toList(),
                    requirements,
                    "requirements");
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
        names.known(p + "/due/step", Stream.ofNullable(due.step()).toList(), steps, "steps");
        names.known(
                p + "/producedBy", Stream.ofNullable(requirement.producedBy()).toList(), steps, "steps");
        names.known(p + "/form", Stream.ofNullable(requirement.form()).toList(), forms, "forms");
        names.known(p + "/evidenceFor", requirement.evidenceFor(), requirements, "requirements");
    }
}

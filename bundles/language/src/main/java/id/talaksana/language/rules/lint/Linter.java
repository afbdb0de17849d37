package id.talaksana.language.rules.lint;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reviewer would question in a document. It never stops a deployment: the document may be right as it is. */
public final class Linter {
    static final String STANDARD = "PermenPAN-RB 15/2014";
    static final String SOP = "PermenPAN-RB 35/2012";

    private final PublicService service;
    private final Located at;
    /** The place of each step in the document's order. */
    private final Map<String, Integer> order = new HashMap<>();

    private Linter(PublicService service, Located at) {
        this.service = service;
        this.at = at;
        service.steps().forEach(step -> order.putIfAbsent(step.id(), order.size()));
    }

    public static void check(PublicService service, Located at) {
        new Linter(service, at).check();
    }

    public static void check(Agency agency, Located at) {
        for (int i = 0; i < agency.otherNames().size(); i++) {
            if (Abbreviation.of(agency.otherNames().get(i).or(""), agency)) {
                continue;
            }
            at.warn(
                    "/otherNames/" + i,
                    "two-names",
                    STANDARD,
                    LanguageWords.text(
                            "the-unit-is-also-called",
                            agency.otherNames().get(i).or("?")),
                    LanguageWords.text("settle-on-one-official-name"));
        }
    }

    private void check() {
        new StandardLinter(service, at).check();
        StepLinter steps = new StepLinter(service, at);
        steps.steps();
        new NumberingLinter(service, at).check();
        products();
        steps.tracksInTurn();
        steps.twice();
        actors();
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            requirement("/requirements/" + i, service.knownRequirements().get(i));
        }
        complaints();
    }

    private void complaints() {
        if (service.complaints() != null && service.complaints().or(List.of()).isEmpty()) {
            at.warn(
                    "/complaints",
                    "no-complaint-channel",
                    "UU 25/2009",
                    LanguageWords.text("there-is-no-complaint-channel"),
                    LanguageWords.text("name-a-channel-and-who-manages"));
        }
    }

    private void products() {
        List<Product> products = service.knownProducts();
        Set<String> known = products.stream().map(Product::id).collect(Collectors.toSet());
        Set<String> yielded =
                service.steps().stream().flatMap(s -> s.yields().stream()).collect(Collectors.toSet());
        notYielded(products, yielded);
        unknownYields(known);
    }

    private void notYielded(List<Product> products, Set<String> yielded) {
        for (int i = 0; i < products.size(); i++) {
            if (!yielded.contains(products.get(i).id())) {
                at.warn(
                        "/products/" + i,
                        "product-not-yielded",
                        STANDARD,
                        LanguageWords.text("no-step-yields-this-product"),
                        LanguageWords.text("name-it-at-the-step"));
            }
        }
    }

    private void unknownYields(Set<String> known) {
        for (int i = 0; i < service.steps().size(); i++) {
            for (String id : service.steps().get(i).yields()) {
                if (!known.contains(id)) {
                    at.warn(
                            "/steps/" + i + "/yields",
                            "yield-no-product",
                            STANDARD,
                            LanguageWords.text("is-handed-over-here", id),
                            LanguageWords.text("add-it-to-the-products"));
                }
            }
        }
    }

    private void actors() {
        Set<String> doing = service.steps().stream()
                .flatMap(s -> Stream.of(
                                s.actorIds().stream(),
                                s.from().stream(),
                                s.with().stream(),
                                s.outcomes().stream().map(Step.Outcome::correctedBy),
                                Stream.ofNullable(s.objection()).map(Step.Objection::referredTo))
                        .flatMap(ids -> ids))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < service.actors().size(); i++) {
            Actor actor = service.actors().get(i);
            if (actor.column()
                    && service.steps().stream().anyMatch(s -> s.actorIds().contains(actor.id()))) {
                columnInVain(i, actor);
            } else if (!doing.contains(actor.id()) && !actor.applicant() && !actor.column()) {
                withoutStep(i, actor);
            }
        }
    }

    private void columnInVain(int i, Actor actor) {
        at.warn(
                "/actors/" + i + "/column",
                "actor-column",
                SOP,
                LanguageWords.text("its-steps-give-it-a-column", actor.id()),
                LanguageWords.text("remove-column"));
    }

    private void withoutStep(int i, Actor actor) {
        at.warn(
                "/actors/" + i,
                "actor-without-step",
                SOP,
                LanguageWords.text("no-step-has-this-actor", actor.id()),
                LanguageWords.text("name-it-at-its-step-or-remove"));
    }

    private void requirement(String p, Requirement requirement) {
        if (requirement.producedBy() == null) {
            return;
        }
        Requirement.Due due = requirement.due();
        if (due.step() == null
                || order.getOrDefault(due.step(), -1) <= order.getOrDefault(requirement.producedBy(), -1)
                        && !due.step().equals(requirement.producedBy())) {
            at.warn(
                    p + "/due",
                    "requirement-too-early",
                    STANDARD,
                    LanguageWords.text("this-requirement-is-made", requirement.producedBy()),
                    LanguageWords.text("make-it-due-at-a-later"));
        }
    }
}

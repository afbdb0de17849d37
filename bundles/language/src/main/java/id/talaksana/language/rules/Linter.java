package id.talaksana.language.rules;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a reviewer would question in a document. It never stops a deployment: the document may be right as it is. */
public final class Linter {
    private static final String STANDARD = "PermenPAN-RB 15/2014";
    private static final String SOP = "PermenPAN-RB 35/2012";

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
        components();
        time();
        fee();
        steps();
        numbering("/steps", service.steps(), Step::number);
        numbering("/requirements", service.knownRequirements(), r -> r.group() == null ? r.number() : null);
        products();
        tracksInTurn();
        for (int i = 0; i < service.knownRequirements().size(); i++) {
            requirement("/requirements/" + i, service.knownRequirements().get(i));
        }
        if (service.complaints() != null && service.complaints().or(List.of()).isEmpty()) {
            at.warn(
                    "/complaints",
                    "no-complaint-channel",
                    "UU 25/2009",
                    LanguageWords.text("there-is-no-complaint-channel"),
                    LanguageWords.text("name-a-channel-and-who-manages"));
        }
    }

    /** The six that must be published one by one; the eight of management together, since most documents lack them all. */
    private void components() {
        List<StandardComponent> missing = List.copyOf(StandardComponent.untoldBy(service));
        missing.stream().filter(StandardComponent::published).forEach(c -> missing(c.label(), c.toString()));
        List<StandardComponent> internal =
                missing.stream().filter(c -> !c.published()).toList();
        if (!internal.isEmpty()) {
            missing(
                    internal.stream().map(StandardComponent::label).collect(Collectors.joining("; ")),
                    internal.stream().map(StandardComponent::toString).collect(Collectors.joining("; ")));
        }
    }

    private void missing(String labels, String terms) {
        at.warn(
                "",
                "missing-component",
                STANDARD,
                LanguageWords.text("missing-components", new Text(labels, terms)),
                LanguageWords.text("complete-the-14-components"));
    }

    private void time() {
        ProcessingTime time = service.processingTime();
        if (time == null) {
            return;
        }
        if ("0".equals(time.printed()) || time.unspecified()) {
            at.warn(
                    "/processingTime",
                    "unfilled-time",
                    STANDARD,
                    LanguageWords.text(
                            "the-processing-time-is-not-filled",
                            "0".equals(time.printed()) ? LanguageWords.text("0-is-printed") : "."),
                    LanguageWords.text("set-a-number-and-a-unit"));
        }
        for (int i = 0; i < time.times().size(); i++) {
            if (time.times().get(i).duration() == null
                    || !time.times().get(i).duration().known()) {
                at.warn(
                        "/processingTime/times/" + i,
                        "unfilled-time",
                        STANDARD,
                        LanguageWords.text("this-promise-of-time"),
                        LanguageWords.text("complete-the-number"));
            }
        }
    }

    private void fee() {
        if (service.fee() != null
                && Boolean.TRUE.equals(service.fee().free())
                && service.fee().cost() != null) {
            at.warn(
                    "/fee/cost",
                    "free-beside-cost",
                    STANDARD,
                    LanguageWords.text("free-stands-beside-a-cost"),
                    LanguageWords.text("say-who-pays-whom"));
        }
    }

    private void steps() {
        Set<String> made = service.steps().stream()
                .flatMap(s -> s.outputs().stream())
                .map(Step.Item::id)
                .collect(Collectors.toCollection(HashSet::new));
        service.knownRequirements().forEach(r -> made.add(r.id()));
        Set<String> reported = new HashSet<>();
        for (int i = 0; i < service.steps().size(); i++) {
            Step step = service.steps().get(i);
            String p = "/steps/" + i;
            words(p, step);
            for (int j = 0; j < step.inputs().size(); j++) {
                Step.Item input = step.inputs().get(j);
                if (input.id() != null && !made.contains(input.id()) && reported.add(input.id())) {
                    at.warn(
                            p + "/inputs/" + j,
                            "unmade-output",
                            SOP,
                            LanguageWords.text(
                                    "is-used-here-but-no-step", input.text().or(input.id())),
                            LanguageWords.text("add-it-to-the-output"));
                }
            }
            if (step.window() != null) {
                window(p, step.window());
            }
        }
    }

    private void words(String p, Step step) {
        if (!step.text().known()) {
            at.warn(
                    p + "/text",
                    "step-without-text",
                    SOP,
                    LanguageWords.text("the-text-of-step-cannot", name(step)),
                    LanguageWords.text("ask-the-documents-publisher-for-it"));
        }
        if (step.actorIds().isEmpty()) {
            at.warn(
                    p,
                    "step-without-actor",
                    SOP,
                    LanguageWords.text("the-actor-of-step", name(step)),
                    LanguageWords.text("name-who-does-it"));
        }
    }

    private void window(String p, Step.Window window) {
        long days = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
        if (window.days() != null && window.days().known() && window.days().value() != days) {
            at.warn(
                    p + "/window",
                    "days-do-not-fit",
                    SOP,
                    LanguageWords.text("days-are-written", window.days().value(), window.from(), window.to(), days),
                    LanguageWords.text("the-dates-govern-correct-the-number"));
        }
    }

    private <T> void numbering(String pointer, List<T> items, Function<T, String> number) {
        Integer last = null;
        for (int i = 0; i < items.size(); i++) {
            String n = number.apply(items.get(i));
            if (n == null || !n.matches("\\d{1,6}")) {
                continue;
            }
            int now = Integer.parseInt(n);
            if (last != null && now != last + 1) {
                at.warn(
                        pointer + "/" + i + "/number",
                        "numbering-gap",
                        SOP,
                        LanguageWords.text("numbers-jump-from-to", last, now),
                        LanguageWords.text("check-whether-an-item-is-lost"));
            }
            last = now;
        }
    }

    private void products() {
        List<Product> products = service.knownProducts();
        Set<String> known = products.stream().map(Product::id).collect(Collectors.toSet());
        Set<String> yielded =
                service.steps().stream().flatMap(s -> s.yields().stream()).collect(Collectors.toSet());
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

    /** A case that names no track passes both steps and has its product after the first. */
    private void tracksInTurn() {
        if (service.exclusiveTracks()) {
            return;
        }
        for (int i = 0; i < service.steps().size(); i++) {
            Step later = service.steps().get(i);
            Step earlier = service.steps().subList(0, i).stream()
                    .filter(step -> apart(step, later))
                    .filter(step -> step.yields().stream().anyMatch(later.yields()::contains))
                    .findFirst()
                    .orElse(null);
            if (earlier != null) {
                at.warn(
                        "/steps/" + i + "/tracks",
                        "tracks-in-turn",
                        SOP,
                        LanguageWords.text("the-steps-and-hand-over", name(earlier), name(later)),
                        LanguageWords.text("if-a-case-follows-one-track"));
            }
        }
    }

    private static boolean apart(Step one, Step other) {
        List<String> its = other.tracks().or(List.of());
        return !its.isEmpty() && !one.appliesTo(Set.copyOf(its));
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

    private static String name(Step step) {
        return step.number() == null ? step.id() : step.number();
    }
}

package id.talaksana.language.rules.lint;

import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reviewer would question in the steps of a service. */
record StepLinter(PublicService service, Located at) {
    private static final int DAYS_OF_A_CENTURY = 36_500;

    void steps() {
        Set<String> made = made();
        Set<String> reported = new HashSet<>();
        for (int i = 0; i < service.steps().size(); i++) {
            Step step = service.steps().get(i);
            String p = "/steps/" + i;
            words(p, step);
            ends(p, step);
            inputs(made, reported, step, p);
            datesAndDecision(step, p);
        }
    }

    private Set<String> made() {
        Set<String> made = service.steps().stream()
                .flatMap(s -> s.outputs().stream())
                .map(StepItem::id)
                .collect(Collectors.toCollection(HashSet::new));
        service.knownRequirements().forEach(r -> made.add(r.id()));
        return made;
    }

    private void inputs(Set<String> made, Set<String> reported, Step step, String p) {
        for (int j = 0; j < step.inputs().size(); j++) {
            StepItem input = step.inputs().get(j);
            if (input.id() != null && !made.contains(input.id()) && reported.add(input.id())) {
                at.warn(
                        p + "/inputs/" + j,
                        "unmade-output",
                        Linter.SOP,
                        LanguageWords.text(
                                "is-used-here-but-no-step", input.text().or(input.id())),
                        LanguageWords.text("add-it-to-the-output"));
            }
        }
    }

    private void datesAndDecision(Step step, String p) {
        if (step.window() != null) {
            window(p, step.window());
        }
        if (step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT) {
            goesOn(p + "/decision/outcomes", step.decision().outcomes());
        }
    }

    /** Where every outcome goes on, whoever fails a stage is asked to the next one. */
    private void goesOn(String p, List<Step.Outcome> outcomes) {
        if (outcomes.size() > 1 && outcomes.stream().noneMatch(Step.Outcome::turnsDown)) {
            at.warn(
                    p,
                    "nobody-turned-down",
                    Linter.SOP,
                    LanguageWords.text("every-applicant-goes-on-whatever"),
                    LanguageWords.text("give-the-outcome-of-those-who-do-not"));
        }
    }

    private void words(String p, Step step) {
        if (!step.text().known()) {
            unread(p, step);
        }
        if (step.actorIds().isEmpty() && !step.isAutomatic()) {
            at.warn(
                    p,
                    "step-without-actor",
                    Linter.SOP,
                    LanguageWords.text("the-actor-of-step", name(step)),
                    LanguageWords.text("name-who-does-it"));
        }
    }

    private void unread(String p, Step step) {
        at.warn(
                p + "/text",
                "step-without-text",
                Linter.SOP,
                LanguageWords.text("the-text-of-step-cannot", name(step)),
                LanguageWords.text("ask-the-documents-publisher-for-it"));
    }

    private void ends(String p, Step step) {
        Duration time = step.duration() == null ? null : step.duration().or(null);
        if (step.isAutomatic() && step.window() == null && time == null) {
            neverEnds(p, step);
        }
        if (time != null && isBeyondReason(time)) {
            unlikely(p, time);
        }
        if (step.at() != null
                && step.at().address() != null
                && step.at().address().strip().matches("(?i)(?!https?:)[a-z][a-z0-9+.-]*:[^\\s0-9].*")) {
            noPage(p, step);
        }
    }

    private void neverEnds(String p, Step step) {
        at.warn(
                p,
                "step-never-ends",
                Linter.SOP,
                LanguageWords.text("nobody-does-this-step-and-no-date-ends-it", name(step)),
                LanguageWords.text("give-it-a-window-or-a-duration"));
    }

    private void unlikely(String p, Duration time) {
        at.warn(
                p + "/duration",
                "unlikely-time",
                Linter.SOP,
                LanguageWords.text("this-takes-more-than-a-hundred-years", time.written()),
                LanguageWords.text("check-the-number-and-its-unit"));
    }

    private void noPage(String p, Step step) {
        at.warn(
                p + "/at/address",
                "address-of-no-page",
                Linter.SOP,
                LanguageWords.text("this-address-leads-to-no-page", step.at().address()),
                LanguageWords.text("write-an-address-that-begins-with-https"));
    }

    private static boolean isBeyondReason(Duration time) {
        double days =
                switch (time.unit()) {
                    case MINUTE -> 1.0 / (24 * 60);
                    case HOUR -> 1.0 / 24;
                    case DAY, WORKING_DAY -> 1;
                    case WEEK -> 7;
                    case MONTH -> 30;
                    case YEAR -> 365;
                };
        return time.amount().doubleValue() * days > DAYS_OF_A_CENTURY;
    }

    private void window(String p, StepWindow window) {
        long days = ChronoUnit.DAYS.between(window.from(), window.to()) + 1;
        if (window.days() != null && window.days().known() && window.days().value() != days) {
            at.warn(
                    p + "/window",
                    "days-do-not-fit",
                    Linter.SOP,
                    LanguageWords.text("days-are-written", window.days().value(), window.from(), window.to(), days),
                    LanguageWords.text("the-dates-govern-correct-the-number"));
        }
    }

    /** A case that names no track passes both steps and has its product after the first. */
    void tracksInTurn() {
        if (service.exclusiveTracks()) {
            return;
        }
        for (int i = 0; i < service.steps().size(); i++) {
            Step later = service.steps().get(i);
            Step earlier = earlierOfOtherTrack(i, later);
            if (earlier != null) {
                inTurn(i, later, earlier);
            }
        }
    }

    private Step earlierOfOtherTrack(int i, Step later) {
        return service.steps().subList(0, i).stream()
                .filter(step -> apart(step, later))
                .filter(step -> step.yields().stream().anyMatch(later.yields()::contains))
                .findFirst()
                .orElse(null);
    }

    private void inTurn(int i, Step later, Step earlier) {
        at.warn(
                "/steps/" + i + "/tracks",
                "tracks-in-turn",
                Linter.SOP,
                LanguageWords.text("the-steps-and-hand-over", name(earlier), name(later)),
                LanguageWords.text("if-a-case-follows-one-track"));
    }

    /** The same words by the same actors, for cases that pass both. */
    void twice() {
        for (int i = 1; i < service.steps().size(); i++) {
            Step later = service.steps().get(i);
            Step earlier = earlierAlike(i, later);
            if (earlier != null) {
                at.warn(
                        "/steps/" + i,
                        "step-twice",
                        Linter.SOP,
                        LanguageWords.text("this-step-says-the-same-as", name(earlier)),
                        LanguageWords.text("check-whether-it-was-copied"));
            }
        }
    }

    private Step earlierAlike(int i, Step later) {
        return service.steps().subList(0, i).stream()
                .filter(step -> step.text().known() && later.text().known())
                .filter(step -> step.text()
                        .value()
                        .strip()
                        .equalsIgnoreCase(later.text().value().strip()))
                .filter(step -> step.actorIds().equals(later.actorIds()) && !apart(step, later))
                .findFirst()
                .orElse(null);
    }

    static boolean apart(Step one, Step other) {
        List<String> its = other.tracks().or(List.of());
        return !its.isEmpty() && !one.isOn(Set.copyOf(its));
    }

    private static String name(Step step) {
        return step.number() == null ? step.id() : step.number();
    }
}

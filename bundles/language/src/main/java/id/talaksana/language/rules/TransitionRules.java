package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Transition;
import id.talaksana.api.definition.Transition.Rule;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Transition rules name services and steps of their own version, and a rule says all that it needs. */
public final class TransitionRules {
    private TransitionRules() {}

    public static void check(List<Transition> transitions, List<PublicService> services, Located at) {
        Map<String, Set<String>> steps = new TreeMap<>();
        for (PublicService service : services) {
            Set<String> ids = new TreeSet<>();
            service.steps().forEach(step -> ids.add(step.id()));
            steps.put(service.id(), ids);
        }
        for (int i = 0; i < transitions.size(); i++) {
            check(transitions.get(i), steps, "/transition/" + i, at);
        }
    }

    /** @param all the steps of each service */
    private static void check(Transition rule, Map<String, Set<String>> all, String p, Located at) {
        Set<String> ids = all.keySet();
        for (int i = 0; i < rule.services().size(); i++) {
            String service = rule.services().get(i);
            if (!ids.contains(service)) {
                at.error(
                        p + "/services/" + i,
                        "dangling-name",
                        LanguageWords.text("there-is-no-service-3", service),
                        LanguageWords.text("there-are", Findings.names(ids)));
            }
        }
        Set<String> of = rule.services().isEmpty() ? ids : new TreeSet<>(rule.services());
        List<Set<String>> steps =
                of.stream().map(s -> all.getOrDefault(s, Set.of())).toList();
        if ((rule.cases() == Rule.MOVE_AT_STEP) != (rule.step() != null)) {
            at.error(
                    p + (rule.step() == null ? "/cases" : "/step"),
                    "transition-step",
                    LanguageWords.text("only-move-at-step-names"),
                    LanguageWords.text("add-or-remove-step-or-change"));
        }
        if (rule.step() != null) {
            exists(rule.step(), steps, p + "/step", at);
        }
        rule.steps().forEach((from, to) -> exists(to, steps, p + "/steps/" + from, at));
    }

    private static void exists(String step, List<Set<String>> services, String pointer, Located at) {
        if (services.stream().noneMatch(steps -> steps.contains(step))) {
            String there = Findings.names(services.stream().flatMap(Set::stream).distinct());
            at.error(
                    pointer,
                    "dangling-name",
                    LanguageWords.text("there-is-no-step", step),
                    LanguageWords.text("there-are", there));
        }
    }
}

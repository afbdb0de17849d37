package id.talaksana.core.definition;

import static id.talaksana.core.definition.Findings.text;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Transition;
import id.talaksana.api.definition.Transition.Rule;
import java.util.List;
import java.util.TreeSet;

/** Transition rules name services and steps of their own version, and a rule says all that it needs. */
final class TransitionRules {
    private TransitionRules() {}

    static void check(List<Transition> transitions, List<PublicService> services, Located at) {
        for (int i = 0; i < transitions.size(); i++) {
            check(transitions.get(i), services, "/transition/" + i, at);
        }
    }

    private static void check(Transition rule, List<PublicService> all, String p, Located at) {
        TreeSet<String> ids = new TreeSet<>();
        all.forEach(s -> ids.add(s.id()));
        for (int i = 0; i < rule.services().size(); i++) {
            String service = rule.services().get(i);
            if (!ids.contains(service)) {
                at.error(
                        p + "/services/" + i,
                        "dangling-name",
                        text("Layanan \"" + service + "\" tidak ada.", "There is no service \"" + service + "\"."),
                        text(
                                "Yang ada: " + String.join(", ", ids) + ".",
                                "There are: " + String.join(", ", ids) + "."));
            }
        }
        TreeSet<String> steps = new TreeSet<>();
        all.stream()
                .filter(s -> rule.services().isEmpty() || rule.services().contains(s.id()))
                .forEach(s -> s.steps().stream().map(Step::id).forEach(steps::add));
        if ((rule.cases() == Rule.MOVE_AT_STEP) != (rule.step() != null)) {
            at.error(
                    p + (rule.step() == null ? "/cases" : "/step"),
                    "transition-step",
                    text(
                            "Hanya \"move-at-step\" menyebut \"step\", dan ia harus menyebutnya.",
                            "Only \"move-at-step\" names a \"step\", and it has to."),
                    text(
                            "Tambahkan atau hapus \"step\", atau ubah \"cases\".",
                            "Add or remove \"step\", or change \"cases\"."));
        }
        if (rule.step() != null) {
            exists(rule.step(), steps, p + "/step", at);
        }
        rule.steps().forEach((from, to) -> exists(to, steps, p + "/steps/" + from, at));
    }

    private static void exists(String step, TreeSet<String> steps, String pointer, Located at) {
        if (!steps.contains(step)) {
            at.error(
                    pointer,
                    "dangling-name",
                    text("Langkah \"" + step + "\" tidak ada.", "There is no step \"" + step + "\"."),
                    text(
                            "Yang ada: " + String.join(", ", steps) + ".",
                            "There are: " + String.join(", ", steps) + "."));
        }
    }
}

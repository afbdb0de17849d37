package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.List;

/**
 * Jumps where steps are open side by side. A return goes to the step itself or to one that it comes after: then what is open
 * beside it and comes after that step, too, is closed with it, and the rest is not touched. A jump ahead passes over steps of
 * its own branch alone, so that nobody waits for what never comes and nothing comes that was passed over.
 */
final class BranchRules {
    private final List<Step> steps;
    private final Precedence order;
    private final Located at;

    BranchRules(PublicService service, Precedence order, Located at) {
        this.steps = service.steps();
        this.order = order;
        this.at = at;
    }

    boolean check() {
        boolean sound = true;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String p = "/steps/" + i;
            List<StepWay> ways = step.next() == null ? List.of() : step.next().ways();
            for (int j = 0; j < ways.size(); j++) {
                sound &= ways.get(j).to() == null
                        || ahead(p + "/next/" + j, step, ways.get(j).to());
            }
            for (int j = 0; j < step.outcomes().size(); j++) {
                sound &= outcome(
                        p + "/decision/outcomes/" + j, step, step.outcomes().get(j));
            }
        }
        return sound;
    }

    private boolean outcome(String p, Step step, Outcome outcome) {
        if (outcome.returns()) {
            String back = outcome.returnTo().value();
            boolean sound = back.equals(step.id()) || order.isAfter(step.id(), back);
            if (!sound) {
                at.error(
                        p + "/returnTo",
                        "return-across-branches",
                        LanguageWords.text("it-returns-into-another-branch", step.id(), back),
                        LanguageWords.text("return-to-this-step-or-before", step.id()));
            }
            return sound;
        }
        return outcome.next() == null || ahead(p + "/next", step, outcome.next());
    }

    private boolean ahead(String p, Step step, String target) {
        boolean sound = order.isAfter(target, step.id())
                && steps.stream()
                        .map(Step::id)
                        .filter(id -> passed(step, target, id))
                        .allMatch(id -> own(step, target, id));
        if (!sound) {
            at.error(
                    p,
                    "next-across-branches",
                    LanguageWords.text("it-leads-into-another-branch", step.id(), target),
                    LanguageWords.text("lead-to-where-the-branches-meet"));
        }
        return sound;
    }

    /** Whether a jump passes over a step: it comes after where the jump begins, and not after where it ends. */
    private boolean passed(Step from, String target, String id) {
        return order.isAfter(id, from.id()) && !id.equals(target) && !order.isAfter(id, target);
    }

    /** Whether nobody but this branch leads to a step, and it leads nowhere but to where the jump ends. */
    private boolean own(Step from, String target, String id) {
        return order.isAfter(target, id)
                && steps.stream()
                        .map(Step::id)
                        .filter(other -> order.isAfter(id, other))
                        .allMatch(other -> other.equals(from.id())
                                || order.isAfter(from.id(), other)
                                || passed(from, target, other));
    }
}

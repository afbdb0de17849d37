package id.talaksana.core.objections;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes of accepted objections: other outcomes in the place of those that were contested, which stay on the record. No
 * stage is opened again by them.
 */
record Corrections(
        RoundStore rounds, ObjectionStore store, SeenRound round, Periods periods, Period period, Recompute recompute) {

    RoundPlan plan() {
        ObjectionQuery accepted = ObjectionQuery.of(period.id()).in(ObjectionState.ACCEPTED);
        return new RoundPlan(
                Kind.CORRECTION,
                period.last().id(),
                null,
                null,
                null,
                ObjectionPlans.source(new ObjectionDeed.Correct(round.id(), period.id(), null)),
                Math.toIntExact(store.count(round.scope(), round.id(), accepted)),
                List.of(),
                true,
                (writing, entry) -> correct(entry));
    }

    private List<Leaf> correct(int entry) {
        List<Leaf> leaves = new ArrayList<>(store.correct(round.id(), period.id(), entry));
        for (Step step : leaves.isEmpty() ? List.<Step>of() : period.decided()) {
            if (recompute.ranks(step)) {
                leaves.addAll(recompute.apply(round, step, entry));
            }
        }
        return leaves;
    }

    /** Whose outcome is another one afterwards. */
    List<Difference> differences() {
        Map<String, Difference> corrected = new HashMap<>();
        List<Difference> all = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ObjectionPage page = store.list(
                    round.scope(),
                    round.id(),
                    ObjectionQuery.of(period.id()).in(ObjectionState.ACCEPTED),
                    after,
                    ObjectionQuery.MOST);
            for (Objection objection : page.objections()) {
                Difference difference = difference(objection);
                if (corrected.putIfAbsent(objection.registration(), difference) == null) {
                    all.add(difference);
                }
            }
            after = page.next();
        }
        List<Difference> direct = List.copyOf(all);
        period.decided().stream()
                .filter(recompute::ranks)
                .forEach(step -> all.addAll(recompute.differences(round, step, direct)));
        return all;
    }

    private static Difference difference(Objection objection) {
        List<ObjectionEvent> events = objection.events();
        return new Difference(
                objection.registration(),
                objection.contested().step(),
                objection.contested().outcome(),
                events.get(events.size() - 1).outcome(),
                objection.number());
    }

    /** What else is to be done, where a later step has decided without those who come back in. */
    List<Text> consequences(List<Difference> differences) {
        List<Text> said = new ArrayList<>();
        if (differences.isEmpty()) {
            return said;
        }
        List<Step> steps = round.selecting().steps();
        for (int at = 0; at < steps.size(); at++) {
            List<String> before = steps.subList(0, at).stream().map(Step::id).toList();
            List<String> comingBack = differences.stream()
                    .filter(difference -> before.contains(difference.step()) && comesBack(difference))
                    .map(Difference::registration)
                    .toList();
            if (!comingBack.isEmpty()) {
                follows(steps.get(at), comingBack, said);
            }
        }
        for (Step ranked : period.decided()) {
            if (!ranked.ranking().isEmpty() && !recompute.ranks(ranked)) {
                said.add(CoreWords.text("the-ranking-is-to-be-worked-out-anew", ranked.id()));
            }
        }
        said.add(CoreWords.text("the-corrected-outcome-is-to-be-announced"));
        return said;
    }

    private void follows(Step later, List<String> comingBack, List<Text> said) {
        StepRow newest = newest(later.id());
        if (newest != null && !newest.isOpen() && !newest.goesOn()) {
            said.add(CoreWords.text(
                    "a-later-step-is-closed-without-them",
                    later.id(),
                    comingBack.size(),
                    String.join(", ", comingBack.subList(0, Math.min(10, comingBack.size())))));
        } else if (newest != null && newest.isOpen()) {
            said.add(CoreWords.text("a-later-step-decides-on-them", later.id(), comingBack.size()));
        }
    }

    private boolean comesBack(Difference difference) {
        return goesOn(difference.step(), difference.after()) && !goesOn(difference.step(), difference.before());
    }

    private boolean goesOn(String step, String outcome) {
        return period.outcome(step, outcome).filter(each -> !each.turnsDown()).isPresent();
    }

    private StepRow newest(String step) {
        StepRow newest = null;
        for (StepRow row : periods.rows()) {
            newest = row.step().equals(step) ? row : newest;
        }
        return newest;
    }
}

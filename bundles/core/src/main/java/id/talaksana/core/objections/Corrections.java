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
        Step decides = period.decides();
        return new RoundPlan(
                Kind.CORRECTION,
                decides.id(),
                null,
                null,
                null,
                ObjectionPlans.source(new ObjectionDeed.Correct(round.id(), period.id(), null)),
                Math.toIntExact(store.count(round.scope(), round.id(), accepted)),
                List.of(),
                true,
                (writing, entry) -> correct(decides, entry));
    }

    private List<Leaf> correct(Step decides, int entry) {
        List<Leaf> leaves = new ArrayList<>(store.correct(round.id(), period.id(), entry));
        if (recompute.ranks(decides) && !leaves.isEmpty()) {
            leaves.addAll(recompute.apply(round, decides, entry));
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
        if (recompute.ranks(period.decides())) {
            all.addAll(recompute.differences(round, period.decides(), List.copyOf(all)));
        }
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
        List<String> comingBack = differences.stream()
                .filter(difference -> goesOn(difference.after()) && !goesOn(difference.before()))
                .map(Difference::registration)
                .toList();
        List<Step> steps = round.selecting().steps();
        int at = steps.stream().map(Step::id).toList().indexOf(period.decides().id());
        for (Step later : steps.subList(at + 1, steps.size())) {
            StepRow newest = newest(later.id());
            if (newest != null && !newest.isOpen() && !newest.goesOn() && !comingBack.isEmpty()) {
                said.add(CoreWords.text(
                        "a-later-step-is-closed-without-them",
                        later.id(),
                        comingBack.size(),
                        String.join(", ", comingBack.subList(0, Math.min(10, comingBack.size())))));
            } else if (newest != null && newest.isOpen() && !comingBack.isEmpty()) {
                said.add(CoreWords.text("a-later-step-decides-on-them", later.id(), comingBack.size()));
            }
        }
        boolean ranked = !period.decides().ranking().isEmpty();
        if (ranked && !recompute.ranks(period.decides())) {
            said.add(CoreWords.text(
                    "the-ranking-is-to-be-worked-out-anew", period.decides().id()));
        }
        said.add(CoreWords.text("the-corrected-outcome-is-to-be-announced"));
        return said;
    }

    private boolean goesOn(String outcome) {
        return period.decides().decision().outcomes().stream()
                .anyMatch(each -> each.id().equals(outcome) && !each.turnsDown());
    }

    private StepRow newest(String step) {
        StepRow newest = null;
        for (StepRow row : periods.rows()) {
            newest = row.step().equals(step) ? row : newest;
        }
        return newest;
    }
}

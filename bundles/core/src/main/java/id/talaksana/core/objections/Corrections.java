package id.talaksana.core.objections;

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
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.rounds.RoundPlan;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.rounds.results.CorrectedOutcomes;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.results.Recomputed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes of accepted objections: other outcomes in the place of those that were contested, which stay on the record, and of
 * everybody in whose place or behind whom that puts somebody else. No stage is opened again by them. Once an objection of the
 * period was accepted, whatever scores are corrected later can be brought in by a correction, too.
 */
record Corrections(
        RoundStore rounds, ObjectionStore store, SeenRound round, Periods periods, Period period, RankedAnew rankings) {

    /**
     * A correction before it is made.
     *
     * @param differences whose outcome is another one afterwards
     * @param consequences what stays as it is, and what else is to be done
     */
    record Draft(RoundPlan plan, List<Difference> differences, List<Text> consequences) {}

    Draft draft() {
        int before = rounds.standing(round.scope(), round.id()).entries();
        List<Objection> accepted = objections(ObjectionState.ACCEPTED);
        Map<String, Map<String, String>> corrected = answers(accepted);
        List<Difference> differences = direct(accepted);
        List<Text> consequences = new ArrayList<>();
        Map<String, Map<Integer, Said>> anew = new LinkedHashMap<>();
        CorrectedOutcomes outcomes = new CorrectedOutcomes(corrected, given(corrected));
        for (Step step : outcomes.answers().isEmpty() ? List.<Step>of() : period.decided()) {
            if (!step.ranking().isEmpty()) {
                Recomputed recomputed = rankings.of(round, step, outcomes);
                outcomes = outcomes.with(step.id(), recomputed.outcomes());
                anew.put(step.id(), recomputed.said());
                consequences.addAll(recomputed.held());
                recomputed.changes().forEach(change -> differences.add(difference(step, change)));
            }
        }
        consequences.addAll(new Aftermath(round, periods, period).of(differences));
        return new Draft(plan(accepted.size(), anew, before), differences, consequences);
    }

    /** Whatever came onto the record while it was worked out may have changed it: then it is worked out anew. */
    private RoundPlan plan(int accepted, Map<String, Map<Integer, Said>> anew, int before) {
        return new RoundPlan(
                Kind.CORRECTION,
                period.last().id(),
                null,
                null,
                null,
                ObjectionPlans.source(new ObjectionDeed.Correct(round.id(), period.id(), null)),
                accepted + anew.values().stream().mapToInt(Map::size).sum(),
                List.of(),
                true,
                (writing, entry) -> {
                    if (writing.standing().entries() != before) {
                        throw new RoundStore.CaseMoved(round.id());
                    }
                    return store.correct(round.id(), period.id(), entry, anew);
                });
    }

    private List<Objection> objections(ObjectionState state) {
        ObjectionQuery query = ObjectionQuery.of(period.id()).in(state);
        List<Objection> all = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            ObjectionPage page = store.list(round.scope(), round.id(), query, after, ObjectionQuery.MOST);
            all.addAll(page.objections());
            after = page.next();
        }
        return all;
    }

    /** To which outcomes they lead, by steps and registration numbers; of several about one applicant the first says it. */
    private static Map<String, Map<String, String>> answers(List<Objection> objections) {
        Map<String, Map<String, String>> answers = new HashMap<>();
        objections.forEach(each -> answers.computeIfAbsent(each.contested().step(), step -> new HashMap<>())
                .putIfAbsent(each.registration(), answer(each)));
        return answers;
    }

    /** The same with those that were corrected before. */
    private Map<String, Map<String, String>> given(Map<String, Map<String, String>> accepted) {
        Map<String, Map<String, String>> given = answers(objections(ObjectionState.CORRECTED));
        accepted.forEach((step, answers) ->
                given.computeIfAbsent(step, none -> new HashMap<>()).putAll(answers));
        return given;
    }

    private static String answer(Objection objection) {
        List<ObjectionEvent> events = objection.events();
        return events.get(events.size() - 1).outcome();
    }

    private static List<Difference> direct(List<Objection> accepted) {
        Map<String, Difference> first = new LinkedHashMap<>();
        accepted.forEach(each -> first.putIfAbsent(
                each.contested().step() + "/" + each.registration(),
                new Difference(
                        each.registration(),
                        each.contested().step(),
                        each.contested().outcome(),
                        answer(each),
                        each.number())));
        return new ArrayList<>(first.values());
    }

    private static Difference difference(Step step, Recomputed.Change change) {
        return new Difference(
                change.applicant().registration(),
                step.id(),
                change.before(),
                change.after().outcome(),
                null);
    }
}

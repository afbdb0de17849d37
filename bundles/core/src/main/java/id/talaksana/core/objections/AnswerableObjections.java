package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.SeenRound;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which objections of a set an officer can answer or pass on, and why the others not. */
record AnswerableObjections(RoundStore rounds, ObjectionStore store, SeenRound round, Period period) {

    /**
     * @param from those in this state
     * @param outcome to which they would lead; null: to none
     */
    ObjectionPlans.Answerable of(ObjectionQuery set, ObjectionState from, String outcome) {
        requireFew(set.numbers());
        requireFew(set.objectors());
        ObjectionQuery wanted =
                new ObjectionQuery(period.id(), null, set.formation(), set.dueBefore(), set.numbers(), set.objectors());
        Map<Integer, RoundEntry> entries = rounds.entries(round.scope(), round.id()).stream()
                .collect(Collectors.toMap(RoundEntry::number, entry -> entry));
        List<Integer> numbers = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        boolean named = set.numbers() != null || set.objectors() != null;
        Integer after = 0;
        while (after != null) {
            ObjectionPage page =
                    store.list(round.scope(), round.id(), named ? wanted : wanted.in(from), after, ObjectionQuery.MOST);
            Set<String> standing = outcome == null ? Set.of() : standing(page.objections());
            for (Objection objection : page.objections()) {
                Text why = why(objection, from, outcome, standing, entries);
                if (why == null) {
                    numbers.add(objection.number());
                } else {
                    leftOut.add(new LeftOut(null, objection.registration(), why));
                }
            }
            after = page.next();
        }
        return new ObjectionPlans.Answerable(numbers, leftOut);
    }

    private static void requireFew(List<?> named) {
        if (named != null && named.size() > ObjectionQuery.MOST) {
            throw new Refusal(INVALID, CoreWords.text("at-most-so-many-registrations", ObjectionQuery.MOST), List.of());
        }
    }

    private Text why(
            Objection objection,
            ObjectionState from,
            String outcome,
            Set<String> standing,
            Map<Integer, RoundEntry> entries) {
        if (objection.state() != from) {
            ObjectionEvent last = objection.events().get(objection.events().size() - 1);
            return CoreWords.text("this-objection-is", objection.state(), last.by(), last.at());
        } else if (outcome != null
                && period.outcome(objection.contested().step(), outcome).isEmpty()) {
            return CoreWords.text(
                    "the-step-has-no-such-outcome",
                    objection.contested().step(),
                    outcome,
                    String.join(", ", period.known()));
        } else if (objection.contested().outcome().equals(outcome)) {
            return CoreWords.text("this-is-the-outcome-already", outcome);
        } else if (outcome != null && !standing.contains(key(objection.registration(), objection.contested()))) {
            return CoreWords.text("what-is-contested-was-corrected-already");
        }
        RoundEntry decided = entries.get(objection.contested().entry());
        boolean own = decided != null
                && Doer.of(decided.by()).sharesPersonWith(round.who().doer());
        return period.rule().secondLook() && from == ObjectionState.FILED && own
                ? CoreWords.text("somebody-else-answers-than-decided", decided.by())
                : null;
    }

    /** Judgements of these applicants that stand. */
    private Set<String> standing(List<Objection> objections) {
        List<String> registrations =
                objections.stream().map(Objection::registration).distinct().toList();
        ApplicantQuery query = new ApplicantQuery(null, null, null, null, registrations);
        Set<String> standing = new HashSet<>();
        Scope scope = round.scope();
        rounds.applicants(scope, round.id(), new Selection(query, List.of(), List.of()), 0, ApplicantQuery.MAX_LIMIT)
                .applicants()
                .forEach(judged -> judged.judgements()
                        .forEach(
                                judgement -> standing.add(key(judged.applicant().registration(), judgement))));
        return standing;
    }

    private static String key(String registration, Judgement judgement) {
        return judgement.entry() + "/" + registration;
    }
}

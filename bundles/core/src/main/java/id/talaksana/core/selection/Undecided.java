package id.talaksana.core.selection;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** On how many applicants a step of a round still has to decide: it is not done before there are none. */
@FunctionalInterface
public interface Undecided extends Gate {
    long of(CaseFile round, String step);

    /** Where there are no rounds. */
    static Undecided nobody() {
        return (round, step) -> 0;
    }

    /** By what is kept of rounds. */
    static Undecided in(RoundStore store, Catalogue catalogue) {
        return (round, stepId) -> catalogue
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .map(Selecting::new)
                .filter(selecting -> selecting.decides(stepId))
                .map(selecting -> count(store, round.id(), selecting, selecting.step(stepId)))
                .orElse(0L);
    }

    /** On how many a step has not decided for good: those whom it sent back are among them. */
    static long count(RoundStore store, CaseId round, Selecting selecting, Step step) {
        Scope scope = Scope.of(round.agency());
        long undecided = store.count(scope, round, selecting.undecided(step, ApplicantQuery.all()));
        return undecided
                + selecting.sentBack(step).stream()
                        .mapToLong(set -> store.count(scope, round, set))
                        .sum();
    }

    /** Refuses to close a step that has not decided on all. */
    @Override
    default void check(CaseFile round, Deed.Complete closing) {
        long waiting = of(round, closing.step());
        if (waiting > 0) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, CoreWords.text("applicants-are-not-decided-on-yet", waiting), List.of());
        }
    }
}

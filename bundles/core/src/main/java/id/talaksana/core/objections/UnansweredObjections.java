package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.objections.ObjectionPeriod.State;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.selection.Gate;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A step that holds objections is closed when its period is over for all who could object, and what was filed is answered
 * and corrected. What was passed on to another body may come back later.
 */
public record UnansweredObjections(PeriodsOfRounds periods, ObjectionStore store, RoundStore rounds) implements Gate {

    @Override
    public void check(CaseFile round, Deed.Complete closing) {
        String step = closing.step();
        if (!holdsObjections(round, step)) {
            return;
        }
        Periods all = periods.of(round);
        if (all.contestable()) {
            all.all().stream().filter(period -> period.id().equals(step)).forEach(period -> check(round, period));
        }
    }

    /** Reads what is in memory: every step of every case is asked. */
    private boolean holdsObjections(CaseFile round, String step) {
        return periods.catalogue()
                .definition(round.id().agency(), round.digest())
                .flatMap(definition -> definition.service(round.service()))
                .flatMap(service -> service.step(step))
                .filter(its -> its.objection() != null)
                .isPresent();
    }

    private void check(CaseFile round, Period period) {
        Scope scope = Scope.of(round.id().agency());
        ObjectionQuery all = ObjectionQuery.of(period.id());
        long filed = store.count(scope, round.id(), all.in(ObjectionState.FILED));
        if (filed > 0) {
            throw refused(CoreWords.text("objections-have-no-answer-yet", filed));
        }
        long accepted = store.count(scope, round.id(), all.in(ObjectionState.ACCEPTED));
        if (accepted > 0) {
            throw refused(CoreWords.text("accepted-objections-are-not-corrected-yet", accepted));
        }
        if (period.state() == State.OPEN
                && period.to() != null
                && period.row().isOpen()
                && somebodyCould(round, period)) {
            throw refused(CoreWords.text("the-objection-period-lasts-until", moment(round, period.to())));
        }
    }

    private Text moment(CaseFile round, Instant at) {
        ZoneId zone = periods.catalogue()
                .definition(round.id().agency(), round.digest())
                .map(definition -> definition.agency().timeZone().value())
                .orElseThrow();
        return Wording.both(words -> words.moment(at, zone));
    }

    /** Each objects once, so whoever has done so could not again. */
    private boolean somebodyCould(CaseFile round, Period period) {
        Scope scope = Scope.of(round.id().agency());
        long objected = Stream.of(ObjectionState.values())
                .filter(state ->
                        state != ObjectionState.CORRECTED && !period.rule().aboutOthers())
                .mapToLong(state -> store.count(
                        scope, round.id(), ObjectionQuery.of(period.id()).in(state)))
                .sum();
        long contestable = period.decided().stream()
                .flatMap(step -> period.outcomes().stream()
                        .map(outcome -> new ApplicantQuery(step.id(), outcome, null, null, null)))
                .mapToLong(set -> rounds.count(scope, round.id(), new Selection(set, List.of(), List.of())))
                .sum();
        return contestable > objected;
    }

    private static Refusal refused(Text why) {
        return new Refusal(CONFLICT, why, List.of());
    }
}

package id.talaksana.core.rechecks;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.rechecks.Rechecked.State;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RecheckStore.Given;
import id.talaksana.api.store.rounds.RoundStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is looked at again of those on whom a step has decided, and what was found.
 *
 * @param decided of how many it is drawn
 * @param drawn the applicants' numbers; whoever was looked at stays in it
 * @param second second verdicts, by applicants' numbers
 * @param settled what settled disagreements, likewise
 * @param entries the round's record, by numbers
 */
record RecheckSample(
        int decided,
        SortedSet<Integer> drawn,
        Map<Integer, Given> second,
        Map<Integer, Given> settled,
        Map<Integer, RoundEntry> entries) {

    static RecheckSample of(RecheckStore store, RoundStore rounds, CaseId id, Step step) {
        Scope scope = Scope.of(id.agency());
        List<RoundEntry> record = rounds.entries(scope, id);
        SampleTickets tickets = new SampleTickets(step.id(), record);
        store.eachDecided(scope, id, step.id(), tickets::take);
        SortedSet<Integer> drawn = new TreeSet<>(tickets.drawn(step.recheck()));
        Map<Integer, Given> second = new HashMap<>();
        Map<Integer, Given> settled = new HashMap<>();
        for (Given given : store.given(scope, id, step.id())) {
            drawn.add(given.applicant());
            (given.settles() ? settled : second).put(given.applicant(), given);
        }
        return new RecheckSample(
                tickets.decided(),
                drawn,
                second,
                settled,
                record.stream().collect(Collectors.toMap(RoundEntry::number, entry -> entry)));
    }

    State state(int applicant) {
        Given given = second.get(applicant);
        if (given == null) {
            return State.WAITING;
        } else if (given.outcome().equals(given.first())) {
            return State.AGREED;
        }
        return settled.containsKey(applicant) ? State.SETTLED : State.DISAGREED;
    }

    int count(State state) {
        return (int)
                drawn.stream().filter(applicant -> state(applicant) == state).count();
    }
}

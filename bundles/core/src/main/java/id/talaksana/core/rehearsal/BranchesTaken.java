package id.talaksana.core.rehearsal;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The outcomes that a service's steps can have, and which of them no play has taken yet. */
final class BranchesTaken {
    private final Set<Branch> untaken = new LinkedHashSet<>();
    /** Of the play that goes on now. */
    private final Set<Branch> takenNow = new HashSet<>();

    private boolean straightNow;

    /** An outcome of a step, by their ids. */
    record Branch(String step, String outcome) {}

    BranchesTaken(PublicService service) {
        for (Step step : service.steps()) {
            if (step.decision() != null) {
                step.decision().outcomes().forEach(outcome -> untaken.add(new Branch(step.id(), outcome.id())));
            }
        }
    }

    /** Those that no play took, in the document's order. */
    Set<Branch> untaken() {
        return untaken;
    }

    /**
     * Another play begins.
     *
     * @param straight it goes on wherever it can, so that it comes to its end
     */
    void begin(boolean straight) {
        straightNow = straight;
        takenNow.clear();
    }

    /**
     * What is decided next at a step: first what nobody tried that sends back, then what goes on, then what ends; when all were
     * tried, what leads to the end.
     *
     * @param possible never empty
     */
    Outcome next(Step step, List<Outcome> possible) {
        Predicate<Outcome> fresh = outcome -> untaken.contains(branch(step, outcome));
        Predicate<Outcome> notYet = outcome -> !takenNow.contains(branch(step, outcome));
        Predicate<Outcome> goesOn = outcome -> !outcome.turnsDown() && outcome.ending() == null;
        Predicate<Outcome> onward = outcome -> goesOn.test(outcome) && outcome.next() == null;
        Predicate<Outcome> exploring = outcome -> !straightNow;
        return Stream.of(
                        exploring.and(fresh).and(Outcome::returns),
                        fresh.and(goesOn),
                        exploring.and(fresh),
                        onward,
                        goesOn.and(notYet),
                        notYet.and(outcome -> !outcome.returns()),
                        outcome -> !outcome.returns())
                .flatMap(wanted -> possible.stream().filter(wanted).limit(1))
                .findFirst()
                .orElse(possible.get(0));
    }

    /** That was taken. */
    void took(Step step, String outcome) {
        Branch branch = new Branch(step.id(), outcome);
        untaken.remove(branch);
        takenNow.add(branch);
    }

    private static Branch branch(Step step, Outcome outcome) {
        return new Branch(step.id(), outcome.id());
    }
}

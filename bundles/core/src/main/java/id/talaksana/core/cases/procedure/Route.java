package id.talaksana.core.cases.procedure;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The way that a procedure lays out for a case: where it begins, where it goes from each step, what it hands over. */
public record Route(PublicService service) {
    /** Where the case goes, to a step or to an end, and what has been handed over by then. */
    public record Ending(Step next, State state, List<String> products) {}

    /**
     * What follows when a step is closed.
     *
     * @param outcome null when nothing was to be decided
     */
    public Ending after(CaseFile c, Step step, Outcome outcome) {
        return after(c.tracks(), c.products(), step, outcome);
    }

    /** The same for a case of these tracks that has handed over so much. */
    public Ending after(Set<String> tracks, List<String> handedOver, Step step, Outcome outcome) {
        if (outcome != null && outcome.returns()) {
            return new Ending(step(outcome.returnTo().value()), State.OPEN, handedOver);
        }
        if (outcome != null && outcome.ending() == Step.End.REJECTED) {
            return new Ending(null, State.REJECTED, handedOver);
        }
        boolean ends = outcome != null && outcome.ending() == Step.End.COMPLETED;
        String target = outcome != null && outcome.next() != null ? outcome.next() : step.next();
        int from = target == null
                ? service.steps().indexOf(step) + 1
                : service.steps().indexOf(step(target));
        Step next = ends ? null : firstApplicable(from, tracks);
        State state = next == null ? State.COMPLETED : State.OPEN;
        return new Ending(next, state, products(handedOver, step, state));
    }

    /** What was handed over so far, and at the end also the listed products that no step names. */
    private List<String> products(List<String> handedOver, Step step, State state) {
        Set<String> products = new LinkedHashSet<>(handedOver);
        products.addAll(step.yields());
        if (state == State.COMPLETED) {
            List<String> named =
                    service.steps().stream().flatMap(s -> s.yields().stream()).toList();
            service.knownProducts().stream()
                    .map(Product::id)
                    .filter(id -> !named.contains(id))
                    .forEach(products::add);
        }
        return List.copyOf(products);
    }

    /** The first step from an index on that applies to one of the tracks; null when there is none. */
    public Step firstApplicable(int from, Set<String> tracks) {
        for (Step step : service.steps().subList(from, service.steps().size())) {
            if (step.appliesTo(tracks)) {
                return step;
            }
        }
        return null;
    }

    private Step step(String id) {
        return service.step(id).orElseThrow();
    }
}

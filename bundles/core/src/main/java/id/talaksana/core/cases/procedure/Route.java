package id.talaksana.core.cases.procedure;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.procedure.Precedence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The way that a procedure lays out for a case: where it begins, where it goes from each step, what it hands over. */
public record Route(PublicService service) {
    /**
     * Where the case goes.
     *
     * @param next the steps that are opened; none where another branch is still under way, or at the end
     * @param products what has been handed over by then
     * @param left of the steps that are open besides, those that are not done any more
     */
    public record Ending(List<Step> next, State state, List<String> products, List<String> left) {}

    /** The steps that a case begins with. */
    public List<Step> first(Set<String> tracks) {
        return Precedence.of(service).first(step -> step.appliesTo(tracks));
    }

    /**
     * What follows when a step is closed.
     *
     * @param row its open row
     * @param outcome null when nothing was to be decided
     */
    public Ending after(CaseFile c, StepRow row, Step step, Outcome outcome) {
        List<String> beside = c.openBeside(row).stream().map(StepRow::step).toList();
        return after(c.tracks(), c.products(), beside, step, outcome);
    }

    /**
     * The same for a case of these tracks that has handed over so much.
     *
     * @param beside the steps that are open besides
     */
    public Ending after(Set<String> tracks, List<String> handedOver, List<String> beside, Step step, Outcome outcome) {
        Precedence order = Precedence.of(service);
        if (outcome != null && outcome.returns()) {
            // What comes after the step to be done again will be done again, too.
            Step again = step(outcome.returnTo().value());
            List<String> left = beside.stream()
                    .filter(other -> order.isAfter(other, again.id()))
                    .toList();
            return new Ending(List.of(again), State.OPEN, handedOver, left);
        }
        if (outcome != null && outcome.ending() != null) {
            boolean rejected = outcome.ending() == Step.End.REJECTED;
            State state = rejected ? State.REJECTED : State.COMPLETED;
            return new Ending(List.of(), state, rejected ? handedOver : products(handedOver, step, state), beside);
        }
        String target = outcome != null && outcome.next() != null ? outcome.next() : step.next();
        List<Step> next = target == null
                ? order.after(step, beside, each -> each.appliesTo(tracks))
                : order.from(step(target), beside, each -> each.appliesTo(tracks));
        State state = next.isEmpty() && beside.isEmpty() ? State.COMPLETED : State.OPEN;
        return new Ending(next, state, products(handedOver, step, state), List.of());
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

    private Step step(String id) {
        return service.step(id).orElseThrow();
    }
}

package id.talaksana.api.procedure;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.PublicService.Product;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepWay;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way that a procedure lays out for a case: where it begins, where it goes from each step, what it hands over. */
public record Route(PublicService service) {
    /**
     * Where the case goes.
     *
     * @param next the steps that are opened; none where another branch is still under way, or at the end
     * @param products what has been handed over by then
     * @param left of the steps that are open besides, those that are not done any more
     * @param mender who outside the office has to mend something before the next steps are done; null: nobody
     */
    public record Ending(List<Step> next, State state, List<String> products, List<String> left, String mender) {}

    /** The steps that a case in these circumstances begins with. */
    public List<Step> first(Circumstances circumstances) {
        return Precedence.of(service).first(step -> step.appliesTo(circumstances));
    }

    /**
     * What follows when a step of a case in these circumstances is closed.
     *
     * @param row its open row
     * @param outcome null when nothing was to be decided
     */
    public Ending after(CaseFile c, StepRow row, Circumstances circumstances, Step step, Outcome outcome) {
        List<String> beside = c.openBeside(row).stream().map(StepRow::step).toList();
        return after(circumstances, c.products(), beside, step, outcome);
    }

    /**
     * The same for a case that has handed over so much.
     *
     * @param beside the steps that are open besides
     */
    public Ending after(
            Circumstances circumstances, List<String> handedOver, List<String> beside, Step step, Outcome outcome) {
        Precedence order = Precedence.of(service);
        if (outcome != null && outcome.returns()) {
            // What comes after the step to be done again will be done again, too.
            return backTo(circumstances, handedOver, beside, outcome, order);
        }
        StepWay way = way(circumstances, step, outcome);
        if (way.end() != null) {
            return ended(handedOver, beside, step, way);
        }
        List<Step> next = following(circumstances, beside, step, order, way);
        State state = next.isEmpty() && beside.isEmpty() ? State.COMPLETED : State.OPEN;
        return new Ending(next, state, products(handedOver, step, state), List.of(), null);
    }

    private Ending backTo(
            Circumstances circumstances,
            List<String> handedOver,
            List<String> beside,
            Outcome outcome,
            Precedence order) {
        Step again = step(outcome.returnTo().value());
        List<String> left = beside.stream()
                .filter(other -> order.isAfter(other, again.id()))
                .toList();
        List<String> staying =
                beside.stream().filter(other -> !left.contains(other)).toList();
        List<Step> next = Condition.applies(again.when(), circumstances)
                ? List.of(again)
                : order.from(again, staying, each -> each.appliesTo(circumstances));
        return new Ending(next, State.OPEN, handedOver, left, mender(outcome));
    }

    private Ending ended(List<String> handedOver, List<String> beside, Step step, StepWay way) {
        boolean rejected = way.end() == StepEnd.REJECTED;
        State state = rejected ? State.REJECTED : State.COMPLETED;
        return new Ending(List.of(), state, rejected ? handedOver : products(handedOver, step, state), beside, null);
    }

    private List<Step> following(
            Circumstances circumstances, List<String> beside, Step step, Precedence order, StepWay way) {
        return way.to() == null
                ? order.after(step, beside, each -> each.appliesTo(circumstances))
                : order.from(step(way.to()), beside, each -> each.appliesTo(circumstances));
    }

    private String mender(Outcome outcome) {
        return Optional.ofNullable(outcome.correctedBy())
                .flatMap(service::actor)
                .filter(actor -> actor.external() || actor.applicant())
                .map(Actor::id)
                .orElse(null);
    }

    /** The way onward; one without target leads to what comes after it. */
    private static StepWay way(Circumstances circumstances, Step step, Outcome outcome) {
        if (outcome != null && (outcome.ending() != null || outcome.next() != null)) {
            return new StepWay(outcome.next(), outcome.ending(), null);
        }
        return Optional.ofNullable(step.next())
                .flatMap(next -> next.of(circumstances))
                .orElse(new StepWay(null, null, null));
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

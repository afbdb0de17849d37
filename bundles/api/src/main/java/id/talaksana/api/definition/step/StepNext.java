package id.talaksana.api.definition.step;

import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.condition.Condition;
import java.util.List;
import java.util.Optional;

/** Where a case goes from a step: by one way, or by the one of several that applies to it. */
public record StepNext(List<StepWay> ways) {
    public StepNext {
        ways = List.copyOf(ways);
    }

    /** The one way, whatever the case; empty when it depends on the case. */
    public Optional<StepWay> only() {
        return ways.size() == 1 && ways.get(0).when() == null ? Optional.of(ways.get(0)) : Optional.empty();
    }

    /** The way of a case in these circumstances: the first whose condition applies. */
    public Optional<StepWay> of(Circumstances circumstances) {
        return ways.stream()
                .filter(way -> Condition.applies(way.when(), circumstances))
                .findFirst();
    }
}

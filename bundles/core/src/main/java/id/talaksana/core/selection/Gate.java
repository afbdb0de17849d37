package id.talaksana.core.selection;

import id.talaksana.api.cases.CaseFile;

/** What keeps a step of a round from being done. */
@FunctionalInterface
public interface Gate {
    /** @throws id.talaksana.api.text.Refusal while something about the step is open */
    void check(CaseFile round, String step);

    /** Both. */
    default Gate and(Gate other) {
        return (round, step) -> {
            check(round, step);
            other.check(round, step);
        };
    }
}

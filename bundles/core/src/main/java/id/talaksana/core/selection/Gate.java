package id.talaksana.core.selection;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;

/** What keeps a step from being done: something that it is there for has not come to its end. */
@FunctionalInterface
public interface Gate {
    /** @throws id.talaksana.api.text.Refusal while something about the step is open */
    void check(CaseFile round, Deed.Complete closing);

    /** Both. */
    default Gate and(Gate other) {
        return (round, closing) -> {
            check(round, closing);
            other.check(round, closing);
        };
    }
}

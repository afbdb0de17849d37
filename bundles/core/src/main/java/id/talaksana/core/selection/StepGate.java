package id.talaksana.core.selection;

import id.talaksana.api.cases.CaseFile;

/** What has to be done with applicants before a step of a round can be closed. */
public interface StepGate {
    /**
     * Lets a step be closed.
     *
     * @throws id.talaksana.api.text.Refusal with what is to be done before
     */
    void check(CaseFile round, String step);

    /** This gate, then another. */
    default StepGate then(StepGate next) {
        return (round, step) -> {
            check(round, step);
            next.check(round, step);
        };
    }
}

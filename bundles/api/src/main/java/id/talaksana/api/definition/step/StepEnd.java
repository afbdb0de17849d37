package id.talaksana.api.definition.step;

import id.talaksana.api.text.Term;

/** How a case may end by decision. */
public enum StepEnd {
    /** With the product. */
    COMPLETED,
    /** Without the product. */
    REJECTED;

    @Override
    public String toString() {
        return Term.of(this);
    }
}

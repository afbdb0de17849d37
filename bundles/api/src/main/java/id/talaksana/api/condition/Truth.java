package id.talaksana.api.condition;

/** Whether a condition holds, as far as is known. */
public enum Truth {
    YES,
    NO,
    /** What it depends on was not said. */
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == NO);
    }

    /** Both hold: one that does not settles it. */
    Truth and(Truth other) {
        return this == NO || other == NO ? NO : this == YES && other == YES ? YES : UNKNOWN;
    }

    /** One holds: it settles it. */
    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}

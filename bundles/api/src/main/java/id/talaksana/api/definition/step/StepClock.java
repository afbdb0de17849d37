package id.talaksana.api.definition.step;

import id.talaksana.api.text.Term;

/** When the minutes and hours of a step run. */
public enum StepClock {
    OFFICE_HOURS,
    CONTINUOUS;

    @Override
    public String toString() {
        return Term.of(this);
    }
}

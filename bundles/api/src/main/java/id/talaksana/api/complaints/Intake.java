package id.talaksana.api.complaints;

import id.talaksana.api.text.Term;

/** The doors by which a complaint comes in. */
public enum Intake {
    /** The public pages. */
    WEB,
    REST,
    /** Open311 GeoReport v2. */
    OPEN311,
    /** An officer wrote down what came by telephone, mail, letter box or visit. */
    OFFICER;

    @Override
    public String toString() {
        return Term.of(this);
    }
}

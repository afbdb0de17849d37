package id.talaksana.api.access;

import id.talaksana.api.text.Term;

/** What an account may do. */
public enum Role {
    /** Works steps: holds actors of one agency. */
    OFFICER,
    /** Administers one agency. */
    AGENCY_ADMINISTRATOR,
    /** Reads everything and judges comparisons; changes nothing of an agency's. */
    CENTRAL_STAFF,
    /** Administers the container. */
    CENTRAL_ADMINISTRATOR;

    /** Whether an account of this role belongs to one agency. */
    public boolean ofOneAgency() {
        return this == OFFICER || this == AGENCY_ADMINISTRATOR;
    }

    @Override
    public String toString() {
        return Term.of(this);
    }
}

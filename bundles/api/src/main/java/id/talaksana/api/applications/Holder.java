package id.talaksana.api.applications;

import id.talaksana.api.cases.CaseId;

/**
 * Somebody without an account who shows the number and the code of a case or of a draft.
 *
 * @param id drafts are numbered as cases are
 * @param code as it was handed over
 * @param address where the request comes from, for throttling; null: not known
 */
public record Holder(CaseId id, String code, String address) {
    /** Without the code. */
    @Override
    public String toString() {
        return id.toString();
    }
}

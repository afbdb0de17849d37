package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;

/**
 * Body of the requests by which a step changes hands, or is taken back.
 *
 * @param to login name of who is given it; null where nobody is
 */
public record DeskRequest(String to, String comment) {

    Deed taking(CaseId caseId, String step, String requestKey) {
        return new Deed.Take(caseId, step, comment, requestKey);
    }

    Deed handingOver(CaseId caseId, String step, String requestKey) {
        return new Deed.HandOver(caseId, step, to, comment, requestKey);
    }

    Deed undoing(CaseId caseId, String requestKey) {
        return new Deed.Undo(caseId, comment, requestKey);
    }
}

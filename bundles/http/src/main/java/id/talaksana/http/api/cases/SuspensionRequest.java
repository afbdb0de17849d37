package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Turn;

/** Body of the request that stops the clock of a step. */
public record SuspensionRequest(String waitsFor, String comment) {

    public Deed deed(CaseId caseId, String step, String requestKey) {
        return new Deed.Suspend(caseId, step, Turn.Whose.of(waitsFor), comment, requestKey);
    }
}

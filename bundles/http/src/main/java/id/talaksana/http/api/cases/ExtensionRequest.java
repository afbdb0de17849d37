package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.http.kit.request.Parameters;

/** Body of the request that moves the closing of a step with dates, or extends a step's time once: then without a day. */
public record ExtensionRequest(String until, String comment) {

    public Deed deed(CaseId caseId, String step, String requestKey) {
        return new Deed.Extend(caseId, step, Parameters.day("until", until), comment, requestKey);
    }
}

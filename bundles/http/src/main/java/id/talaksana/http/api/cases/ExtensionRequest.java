package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import java.time.LocalDate;

/** Body of the request that moves the closing of a step with dates. */
public record ExtensionRequest(LocalDate until, String comment) {

    public Deed deed(CaseId caseId, String step, String requestKey) {
        return new Deed.Extend(caseId, step, until, comment, requestKey);
    }
}

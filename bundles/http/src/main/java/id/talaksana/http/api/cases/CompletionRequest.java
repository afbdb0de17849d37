package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import java.util.List;
import java.util.Map;

/** Body of the request that completes a step. All may be absent. */
public record CompletionRequest(
        String outcome, String comment, List<String> presented, Map<String, String> facts, List<String> checked) {

    public Deed deed(CaseId caseId, String step, String requestKey) {
        return new Deed.Complete(caseId, step, outcome, comment, presented, facts, checked, requestKey);
    }
}

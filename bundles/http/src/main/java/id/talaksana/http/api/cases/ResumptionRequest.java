package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import java.util.List;
import java.util.Map;

/** Body of the request that lets a step go on that waited for somebody else. All may be absent for those who were waited for. */
public record ResumptionRequest(String comment, List<String> presented, Map<String, String> facts) {

    public Deed deed(CaseId caseId, String step, String requestKey) {
        return new Deed.Resume(caseId, step, comment, presented, facts, requestKey);
    }
}

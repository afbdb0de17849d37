package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;

/** Body of the request that withdraws a case. */
public record WithdrawalRequest(String comment) {

    public Deed deed(CaseId caseId, String requestKey) {
        return new Deed.Withdraw(caseId, comment, requestKey);
    }
}

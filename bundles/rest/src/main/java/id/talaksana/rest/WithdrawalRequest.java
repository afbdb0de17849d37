package id.talaksana.rest;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;

/** Body of the request that withdraws a case. */
record WithdrawalRequest(String comment) {

    Deed deed(CaseId caseId, String requestKey) {
        return new Deed.Withdraw(caseId, comment, requestKey);
    }
}

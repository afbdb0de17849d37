package id.talaksana.http.api.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.http.kit.access.Caller;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.SecurityContext;

/** Who asks something about which case. */
public class CaseRequest {
    @PathParam("id")
    private String id;

    @Context
    private SecurityContext security;

    public final Account who() {
        return Caller.of(security);
    }

    /** The case; what can be none is refused. */
    public final CaseId id() {
        return CaseResource.caseId(id);
    }
}

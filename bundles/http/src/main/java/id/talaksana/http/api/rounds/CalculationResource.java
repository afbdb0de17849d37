package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** How one applicant's result came about. */
@Path("cases/{id}/applicants/{registration}/calculation")
@Produces(MediaType.APPLICATION_JSON)
public class CalculationResource {
    private final CoreServices core;

    public CalculationResource(CoreServices core) {
        this.core = core;
    }

    /** Line by line, by the newest result. */
    @GET
    public Calculation calculation(
            @PathParam("id") String id,
            @PathParam("registration") String registration,
            @Context SecurityContext security) {
        return core.results().calculation(Caller.of(security), CaseResource.caseId(id), registration);
    }
}

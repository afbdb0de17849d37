package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Decisions on the applicants of a round. */
@Path("cases/{id}/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private final CoreServices core;

    public DecisionResource(CoreServices core) {
        this.core = core;
    }

    /** On whom a decision would be; nothing is changed. */
    @POST
    @Path("preview")
    public RoundChange preview(@PathParam("id") String id, DecisionRequest body, @Context SecurityContext security) {
        return core.rounds().preview(Caller.of(security), body.deed(CaseResource.caseId(id), null));
    }

    /** Decides on a set of applicants. */
    @POST
    public RoundChange decide(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            DecisionRequest body,
            @Context SecurityContext security) {
        return core.rounds()
                .perform(Caller.of(security), body.deed(CaseResource.caseId(id), Parameters.requestKey(requestKey)));
    }

    /** Takes a decision back. */
    @POST
    @Path("{entry}/counter-decision")
    public RoundChange takeBack(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            CounterDecisionRequest body,
            @Context SecurityContext security) {
        int number = Tables.number("entry", entry, 0);
        RoundDeed deed = new RoundDeed.TakeBack(
                CaseResource.caseId(id), number, body.reason(), Parameters.requestKey(requestKey));
        return core.rounds().perform(Caller.of(security), deed);
    }

    /** Body of the request that takes a decision back. */
    public record CounterDecisionRequest(String reason) {}
}

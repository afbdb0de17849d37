package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.returns.ReturnedApplicant;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Applicants who were sent back. */
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public class ReturnResource {
    private final CoreServices core;

    public ReturnResource(CoreServices core) {
        this.core = core;
    }

    /** Those whose corrections are waited for. */
    @GET
    @Path("{id}/returned-applicants")
    public Waiting waiting(@PathParam("id") String id, @Context SecurityContext security) {
        return new Waiting(core.returns().waiting(Caller.of(security), CaseResource.caseId(id)));
    }

    /** Notes that corrections have come. */
    @POST
    @Path("{id}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange came(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            CorrectionsRequest body,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(requestKey);
        return core.returns()
                .came(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        body.step(),
                        body.registrations(),
                        body.note(),
                        key);
    }

    /** Body of the request that notes corrections. */
    public record CorrectionsRequest(String step, List<String> registrations, String note) {}

    /** @param returned by steps, then by applicants' numbers */
    public record Waiting(List<ReturnedApplicant> returned) {}
}

package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
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

/** Corrections of outcomes whose objections were accepted. */
@Path("cases/{id}/objections/corrections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {
    private final CoreServices core;

    public CorrectionResource(CoreServices core) {
        this.core = core;
    }

    /** Whose outcome would be another one, and what else would be to do; nothing is changed. */
    @POST
    @Path("preview")
    public ObjectionChange preview(
            @PathParam("id") String id, CorrectionRequest body, @Context SecurityContext security) {
        return core.objections().preview(Caller.of(security), deed(id, body, null));
    }

    /** Corrects them. */
    @POST
    public ObjectionChange correct(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            CorrectionRequest body,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(requestKey);
        return core.objections().perform(Caller.of(security), deed(id, body, key));
    }

    private static ObjectionDeed deed(String id, CorrectionRequest body, String key) {
        return new ObjectionDeed.Correct(CaseResource.caseId(id), body.step(), key);
    }

    /** Body of the request that corrects: all of a period whose objection was accepted. */
    public record CorrectionRequest(String step) {}
}

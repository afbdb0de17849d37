package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The seats of a round. */
@Path("cases/{id}/formations")
@Produces(MediaType.APPLICATION_JSON)
public class FormationResource {
    private final CoreServices core;
    private final Tables tables;

    public FormationResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** What a table of seats would do; nothing is changed. */
    @POST
    @Path("preview")
    @TableBody
    public RoundChange preview(@PathParam("id") String id, @Context SecurityContext security) {
        return core.rounds().preview(Caller.of(security), entering(id, null));
    }

    /** Enters seats, in place of those that were there. */
    @POST
    @TableBody
    public RoundChange enter(
            @PathParam("id") String id,
            @HeaderParam(CaseResource.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(CaseResource.IDEMPOTENCY_KEY, requestKey);
        return core.rounds().perform(Caller.of(security), entering(id, key));
    }

    private RoundDeed entering(String id, String key) {
        return new RoundDeed.EnterFormations(CaseResource.caseId(id), tables.read(), key);
    }
}

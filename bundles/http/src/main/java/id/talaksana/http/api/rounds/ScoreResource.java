package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
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
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Scores of a round's applicants, from tables. */
@Path("cases/{id}/scores")
@Produces(MediaType.APPLICATION_JSON)
public class ScoreResource {
    private final CoreServices core;
    private final Tables tables;

    public ScoreResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** What a table of scores would do; nothing is changed. */
    @POST
    @Path("preview")
    @TableBody
    public ScoreChange preview(
            @PathParam("id") String id,
            @QueryParam("source") String source,
            @QueryParam("validUntil") String validUntil,
            @Context SecurityContext security) {
        return core.scoring().preview(Caller.of(security), deed(id, source, validUntil, null));
    }

    /** Takes scores in from a table. */
    @POST
    @TableBody
    public ScoreChange enter(
            @PathParam("id") String id,
            @QueryParam("source") String source,
            @QueryParam("validUntil") String validUntil,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(requestKey);
        return core.scoring().perform(Caller.of(security), deed(id, source, validUntil, key));
    }

    private ScoreDeed deed(String id, String source, String validUntil, String key) {
        return new ScoreDeed.Import(
                CaseResource.caseId(id), tables.read(), source, Parameters.day("validUntil", validUntil), key);
    }
}

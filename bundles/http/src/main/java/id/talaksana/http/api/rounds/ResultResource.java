package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
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

/** Results of a round's rankings. */
@Path("cases/{id}/results")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ResultResource {
    private final CoreServices core;

    public ResultResource(CoreServices core) {
        this.core = core;
    }

    /** What a step's ranking comes to; nothing is changed. */
    @POST
    @Path("preview")
    public WorkedOut preview(@PathParam("id") String id, ResultRequest body, @Context SecurityContext security) {
        return core.results().preview(Caller.of(security), CaseResource.caseId(id), body.step(), body.track());
    }

    /** Works a step's ranking out, by both rankers. */
    @POST
    public WorkedOut workOut(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ResultRequest body,
            @Context SecurityContext security) {
        return core.results()
                .workOut(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        body.step(),
                        body.track(),
                        Parameters.requestKey(requestKey));
    }

    /** On whom would be decided by a result; nothing is changed. */
    @POST
    @Path("{entry}/decision/preview")
    public RoundChange previewDecision(
            @PathParam("id") String id, @PathParam("entry") String entry, @Context SecurityContext security) {
        return core.results().previewDecision(Caller.of(security), CaseResource.caseId(id), number(entry));
    }

    /** Decides by a result. */
    @POST
    @Path("{entry}/decision")
    public RoundChange decide(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        return core.results()
                .decide(Caller.of(security), CaseResource.caseId(id), number(entry), Parameters.requestKey(requestKey));
    }

    /** A result without names, for whoever wants to work it out again. */
    @GET
    @Path("{entry}/bundle")
    public PublishedResult bundle(
            @PathParam("id") String id, @PathParam("entry") String entry, @Context SecurityContext security) {
        return core.results().published(Caller.of(security), CaseResource.caseId(id), number(entry));
    }

    /** One applicant's proof for it. */
    @GET
    @Path("{entry}/proofs/{registration}")
    public ResultProof proof(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @PathParam("registration") String registration,
            @Context SecurityContext security) {
        return core.results().proof(Caller.of(security), CaseResource.caseId(id), number(entry), registration);
    }

    private static int number(String entry) {
        return Tables.number("entry", entry, 0);
    }

    /**
     * Body of the request that works a ranking out.
     *
     * @param track needed where the step ranks each track by itself
     */
    public record ResultRequest(String step, String track) {}
}

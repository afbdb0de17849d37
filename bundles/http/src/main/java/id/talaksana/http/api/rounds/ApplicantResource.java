package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Those who apply in a round. */
@Path("cases/{id}/applicants")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicantResource {
    private static final String UNDECIDED = "undecided";

    private final CoreServices core;
    private final Tables tables;

    public ApplicantResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** Applicants page by page, with what was decided on each. */
    @GET
    public ApplicantPage list(
            @PathParam("id") String id,
            @QueryParam("step") String step,
            @QueryParam("outcome") String outcome,
            @QueryParam("formation") String formation,
            @QueryParam("track") String track,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        String wanted =
                step != null && (outcome == null || outcome.equals(UNDECIDED)) ? ApplicantQuery.UNDECIDED : outcome;
        return core.rounds()
                .applicants(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        new ApplicantQuery(
                                Parameters.slug("step", step),
                                wanted,
                                formation,
                                Parameters.slug("track", track),
                                null),
                        Tables.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** Who would come in from a table, and who not; nothing is changed. */
    @POST
    @Path("preview")
    @TableBody
    public RoundChange preview(@PathParam("id") String id, @Context SecurityContext security) {
        return core.rounds().preview(Caller.of(security), registering(id, null));
    }

    /** Takes applicants in from a table. */
    @POST
    @TableBody
    public RoundChange register(
            @PathParam("id") String id,
            @HeaderParam(CaseResource.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(CaseResource.IDEMPOTENCY_KEY, requestKey);
        return core.rounds().perform(Caller.of(security), registering(id, key));
    }

    private RoundDeed registering(String id, String key) {
        return new RoundDeed.RegisterApplicants(CaseResource.caseId(id), tables.read(), key);
    }

    /** One applicant. */
    @GET
    @Path("{registration}")
    public Judged find(
            @PathParam("id") String id,
            @PathParam("registration") String registration,
            @Context SecurityContext security) {
        return core.rounds().applicant(Caller.of(security), CaseResource.caseId(id), registration);
    }

    /** The proofs that what was decided on one is on the record. */
    @GET
    @Path("{registration}/proofs")
    public Proofs proofs(
            @PathParam("id") String id,
            @PathParam("registration") String registration,
            @Context SecurityContext security) {
        CaseId caseId = CaseResource.caseId(id);
        return new Proofs(registration, core.rounds().proofs(Caller.of(security), caseId, registration));
    }

    /** @param proofs in the order of the entries */
    public record Proofs(String registration, List<InclusionProof> proofs) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.applicants.TableChange;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

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
            @BeanParam CaseRequest asked,
            @QueryParam("step") String step,
            @QueryParam("outcome") String outcome,
            @QueryParam("formation") String formation,
            @QueryParam("track") String track,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return core.rounds()
                .applicants(
                        asked.who(),
                        asked.id(),
                        query(step, outcome, formation, track),
                        Parameters.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** Which of them a request asks for. */
    static ApplicantQuery query(String step, String outcome, String formation, String track) {
        boolean undecided = step != null && (outcome == null || outcome.equals(UNDECIDED));
        return new ApplicantQuery(
                Parameters.slug("step", step),
                undecided ? ApplicantQuery.UNDECIDED : outcome,
                formation,
                Parameters.slug("track", track),
                null);
    }

    /** Who would come in from a table, who not, and what is otherwise than before; nothing is changed. */
    @POST
    @Path("preview")
    @TableBody(sheets = true)
    public TableChange preview(
            @BeanParam CaseRequest asked, @QueryParam("count") String count, @QueryParam("sha256") String sha256) {
        CaseId round = asked.id();
        return tables.use(count, sha256, table -> core.applicantTables().preview(asked.who(), round, table));
    }

    /** Takes applicants in from a table. */
    @POST
    @TableBody(sheets = true)
    public TableChange register(
            @BeanParam KeyedCaseRequest act, @QueryParam("count") String count, @QueryParam("sha256") String sha256) {
        CaseId round = act.id();
        String key = act.key();
        return tables.use(count, sha256, table -> core.applicantTables().take(act.who(), round, table, key));
    }

    /** One applicant. */
    @GET
    @Path("{registration}")
    public Judged find(@BeanParam CaseRequest asked, @PathParam("registration") String registration) {
        return core.rounds().applicant(asked.who(), asked.id(), registration);
    }

    /** The proofs that what was decided on one is on the record. */
    @GET
    @Path("{registration}/proofs")
    public Proofs proofs(@BeanParam CaseRequest asked, @PathParam("registration") String registration) {
        CaseId caseId = asked.id();
        return new Proofs(registration, core.rounds().proofs(asked.who(), caseId, registration));
    }

    /** @param proofs in the order of the entries */
    public record Proofs(String registration, List<InclusionProof> proofs) {}
}

package id.talaksana.http.api.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.net.URI;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/** Cases under way, as far as the caller may see them. */
@Path("cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final CoreServices core;

    public CaseResource(CoreServices core) {
        this.core = core;
    }

    /** Cases page by page: work lists by due time, others newest first. */
    @GET
    public Response list(
            @QueryParam("agency") String agency,
            @QueryParam("service") String service,
            @QueryParam("state") String state,
            @QueryParam("actor") String actor,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        CaseQuery query = new CaseQuery(
                Parameters.slug("agency", agency),
                Parameters.slug("service", service),
                Parameters.state("state", state),
                Parameters.slug("actor", actor),
                Parameters.instant("dueBefore", dueBefore),
                Parameters.cursor("after", after),
                Parameters.limit("limit", limit));
        CasePage page = core.cases().list(Caller.of(security), query);
        Response.ResponseBuilder response = Response.ok(page);
        if (page.next() != null) {
            response.header(HttpHeaders.LINK, "<" + following(uri, page.next()) + ">; rel=\"next\"");
        }
        return response.build();
    }

    /** Without scheme and host: what a proxy made of them is none of our business. */
    private static String following(UriInfo uri, String next) {
        URI address =
                uri.getRequestUriBuilder().replaceQueryParam("after", "{next}").build(next);
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    /** One case. */
    @GET
    @Path("{id}")
    public CaseFile find(@BeanParam CaseRequest asked) {
        return core.cases().find(asked.who(), asked.id());
    }

    /** Completes the open step of a case. */
    @POST
    @Path("{id}/steps/{step}")
    public CaseFile complete(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, CompletionRequest body) {
        return perform(act, body.deed(act.id(), step, act.key()));
    }

    /** Moves the closing of a step with dates, or extends the time of another once. */
    @POST
    @Path("{id}/steps/{step}/extension")
    public CaseFile extend(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, ExtensionRequest body) {
        return perform(act, body.deed(act.id(), step, act.key()));
    }

    /** Stops the clock of a step while somebody else has to act. */
    @POST
    @Path("{id}/steps/{step}/suspension")
    public CaseFile suspend(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, SuspensionRequest body) {
        return perform(act, body.deed(act.id(), step, act.key()));
    }

    /** Lets a step go on when what it waited for has come. */
    @POST
    @Path("{id}/steps/{step}/resumption")
    public CaseFile resume(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, ResumptionRequest body) {
        return perform(act, body.deed(act.id(), step, act.key()));
    }

    /** Takes a step, from a colleague too. */
    @POST
    @Path("{id}/steps/{step}/taking")
    public CaseFile take(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, DeskRequest body) {
        return perform(act, body.taking(act.id(), step, act.key()));
    }

    /** Hands a step to a colleague who may do it. */
    @POST
    @Path("{id}/steps/{step}/handover")
    public CaseFile handOver(@BeanParam KeyedCaseRequest act, @PathParam("step") String step, DeskRequest body) {
        return perform(act, body.handingOver(act.id(), step, act.key()));
    }

    /** Takes back the step that was completed just now. */
    @POST
    @Path("{id}/undoing")
    public CaseFile undo(@BeanParam KeyedCaseRequest act, DeskRequest body) {
        return perform(act, body.undoing(act.id(), act.key()));
    }

    /** Withdraws a case. */
    @POST
    @Path("{id}/withdraw")
    public CaseFile withdraw(@BeanParam KeyedCaseRequest act, WithdrawalRequest body) {
        return perform(act, body.deed(act.id(), act.key()));
    }

    private CaseFile perform(KeyedCaseRequest act, Deed deed) {
        return core.cases().perform(act.who(), deed, StepRow.Channel.REST);
    }

    /** Everything that was done in a case, in order. */
    @GET
    @Path("{id}/history")
    public History history(@BeanParam CaseRequest asked) {
        CaseId caseId = asked.id();
        return new History(caseId, core.cases().history(asked.who(), caseId));
    }

    /** The code that the applicant follows the case with. */
    @GET
    @Path("{id}/code")
    public CaseCode code(@BeanParam CaseRequest asked) {
        CaseId caseId = asked.id();
        return new CaseCode(caseId, core.following().code(asked.who(), caseId));
    }

    /** Recomputes the chain of digests over a case's record. */
    @GET
    @Path("{id}/verification")
    public Verification verification(@BeanParam CaseRequest asked) {
        return core.cases().verify(asked.who(), asked.id());
    }

    public static CaseId caseId(String written) {
        return CaseId.parse(written)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, HttpWords.text("is-no-case-number-an-example", written), List.of()));
    }

    public record CaseCode(CaseId id, String code) {}

    public record History(CaseId id, List<StepRow> rows) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.eligibility.EligibilityReport;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** Deciding on applicants by the rules of the definition. */
@Path("cases/{id}/eligibility")
@Produces(MediaType.APPLICATION_JSON)
public class EligibilityResource {
    private final CoreServices core;

    public EligibilityResource(CoreServices core) {
        this.core = core;
    }

    /** What the rules of a step say of those on whom it still has to decide; nothing is changed. */
    @GET
    public EligibilityReport report(
            @BeanParam CaseRequest asked,
            @QueryParam("step") String step,
            @QueryParam("formation") String formation,
            @QueryParam("track") String track) {
        ApplicantQuery set = new ApplicantQuery(null, null, formation, Parameters.slug("track", track), null);
        return core.eligibility().report(asked.who(), asked.id(), Parameters.slug("step", step), set);
    }

    /** Decides on those who are not eligible, each with the rules that do not hold as the reason. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange decide(@BeanParam KeyedCaseRequest act, EligibilityRequest body) {
        String key = act.key();
        CaseId round = act.id();
        return core.eligibility().decide(act.who(), round, body.step(), body.outcome(), body.set(), key);
    }

    /** Takes back what was decided before a rule that judges again, on those whom it judges otherwise. */
    @POST
    @Path("again")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange judgeAgain(@BeanParam KeyedCaseRequest act, AgainRequest body) {
        String key = act.key();
        return core.eligibility().judgeAgain(act.who(), act.id(), body.step(), body.reason(), key);
    }

    /** Body of the request that decides by rule, on all who are undecided or on whom the last three members leave. */
    public record EligibilityRequest(
            String step, String outcome, String formation, String track, List<String> registrations) {
        ApplicantQuery set() {
            return new ApplicantQuery(null, null, formation, track, registrations);
        }
    }

    /** Body of the request that judges again. */
    public record AgainRequest(String step, String reason) {}
}

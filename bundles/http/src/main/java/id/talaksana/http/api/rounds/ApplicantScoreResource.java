package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import java.util.Map;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** One applicant's scores, in all versions. */
@Path("cases/{id}/applicants/{registration}/scores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ApplicantScoreResource {
    private final CoreServices core;

    public ApplicantScoreResource(CoreServices core) {
        this.core = core;
    }

    /** Every version, the oldest first. */
    @GET
    public ScoreVersions versions(@BeanParam CaseRequest asked, @PathParam("registration") String registration) {
        return new ScoreVersions(registration, core.scoring().versions(asked.who(), asked.id(), registration));
    }

    /** Enters scores, or corrects them: what was there stays as an older version. */
    @POST
    public ScoreChange enter(
            @BeanParam KeyedCaseRequest act, @PathParam("registration") String registration, ScoreRequest body) {
        String key = act.key();
        ScoreDeed deed = new ScoreDeed.Enter(
                act.id(),
                registration,
                body.scores() == null ? Map.of() : body.scores(),
                body.source(),
                Parameters.day("validUntil", body.validUntil()),
                key);
        return core.scoring().perform(act.who(), deed);
    }

    /**
     * Body of the request that enters scores.
     *
     * @param scores by the headings of a table
     * @param validUntil a day; null: without end
     */
    public record ScoreRequest(Map<String, String> scores, String source, String validUntil) {}

    /** @param versions the oldest first */
    public record ScoreVersions(String registration, List<ScoreVersion> versions) {}
}

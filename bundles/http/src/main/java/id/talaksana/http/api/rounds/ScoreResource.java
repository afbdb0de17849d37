package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

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
            @BeanParam CaseRequest asked,
            @QueryParam("source") String source,
            @QueryParam("validUntil") String validUntil) {
        return core.scoring().preview(asked.who(), deed(asked.id(), source, validUntil, null));
    }

    /** Takes scores in from a table. */
    @POST
    @TableBody
    public ScoreChange enter(
            @BeanParam KeyedCaseRequest act,
            @QueryParam("source") String source,
            @QueryParam("validUntil") String validUntil) {
        String key = act.key();
        return core.scoring().perform(act.who(), deed(act.id(), source, validUntil, key));
    }

    private ScoreDeed deed(CaseId id, String source, String validUntil, String key) {
        return new ScoreDeed.Import(id, tables.read(), source, Parameters.day("validUntil", validUntil), key);
    }
}

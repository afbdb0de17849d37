package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
    public WorkedOut preview(@BeanParam CaseRequest asked, ResultRequest body) {
        return core.results().preview(asked.who(), asked.id(), body.step(), body.track());
    }

    /** Works a step's ranking out, by both rankers. */
    @POST
    public WorkedOut workOut(@BeanParam KeyedCaseRequest act, ResultRequest body) {
        return core.results().workOut(act.who(), act.id(), body.step(), body.track(), act.key());
    }

    /** On whom would be decided by a result; nothing is changed. */
    @POST
    @Path("{entry}/decision/preview")
    public RoundChange previewDecision(@BeanParam CaseRequest asked, @PathParam("entry") String entry) {
        return core.results().previewDecision(asked.who(), asked.id(), number(entry));
    }

    /** Decides by a result. */
    @POST
    @Path("{entry}/decision")
    public RoundChange decide(@BeanParam KeyedCaseRequest act, @PathParam("entry") String entry) {
        return core.results().decide(act.who(), act.id(), number(entry), act.key());
    }

    /** A result without names, for whoever wants to work it out again. */
    @GET
    @Path("{entry}/bundle")
    public PublishedResult bundle(@BeanParam CaseRequest asked, @PathParam("entry") String entry) {
        return core.results().published(asked.who(), asked.id(), number(entry));
    }

    /** One applicant's proof for it. */
    @GET
    @Path("{entry}/proofs/{registration}")
    public ResultProof proof(
            @BeanParam CaseRequest asked,
            @PathParam("entry") String entry,
            @PathParam("registration") String registration) {
        return core.results().proof(asked.who(), asked.id(), number(entry), registration);
    }

    private static int number(String entry) {
        return Parameters.number("entry", entry, 0);
    }

    /**
     * Body of the request that works a ranking out.
     *
     * @param track needed where the step ranks each track by itself
     */
    public record ResultRequest(String step, String track) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.RecheckPage;
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

/** The second look at a sample of what a step decided. */
@Path("cases/{id}/rechecks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RecheckResource {
    private final CoreServices core;

    public RecheckResource(CoreServices core) {
        this.core = core;
    }

    /** The sample page by page, with how far it is. */
    @GET
    public RecheckPage list(
            @BeanParam CaseRequest asked,
            @QueryParam("step") String step,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return core.rechecks()
                .list(
                        asked.who(),
                        asked.id(),
                        Parameters.slug("step", step),
                        Parameters.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** Gives a second verdict. */
    @POST
    public RoundChange look(@BeanParam KeyedCaseRequest act, RecheckRequest body) {
        return core.rechecks().look(act.who(), body.deed(act.id(), act.key()));
    }

    /** Decides where two verdicts differ. */
    @POST
    @Path("settlement")
    public RoundChange settle(@BeanParam KeyedCaseRequest act, RecheckRequest body) {
        return core.rechecks().settle(act.who(), body.deed(act.id(), act.key()));
    }

    /**
     * Body of the requests that say what somebody else finds, or what is to stand.
     *
     * @param registrations at most 1,000
     */
    public record RecheckRequest(String step, String outcome, String reason, List<String> registrations) {
        RecheckDeed deed(CaseId round, String key) {
            List<String> named = registrations == null
                    ? List.of()
                    : registrations.stream().map(String::strip).toList();
            return new RecheckDeed(round, step, named, outcome, reason, key);
        }
    }
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Decisions on the applicants of a round. */
@Path("cases/{id}/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {
    private final CoreServices core;

    public DecisionResource(CoreServices core) {
        this.core = core;
    }

    /** On whom a decision would be; nothing is changed. */
    @POST
    @Path("preview")
    public RoundChange preview(@BeanParam CaseRequest asked, DecisionRequest body) {
        return core.rounds().preview(asked.who(), body.deed(asked.id(), null));
    }

    /** Decides on a set of applicants. */
    @POST
    public RoundChange decide(@BeanParam KeyedCaseRequest act, DecisionRequest body) {
        return core.rounds().perform(act.who(), body.deed(act.id(), act.key()));
    }

    /** Takes a decision back. */
    @POST
    @Path("{entry}/counter-decision")
    public RoundChange takeBack(
            @BeanParam KeyedCaseRequest act, @PathParam("entry") String entry, CounterDecisionRequest body) {
        int number = Parameters.number("entry", entry, 0);
        RoundDeed deed = new RoundDeed.TakeBack(act.id(), number, body.reason(), act.key());
        return core.rounds().perform(act.who(), deed);
    }

    /** Body of the request that takes a decision back. */
    public record CounterDecisionRequest(String reason) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requests.RequestPage;
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

/** What a round asks another agency about its applicants. */
@Path("cases/{id}/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RequestResource {
    private final CoreServices core;

    public RequestResource(CoreServices core) {
        this.core = core;
    }

    /** Requests page by page, with how far all are. */
    @GET
    public RequestPage list(
            @BeanParam CaseRequest asked,
            @QueryParam("step") String step,
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return core.requests()
                .list(
                        asked.who(),
                        asked.id(),
                        Parameters.slug("step", step),
                        Parameters.constant("state", state, AgencyRequest.State.values()),
                        Parameters.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** About whom another agency would be asked; nothing is changed. */
    @POST
    @Path("preview")
    public RoundChange preview(@BeanParam CaseRequest asked, AskingRequest body) {
        return core.requests().preview(asked.who(), body.sending(asked.id(), null));
    }

    /** Asks another agency, or again where a request came back. */
    @POST
    public RoundChange send(@BeanParam KeyedCaseRequest act, AskingRequest body) {
        return core.requests().perform(act.who(), body.sending(act.id(), act.key()));
    }

    /** Gives requests up that came back or were not sent on yet. */
    @POST
    @Path("withdrawal")
    public RoundChange withdraw(@BeanParam KeyedCaseRequest act, AskingRequest body) {
        return core.requests().perform(act.who(), body.withdrawal(act.id(), act.key()));
    }

    /**
     * Body of the requests that ask or give up: about all, or about those whom the last three members leave.
     *
     * @param step id of the step that asks
     * @param reason needed where one is sent again, or given up
     * @param registrations at most 1,000
     */
    public record AskingRequest(
            String step, String reason, String formation, String track, List<String> registrations) {

        RequestDeed sending(CaseId round, String key) {
            return new RequestDeed.Send(round, step, set(), reason, key);
        }

        RequestDeed withdrawal(CaseId round, String key) {
            return new RequestDeed.Withdraw(round, step, set(), reason, key);
        }

        private ApplicantQuery set() {
            List<String> named = registrations == null
                    ? null
                    : registrations.stream().map(String::strip).toList();
            return new ApplicantQuery(null, null, formation, track, named);
        }
    }
}

package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** Objections that are passed on to another body. */
@Path("cases/{id}/objections/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReferralResource {
    private final CoreServices core;

    public ReferralResource(CoreServices core) {
        this.core = core;
    }

    /** Records that objections went to the body that the document names. */
    @POST
    public ObjectionChange refer(@BeanParam KeyedCaseRequest act, ReferralRequest body) {
        ObjectionQuery set =
                new ObjectionQuery(body.step(), null, body.formation(), null, body.numbers(), body.registrations());
        String key = act.key();
        return core.objections()
                .perform(
                        act.who(),
                        new ObjectionDeed.Refer(
                                act.id(), body.step(), body.reason(), LetterRequest.cited(body.letter()), set, key));
    }

    /**
     * Body of the request that passes objections on: all that wait, or those that the last three members leave.
     *
     * @param letter with which they go
     */
    public record ReferralRequest(
            String step,
            String reason,
            LetterRequest letter,
            String formation,
            List<Integer> numbers,
            List<String> registrations) {}
}

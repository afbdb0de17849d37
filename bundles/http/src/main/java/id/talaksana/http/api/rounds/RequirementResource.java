package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** What each applicant has to meet. */
@Path("cases/{id}/requirements")
@Produces(MediaType.APPLICATION_JSON)
public class RequirementResource {
    private final CoreServices core;

    public RequirementResource(CoreServices core) {
        this.core = core;
    }

    /** Notes what was found of requirements of a set of applicants. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange mark(@BeanParam KeyedCaseRequest act, MarkRequest body) {
        String key = act.key();
        CaseId round = act.id();
        List<String> requirements = body.requirements() == null ? List.of() : body.requirements();
        return core.checklists().mark(act.who(), round, body.set(), requirements, body.found(), body.reason(), key);
    }

    /** What is due at another step than the document says. */
    @GET
    public Moved moved(@BeanParam CaseRequest asked) {
        return new Moved(core.checklists().moved(asked.who(), asked.id()));
    }

    /** Makes a requirement due at another step. */
    @POST
    @Path("{requirement}/due")
    @Consumes(MediaType.APPLICATION_JSON)
    public RoundChange moveDue(
            @BeanParam KeyedCaseRequest act, @PathParam("requirement") String requirement, DueRequest body) {
        String key = act.key();
        return core.checklists().moveDue(act.who(), act.id(), requirement, body.step(), body.reason(), key);
    }

    /**
     * Body of the request that notes what was found, on all applicants or on those whom the last three members leave.
     *
     * @param requirements absent: all documents that apply
     */
    public record MarkRequest(
            String state,
            String reason,
            List<String> requirements,
            String formation,
            String track,
            List<String> registrations) {
        ApplicantQuery set() {
            return new ApplicantQuery(null, null, formation, track, registrations);
        }

        State found() {
            return Stream.of(State.values())
                    .filter(each -> each.toString().equals(state))
                    .findFirst()
                    .orElseThrow(() -> Parameters.bad(
                            "state", HttpWords.text("a-requirement-is-found", State.PRESENT, State.NOT_RIGHT)));
        }
    }

    /** Body of the request that moves a due time. */
    public record DueRequest(String step, String reason) {}

    /** @param moved in the order in which they were moved */
    public record Moved(List<DueMove> moved) {}
}

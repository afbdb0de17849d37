package id.talaksana.http.api.objections;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.api.rounds.Tables;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** Objections of a round, and how they come in from elsewhere. */
@Path("cases/{id}/objections")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {
    private final CoreServices core;
    private final Tables tables;

    public ObjectionResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** Objections page by page, with what happened to each. */
    @GET
    public ObjectionPage list(
            @BeanParam CaseRequest asked,
            @QueryParam("step") String step,
            @QueryParam("state") String state,
            @QueryParam("formation") String formation,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        Instant due = Parameters.instant("dueBefore", dueBefore);
        ObjectionQuery query =
                new ObjectionQuery(Parameters.slug("step", step), state(state), formation, due, null, null);
        return core.objections()
                .objections(
                        asked.who(),
                        asked.id(),
                        query,
                        Parameters.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    private static ObjectionState state(String value) {
        List<String> all =
                Stream.of(ObjectionState.values()).map(Object::toString).toList();
        if (value != null && !all.contains(value)) {
            throw unknown(all);
        }
        return value == null ? null : ObjectionState.values()[all.indexOf(value)];
    }

    private static ProblemException unknown(List<String> all) {
        return Parameters.problem("state", HttpWords.text("must-be-one-of", String.join(", ", all)))
                .allowing(all)
                .exception();
    }

    /** The periods in which one objects, and how many wait, are due soon or overdue. */
    @GET
    @Path("periods")
    public ObjectionPeriods periods(@BeanParam CaseRequest asked) {
        CaseId caseId = asked.id();
        return new ObjectionPeriods(caseId, core.objections().periods(asked.who(), caseId));
    }

    /** One objection. */
    @GET
    @Path("{number}")
    public Objection find(@BeanParam CaseRequest asked, @PathParam("number") String number) {
        return core.objections().objection(asked.who(), asked.id(), Parameters.number("number", number, 0));
    }

    /** What a table of objections would bring in; nothing is changed. */
    @POST
    @Path("imports/preview")
    @TableBody
    public ObjectionChange previewImport(@BeanParam CaseRequest asked, @QueryParam("step") String step) {
        return core.objections().preview(asked.who(), importing(asked.id(), step, null));
    }

    /** Takes objections in that were raised elsewhere. */
    @POST
    @Path("imports")
    @TableBody
    public ObjectionChange importTable(@BeanParam KeyedCaseRequest act, @QueryParam("step") String step) {
        String key = act.key();
        return core.objections().perform(act.who(), importing(act.id(), step, key));
    }

    private ObjectionDeed importing(CaseId id, String step, String key) {
        return new ObjectionDeed.Import(id, Parameters.slug("step", step), tables.read(), key);
    }

    /** @param periods in the document's order */
    public record ObjectionPeriods(CaseId id, List<ObjectionPeriod> periods) {}
}

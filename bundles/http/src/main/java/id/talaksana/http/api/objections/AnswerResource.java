package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** Answers to objections. */
@Path("cases/{id}/objections/answers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnswerResource {
    private final CoreServices core;

    public AnswerResource(CoreServices core) {
        this.core = core;
    }

    /** The answers of a period, as a table for where the objections came from. */
    @GET
    @Consumes(MediaType.WILDCARD)
    @Produces(TableBody.MEDIA_TYPE + ";charset=UTF-8")
    public byte[] table(@BeanParam CaseRequest asked, @QueryParam("step") String step) {
        return core.objections().answers(asked.who(), asked.id(), Parameters.slug("step", step));
    }

    /** Which objections would be answered; nothing is changed. */
    @POST
    @Path("preview")
    public ObjectionChange preview(@BeanParam CaseRequest asked, AnswerRequest body) {
        return core.objections().preview(asked.who(), body.deed(asked.id(), null));
    }

    /** Answers a set of objections. */
    @POST
    public ObjectionChange answer(@BeanParam KeyedCaseRequest act, AnswerRequest body) {
        String key = act.key();
        return core.objections().perform(act.who(), body.deed(act.id(), key));
    }
}

package id.talaksana.http.api.objections;

import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

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
    public byte[] table(
            @PathParam("id") String id, @QueryParam("step") String step, @Context SecurityContext security) {
        return core.objections().answers(Caller.of(security), CaseResource.caseId(id), Parameters.slug("step", step));
    }

    /** Which objections would be answered; nothing is changed. */
    @POST
    @Path("preview")
    public ObjectionChange preview(@PathParam("id") String id, AnswerRequest body, @Context SecurityContext security) {
        return core.objections().preview(Caller.of(security), body.deed(CaseResource.caseId(id), null));
    }

    /** Answers a set of objections. */
    @POST
    public ObjectionChange answer(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            AnswerRequest body,
            @Context SecurityContext security) {
        String key = Parameters.requestKey(requestKey);
        return core.objections().perform(Caller.of(security), body.deed(CaseResource.caseId(id), key));
    }
}

package id.talaksana.http.api.comparisons;

import id.talaksana.http.api.comparisons.JudgementRequest;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.comparison.VariantJudgements;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** What persons of central staff say of a service's steps beside those of another one. */
@Path("agencies/{agency}/services/{service}/judgements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class JudgementResource {
    private final CoreServices core;

    public JudgementResource(CoreServices core) {
        this.core = core;
    }

    /** All of them, newest first. */
    @GET
    public JudgementList list(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("with") String with,
            @Context SecurityContext security) {
        return new JudgementList(core.judgements()
                .all(Caller.of(security), new ServiceId(agency, service), Parameters.service("with", with)));
    }

    /** Judges a step. */
    @POST
    public Response judge(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("with") String with,
            JudgementRequest body,
            @Context SecurityContext security) {
        VariantJudgement judgement = core.judgements()
                .judge(
                        Caller.of(security),
                        new ServiceId(agency, service),
                        Parameters.service("with", with),
                        new VariantJudgements.Opinion(
                                body.step(),
                                body.counterpart(),
                                Parameters.constant("match", body.match(), VariantJudgement.Match.values()),
                                body.remark(),
                                body.seen()));
        return Response.status(Response.Status.CREATED).entity(judgement).build();
    }

    /** @param judgements newest first */
    public record JudgementList(List<VariantJudgement> judgements) {}
}

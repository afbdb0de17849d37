package id.talaksana.http.api.agencies;

import id.talaksana.api.cases.Assignment;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Who does a step for which the document names nobody. */
@Path("agencies/{agency}/services/{service}/steps/{step}/actors")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {
    private final CoreServices core;

    public AssignmentResource(CoreServices core) {
        this.core = core;
    }

    /** Who is assigned. */
    @GET
    public Assignment find(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @PathParam("step") String step,
            @Context SecurityContext security) {
        List<Assignment> all = core.assignments()
                .list(Caller.of(security), Parameters.slug("agency", agency), Parameters.slug("service", service));
        return all.stream()
                .filter(each -> each.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("there-is-no-step", step),
                        all.stream().map(Assignment::step).toList()));
    }

    /** Says who does it from now on. */
    @PUT
    public Assignment assign(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @PathParam("step") String step,
            AssignmentRequest body,
            @Context SecurityContext security) {
        return core.assignments()
                .assign(
                        Authority.toAdminister(security, Parameters.slug("agency", agency)),
                        agency,
                        Parameters.slug("service", service),
                        List.of(Parameters.slug("step", step)),
                        body.given(),
                        Reasons.given(body.reason()))
                .get(0);
    }
}

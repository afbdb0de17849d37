package id.talaksana.http.api.agencies;

import id.talaksana.api.cases.Assignment;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The steps for which an agency's documents name nobody. */
@Path("agencies/{agency}/assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentListResource {
    private final CoreServices core;

    public AssignmentListResource(CoreServices core) {
        this.core = core;
    }

    /** All of them, with whoever was assigned. */
    @GET
    public AssignmentList list(
            @PathParam("agency") String agency,
            @QueryParam("service") String service,
            @Context SecurityContext security) {
        return new AssignmentList(core.assignments()
                .list(Caller.of(security), Parameters.slug("agency", agency), Parameters.slug("service", service)));
    }

    public record AssignmentList(List<Assignment> assignments) {}
}

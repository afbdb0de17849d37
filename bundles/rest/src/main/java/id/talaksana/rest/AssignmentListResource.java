package id.talaksana.rest;

import id.talaksana.api.cases.Assignment;
import id.talaksana.rest.access.Caller;
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
    private final Core core;

    AssignmentListResource(Core core) {
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

    record AssignmentList(List<Assignment> assignments) {}
}

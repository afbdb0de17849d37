package id.talaksana.rest;

import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.Filed;
import id.talaksana.rest.access.Public;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Takes complaints of the public. */
@Path("agencies/{agency}/complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintFilingResource {
    private final Core core;

    @Context
    private HttpServletRequest servletRequest;

    ComplaintFilingResource(Core core) {
        this.core = core;
    }

    /** Files a complaint; number and code come back, the code this once. */
    @POST
    @Public
    public Response file(
            @PathParam("agency") String agency,
            @HeaderParam(CaseResource.IDEMPOTENCY_KEY) String requestKey,
            ComplaintRequest body) {
        String key = Parameters.requestKey(CaseResource.IDEMPOTENCY_KEY, requestKey);
        Filed filed =
                core.complaints().file(Optional.empty(), body.complaint(agency, key), servletRequest.getRemoteAddr());
        return Response.status(filed.code() == null ? Response.Status.OK : Response.Status.CREATED)
                .entity(filed)
                .build();
    }

    /** The agency's complaints in numbers. */
    @GET
    @Path("counts")
    @Public
    public ComplaintCounts counts(@PathParam("agency") String agency) {
        return core.complaints().counts(agency);
    }
}

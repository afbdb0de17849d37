package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Seats of a result that are given up or lost, and who follows. */
@Path("cases/{id}/results/{entry}/replacements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplacementResource {
    private final CoreServices core;

    public ReplacementResource(CoreServices core) {
        this.core = core;
    }

    /** Who would follow; nothing is changed. */
    @POST
    @Path("preview")
    public Replacement preview(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            ReplacementRequest body,
            @Context SecurityContext security) {
        return core.replacements()
                .preview(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        Tables.number("entry", entry, 0),
                        body.registration(),
                        body.reason());
    }

    /** Turns down who leaves, and lets through who follows. */
    @POST
    public Replacement replace(
            @PathParam("id") String id,
            @PathParam("entry") String entry,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ReplacementRequest body,
            @Context SecurityContext security) {
        return core.replacements()
                .replace(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        Tables.number("entry", entry, 0),
                        body.registration(),
                        body.reason(),
                        Parameters.requestKey(requestKey));
    }

    /** Body of the request: who leaves, and why. */
    public record ReplacementRequest(String registration, String reason) {}
}

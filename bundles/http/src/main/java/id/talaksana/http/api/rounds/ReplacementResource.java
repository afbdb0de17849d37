package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
            @BeanParam CaseRequest asked, @PathParam("entry") String entry, ReplacementRequest body) {
        return core.replacements()
                .preview(
                        asked.who(),
                        asked.id(),
                        Parameters.number("entry", entry, 0),
                        body.registration(),
                        body.reason());
    }

    /** Turns down who leaves, and lets through who follows. */
    @POST
    public Replacement replace(
            @BeanParam KeyedCaseRequest act, @PathParam("entry") String entry, ReplacementRequest body) {
        return core.replacements()
                .replace(
                        act.who(),
                        act.id(),
                        Parameters.number("entry", entry, 0),
                        body.registration(),
                        body.reason(),
                        act.key());
    }

    /** Body of the request: who leaves, and why. */
    public record ReplacementRequest(String registration, String reason) {}
}

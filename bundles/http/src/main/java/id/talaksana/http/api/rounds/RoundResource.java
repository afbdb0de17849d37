package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** A selection round as a whole. */
@Path("cases/{id}/round")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {
    private final CoreServices core;

    public RoundResource(CoreServices core) {
        this.core = core;
    }

    /** Where it stands. */
    @GET
    public Round round(@PathParam("id") String id, @Context SecurityContext security) {
        return core.rounds().round(Caller.of(security), CaseResource.caseId(id));
    }

    /** Its record, an entry for each deed. */
    @GET
    @Path("entries")
    public RoundEntries entries(@PathParam("id") String id, @Context SecurityContext security) {
        CaseId caseId = CaseResource.caseId(id);
        return new RoundEntries(caseId, core.rounds().entries(Caller.of(security), caseId));
    }

    /** Recomputes the record, and compares it with what stands. */
    @GET
    @Path("verification")
    public Verification verification(@PathParam("id") String id, @Context SecurityContext security) {
        return core.rounds().verify(Caller.of(security), CaseResource.caseId(id));
    }

    /** @param entries the first one first */
    public record RoundEntries(CaseId id, List<RoundEntry> entries) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
    public Round round(@BeanParam CaseRequest asked) {
        return core.rounds().round(asked.who(), asked.id());
    }

    /** Its record, an entry for each deed. */
    @GET
    @Path("entries")
    public RoundEntries entries(@BeanParam CaseRequest asked) {
        CaseId caseId = asked.id();
        return new RoundEntries(caseId, core.rounds().entries(asked.who(), caseId));
    }

    /** Recomputes the record, and compares it with what stands. */
    @GET
    @Path("verification")
    public Verification verification(@BeanParam CaseRequest asked) {
        return core.rounds().verify(asked.who(), asked.id());
    }

    /** @param entries the first one first */
    public record RoundEntries(CaseId id, List<RoundEntry> entries) {}
}

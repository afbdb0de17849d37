package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

/** How one applicant's result came about. */
@Path("cases/{id}/applicants/{registration}/calculation")
@Produces(MediaType.APPLICATION_JSON)
public class CalculationResource {
    private final CoreServices core;

    public CalculationResource(CoreServices core) {
        this.core = core;
    }

    /** Line by line, by the newest result. */
    @GET
    public Calculation calculation(@BeanParam CaseRequest asked, @PathParam("registration") String registration) {
        return core.results().calculation(asked.who(), asked.id(), registration);
    }
}

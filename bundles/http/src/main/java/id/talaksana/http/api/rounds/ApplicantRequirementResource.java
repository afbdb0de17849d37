package id.talaksana.http.api.rounds;

import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** What one applicant has to meet, by rule and by checklist. */
@Path("cases/{id}/applicants")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicantRequirementResource {
    private final CoreServices core;

    public ApplicantRequirementResource(CoreServices core) {
        this.core = core;
    }

    /** What the rules of a step say of one applicant. */
    @GET
    @Path("{registration}/eligibility")
    public EligibilityVerdict verdict(
            @BeanParam CaseRequest asked,
            @PathParam("registration") String registration,
            @QueryParam("step") String step) {
        return core.eligibility().verdict(asked.who(), asked.id(), Parameters.slug("step", step), registration);
    }

    /** What one applicant has to meet, and what was found. */
    @GET
    @Path("{registration}/requirements")
    public ApplicantChecklist checklist(@BeanParam CaseRequest asked, @PathParam("registration") String registration) {
        return core.checklists().of(asked.who(), asked.id(), registration);
    }
}

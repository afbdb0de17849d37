package id.talaksana.http.api.rounds;

import id.talaksana.api.mail.UndeliveredMail;
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

/** Mail to the applicants of a round. */
@Path("cases/{id}/undelivered-mail")
@Produces(MediaType.APPLICATION_JSON)
public class MailResource {
    private final CoreServices core;

    public MailResource(CoreServices core) {
        this.core = core;
    }

    /** What did not arrive. */
    @GET
    public Undelivered undelivered(@PathParam("id") String id, @Context SecurityContext security) {
        return new Undelivered(core.applicantMail().undelivered(Caller.of(security), CaseResource.caseId(id)));
    }

    /** @param undelivered the newest failure first, at most {@link id.talaksana.api.mail.ApplicantMail#MOST} */
    public record Undelivered(List<UndeliveredMail> undelivered) {}
}

package id.talaksana.http.api.rounds;

import id.talaksana.api.mail.UndeliveredMail;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.kit.CoreServices;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
    public Undelivered undelivered(@BeanParam CaseRequest asked) {
        return new Undelivered(core.applicantMail().undelivered(asked.who(), asked.id()));
    }

    /** @param undelivered the newest failure first, at most {@link id.talaksana.api.mail.ApplicantMail#MOST} */
    public record Undelivered(List<UndeliveredMail> undelivered) {}
}

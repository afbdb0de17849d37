package id.talaksana.http.api.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Announcements of a round as the house makes them; whoever may not see the round sees none. */
@Path("cases/{id}/announcements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AnnouncementResource {
    private final CoreServices core;

    public AnnouncementResource(CoreServices core) {
        this.core = core;
    }

    /** All of them, the newest first. */
    @GET
    public AnnouncementList list(@PathParam("id") String id, @Context SecurityContext security) {
        CaseId round = CaseResource.caseId(id);
        return new AnnouncementList(round, core.announcements().list(Caller.of(security), round));
    }

    /** One of them. */
    @GET
    @Path("{announcement}")
    public Announcement find(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @Context SecurityContext security) {
        return core.announcements().find(Caller.of(security), CaseResource.caseId(id), announcement);
    }

    /** Whether none is out that was not released, and each number was given once. */
    @GET
    @Path("verification")
    public Verification verification(@PathParam("id") String id, @Context SecurityContext security) {
        return core.announcements().verify(Caller.of(security), CaseResource.caseId(id));
    }

    /** Drafts one. */
    @POST
    public Announcement draft(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            DraftRequest body,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Draft(
                        CaseResource.caseId(id),
                        body.step(),
                        body.corrects(),
                        body.title(),
                        body.text(),
                        Parameters.requestKey(requestKey)));
    }

    /** Writes a draft anew. */
    @POST
    @Path("{announcement}/revision")
    public Announcement revise(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            RevisionRequest body,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Revise(
                        CaseResource.caseId(id),
                        announcement,
                        body.title(),
                        body.text(),
                        Parameters.requestKey(requestKey)));
    }

    /** Initials a draft. */
    @POST
    @Path("{announcement}/initial")
    public Announcement initial(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Initial(CaseResource.caseId(id), announcement, Parameters.requestKey(requestKey)));
    }

    /** Sends one back that is not signed. */
    @POST
    @Path("{announcement}/return")
    public Announcement giveBack(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ReturnRequest body,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Return(
                        CaseResource.caseId(id), announcement, body.reason(), Parameters.requestKey(requestKey)));
    }

    /** Signs one. */
    @POST
    @Path("{announcement}/signature")
    public Announcement sign(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SignatureRequest body,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Sign(
                        CaseResource.caseId(id), announcement, body.number(), Parameters.requestKey(requestKey)));
    }

    /** Lets one go. */
    @POST
    @Path("{announcement}/release")
    public Announcement release(
            @PathParam("id") String id,
            @PathParam("announcement") String announcement,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            ReleaseRequest body,
            @Context SecurityContext security) {
        return done(
                security,
                new AnnouncementDeed.Release(
                        CaseResource.caseId(id),
                        announcement,
                        Parameters.instant("at", body.at()),
                        Parameters.requestKey(requestKey)));
    }

    private Announcement done(SecurityContext security, AnnouncementDeed deed) {
        return core.announcements().perform(Caller.of(security), deed);
    }

    /** @param announcements the newest first */
    public record AnnouncementList(CaseId round, List<Announcement> announcements) {}

    /**
     * @param step a step that announces; null: of a change
     * @param corrects id of the one that it corrects; may be null
     * @param title null: the document's words
     * @param text null: the definition's, or the house's own
     */
    public record DraftRequest(String step, String corrects, String title, String text) {}

    /** What is null stays. */
    public record RevisionRequest(String title, String text) {}

    /** Body of the request that sends one back. */
    public record ReturnRequest(String reason) {}

    /** @param number only where the agency has no pattern */
    public record SignatureRequest(String number) {}

    /** @param at ISO 8601; null: at once */
    public record ReleaseRequest(String at) {}
}

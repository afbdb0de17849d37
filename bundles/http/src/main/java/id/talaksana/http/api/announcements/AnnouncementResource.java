package id.talaksana.http.api.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;

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
    public AnnouncementList list(@BeanParam CaseRequest asked) {
        CaseId round = asked.id();
        return new AnnouncementList(round, core.announcements().list(asked.who(), round));
    }

    /** One of them. */
    @GET
    @Path("{announcement}")
    public Announcement find(@BeanParam CaseRequest asked, @PathParam("announcement") String announcement) {
        return core.announcements().find(asked.who(), asked.id(), announcement);
    }

    /** Whether none is out that was not released, and each number was given once. */
    @GET
    @Path("verification")
    public Verification verification(@BeanParam CaseRequest asked) {
        return core.announcements().verify(asked.who(), asked.id());
    }

    /** Drafts one. */
    @POST
    public Announcement draft(@BeanParam KeyedCaseRequest act, DraftRequest body) {
        return done(
                act,
                new AnnouncementDeed.Draft(
                        act.id(), body.step(), body.corrects(), body.title(), body.text(), act.key()));
    }

    /** Writes a draft anew. */
    @POST
    @Path("{announcement}/revision")
    public Announcement revise(
            @BeanParam KeyedCaseRequest act, @PathParam("announcement") String announcement, RevisionRequest body) {
        return done(act, new AnnouncementDeed.Revise(act.id(), announcement, body.title(), body.text(), act.key()));
    }

    /** Initials a draft. */
    @POST
    @Path("{announcement}/initial")
    public Announcement initial(@BeanParam KeyedCaseRequest act, @PathParam("announcement") String announcement) {
        return done(act, new AnnouncementDeed.Initial(act.id(), announcement, act.key()));
    }

    /** Sends one back that is not signed. */
    @POST
    @Path("{announcement}/return")
    public Announcement giveBack(
            @BeanParam KeyedCaseRequest act, @PathParam("announcement") String announcement, ReturnRequest body) {
        return done(act, new AnnouncementDeed.Return(act.id(), announcement, body.reason(), act.key()));
    }

    /** Signs one. */
    @POST
    @Path("{announcement}/signature")
    public Announcement sign(
            @BeanParam KeyedCaseRequest act, @PathParam("announcement") String announcement, SignatureRequest body) {
        return done(act, new AnnouncementDeed.Sign(act.id(), announcement, body.number(), act.key()));
    }

    /** Lets one go. */
    @POST
    @Path("{announcement}/release")
    public Announcement release(
            @BeanParam KeyedCaseRequest act, @PathParam("announcement") String announcement, ReleaseRequest body) {
        return done(
                act,
                new AnnouncementDeed.Release(act.id(), announcement, Parameters.instant("at", body.at()), act.key()));
    }

    private Announcement done(KeyedCaseRequest act, AnnouncementDeed deed) {
        return core.announcements().perform(act.who(), deed);
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

package id.talaksana.http.api.sessions;

import id.talaksana.api.rounds.sessions.ParticipantPage;
import id.talaksana.api.rounds.sessions.SessionChange;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.http.api.cases.CaseResource;
import id.talaksana.http.api.rounds.Tables;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Sessions of a round's examinations, and who takes part. Each deed has a preview beside it, which changes nothing. */
@Path("cases/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final CoreServices core;
    private final Tables tables;

    public SessionResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.tables = new Tables(bodies);
    }

    /** By day and hour. */
    @GET
    public SessionList list(
            @PathParam("id") String id, @QueryParam("step") String step, @Context SecurityContext security) {
        return new SessionList(
                core.sessions().list(Caller.of(security), CaseResource.caseId(id), Parameters.slug("step", step)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange enter(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SessionEntryRequest body,
            @Context SecurityContext security) {
        return perform(body.deed(CaseResource.caseId(id), Parameters.requestKey(requestKey)), security);
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewEntry(
            @PathParam("id") String id, SessionEntryRequest body, @Context SecurityContext security) {
        return preview(body.deed(CaseResource.caseId(id), null), security);
    }

    @POST
    @Path("table")
    @TableBody(sheets = true)
    public SessionChange take(
            @PathParam("id") String id,
            @QueryParam("step") String step,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        return perform(
                new SessionDeed.Import(CaseResource.caseId(id), step, tables.read(), Parameters.requestKey(requestKey)),
                security);
    }

    @POST
    @Path("table/preview")
    @TableBody(sheets = true)
    public SessionChange previewTable(
            @PathParam("id") String id, @QueryParam("step") String step, @Context SecurityContext security) {
        return preview(new SessionDeed.Import(CaseResource.caseId(id), step, tables.read(), null), security);
    }

    /** Assigns a set to one session, or lets them fill those of the step. */
    @POST
    @Path("participants")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange assign(
            @PathParam("id") String id,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SeatingRequest body,
            @Context SecurityContext security) {
        return perform(body.deed(CaseResource.caseId(id), Parameters.requestKey(requestKey)), security);
    }

    @POST
    @Path("participants/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewAssignment(
            @PathParam("id") String id, SeatingRequest body, @Context SecurityContext security) {
        return preview(body.deed(CaseResource.caseId(id), null), security);
    }

    /** Who takes part, and who came. */
    @GET
    @Path("{number}/participants")
    public ParticipantPage participants(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit,
            @Context SecurityContext security) {
        return core.sessions()
                .participants(
                        Caller.of(security),
                        CaseResource.caseId(id),
                        number(number),
                        Tables.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** Takes participants out. */
    @POST
    @Path("{number}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange remove(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SessionRemovalRequest body,
            @Context SecurityContext security) {
        List<String> named = body.registrations() == null ? List.of() : body.registrations();
        return perform(
                new SessionDeed.Remove(
                        CaseResource.caseId(id),
                        number(number),
                        named,
                        body.reason(),
                        Parameters.requestKey(requestKey)),
                security);
    }

    /** Holds it at another time or place. */
    @POST
    @Path("{number}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange move(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SessionMoveRequest body,
            @Context SecurityContext security) {
        return perform(body.deed(CaseResource.caseId(id), number(number), Parameters.requestKey(requestKey)), security);
    }

    @POST
    @Path("{number}/move/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewMove(
            @PathParam("id") String id,
            @PathParam("number") String number,
            SessionMoveRequest body,
            @Context SecurityContext security) {
        return preview(body.deed(CaseResource.caseId(id), number(number), null), security);
    }

    /** Records who came. */
    @POST
    @Path("{number}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange attend(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            SessionAttendanceRequest body,
            @Context SecurityContext security) {
        return perform(body.deed(CaseResource.caseId(id), number(number), Parameters.requestKey(requestKey)), security);
    }

    /** The same from a table. */
    @POST
    @Path("{number}/attendance/table")
    @TableBody(sheets = true)
    public SessionChange attendTable(
            @PathParam("id") String id,
            @PathParam("number") String number,
            @HeaderParam(Parameters.IDEMPOTENCY_KEY) String requestKey,
            @Context SecurityContext security) {
        return perform(
                new SessionDeed.AttendTable(
                        CaseResource.caseId(id), number(number), tables.read(), Parameters.requestKey(requestKey)),
                security);
    }

    @POST
    @Path("{number}/attendance/table/preview")
    @TableBody(sheets = true)
    public SessionChange previewAttendance(
            @PathParam("id") String id, @PathParam("number") String number, @Context SecurityContext security) {
        return preview(
                new SessionDeed.AttendTable(CaseResource.caseId(id), number(number), tables.read(), null), security);
    }

    private SessionChange perform(SessionDeed deed, SecurityContext security) {
        return core.sessions().perform(Caller.of(security), deed);
    }

    private SessionChange preview(SessionDeed deed, SecurityContext security) {
        return core.sessions().preview(Caller.of(security), deed);
    }

    private static int number(String value) {
        return Tables.number("number", value, 0);
    }
}

package id.talaksana.http.api.sessions;

import id.talaksana.api.rounds.sessions.ParticipantPage;
import id.talaksana.api.rounds.sessions.SessionChange;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.http.api.cases.CaseRequest;
import id.talaksana.http.api.cases.KeyedCaseRequest;
import id.talaksana.http.api.rounds.Tables;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.TableBody;
import id.talaksana.http.kit.request.Parameters;
import java.util.List;
import javax.ws.rs.BeanParam;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

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
    public SessionList list(@BeanParam CaseRequest asked, @QueryParam("step") String step) {
        return new SessionList(core.sessions().list(asked.who(), asked.id(), Parameters.slug("step", step)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange enter(@BeanParam KeyedCaseRequest act, SessionEntryRequest body) {
        return perform(act, body.deed(act.id(), act.key()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewEntry(@BeanParam CaseRequest asked, SessionEntryRequest body) {
        return preview(asked, body.deed(asked.id(), null));
    }

    @POST
    @Path("table")
    @TableBody(sheets = true)
    public SessionChange take(@BeanParam KeyedCaseRequest act, @QueryParam("step") String step) {
        return perform(act, new SessionDeed.Import(act.id(), step, tables.read(), act.key()));
    }

    @POST
    @Path("table/preview")
    @TableBody(sheets = true)
    public SessionChange previewTable(@BeanParam CaseRequest asked, @QueryParam("step") String step) {
        return preview(asked, new SessionDeed.Import(asked.id(), step, tables.read(), null));
    }

    /** Assigns a set to one session, or lets them fill those of the step. */
    @POST
    @Path("participants")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange assign(@BeanParam KeyedCaseRequest act, SeatingRequest body) {
        return perform(act, body.deed(act.id(), act.key()));
    }

    @POST
    @Path("participants/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewAssignment(@BeanParam CaseRequest asked, SeatingRequest body) {
        return preview(asked, body.deed(asked.id(), null));
    }

    /** Who takes part, and who came. */
    @GET
    @Path("{number}/participants")
    public ParticipantPage participants(
            @BeanParam CaseRequest asked,
            @PathParam("number") String number,
            @QueryParam("after") String after,
            @QueryParam("limit") String limit) {
        return core.sessions()
                .participants(
                        asked.who(),
                        asked.id(),
                        number(number),
                        Parameters.number("after", after, 0),
                        Parameters.limit("limit", limit));
    }

    /** Takes participants out. */
    @POST
    @Path("{number}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange remove(
            @BeanParam KeyedCaseRequest act, @PathParam("number") String number, SessionRemovalRequest body) {
        List<String> named = body.registrations() == null ? List.of() : body.registrations();
        return perform(act, new SessionDeed.Remove(act.id(), number(number), named, body.reason(), act.key()));
    }

    /** Holds it at another time or place. */
    @POST
    @Path("{number}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange move(
            @BeanParam KeyedCaseRequest act, @PathParam("number") String number, SessionMoveRequest body) {
        return perform(act, body.deed(act.id(), number(number), act.key()));
    }

    @POST
    @Path("{number}/move/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange previewMove(
            @BeanParam CaseRequest asked, @PathParam("number") String number, SessionMoveRequest body) {
        return preview(asked, body.deed(asked.id(), number(number), null));
    }

    /** Records who came. */
    @POST
    @Path("{number}/attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionChange attend(
            @BeanParam KeyedCaseRequest act, @PathParam("number") String number, SessionAttendanceRequest body) {
        return perform(act, body.deed(act.id(), number(number), act.key()));
    }

    /** The same from a table. */
    @POST
    @Path("{number}/attendance/table")
    @TableBody(sheets = true)
    public SessionChange attendTable(@BeanParam KeyedCaseRequest act, @PathParam("number") String number) {
        return perform(act, new SessionDeed.AttendTable(act.id(), number(number), tables.read(), act.key()));
    }

    @POST
    @Path("{number}/attendance/table/preview")
    @TableBody(sheets = true)
    public SessionChange previewAttendance(@BeanParam CaseRequest asked, @PathParam("number") String number) {
        return preview(asked, new SessionDeed.AttendTable(asked.id(), number(number), tables.read(), null));
    }

    private SessionChange perform(KeyedCaseRequest act, SessionDeed deed) {
        return core.sessions().perform(act.who(), deed);
    }

    private SessionChange preview(CaseRequest asked, SessionDeed deed) {
        return core.sessions().preview(asked.who(), deed);
    }

    private static int number(String value) {
        return Parameters.number("number", value, 0);
    }
}

package id.talaksana.http.api.calendar;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.Calendars.Edition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Authority;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.CalendarBody;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** The working calendar of all agencies: what a change would do, the change by who saw that, and back again. */
@Path("calendar")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    private static final int MAX_BODY = 256 << 10;
    private static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-calendar-has-at-most-256-kib"));

    private final CoreServices core;
    private final BoundedBodies bodies;

    public CalendarResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.bodies = bodies;
    }

    /** The calendars that are and were in use. */
    @GET
    public CalendarVersions versions(@Context SecurityContext security) {
        Authority.overTheContainer(security);
        return new CalendarVersions(core.calendars().editions());
    }

    /** What a calendar would change; nothing is changed. */
    @POST
    @Path("preview")
    @CalendarBody
    public CalendarChange preview(@Context SecurityContext security) {
        Authority.overTheContainer(security);
        return core.calendarImports().preview(body());
    }

    /** Puts a calendar in use, unless another one is in use than when it was looked at. */
    @PUT
    @CalendarBody
    public CalendarChange put(@QueryParam("from") String from, @Context SecurityContext security) {
        String by = Authority.overTheContainer(security).name();
        int seen = Parameters.calendar("from", from);
        return core.calendarImports().put(body(), by, seen);
    }

    /** What going back to the calendar before would change; nothing is changed. */
    @GET
    @Path("undo")
    public CalendarChange previewUndo(@Context SecurityContext security) {
        Authority.overTheContainer(security);
        return core.calendarImports().previewUndo();
    }

    /** Goes back to the calendar before. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public CalendarChange undo(UndoRequest body, @Context SecurityContext security) {
        String by = Authority.overTheContainer(security).name();
        String from = body.from() == null ? null : String.valueOf(body.from());
        return core.calendarImports().undo(by, Parameters.calendar("from", from));
    }

    private byte[] body() {
        return bodies.read(MAX_BODY, TOO_LARGE, kept -> kept.bytes());
    }

    /** @param versions the one in use first */
    public record CalendarVersions(List<Edition> versions) {}
}

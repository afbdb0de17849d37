package id.talaksana.http.api.figures;

import id.talaksana.api.access.Account;
import id.talaksana.api.figures.EventLog;
import id.talaksana.api.figures.FigureTable;
import id.talaksana.api.figures.ReportingPeriod;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.request.Months;
import id.talaksana.http.kit.request.OfferedForms;
import id.talaksana.http.kit.table.FigureCsv;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;

/** Figures of all agencies, for central staff. */
@Path("figures")
@Produces({MediaType.APPLICATION_JSON, FigureCsv.MEDIA_TYPE, OfferedForms.ANYTHING})
public class FigureResource {
    private final CoreServices core;

    public FigureResource(CoreServices core) {
        this.core = core;
    }

    /** A figure for each agency. */
    @GET
    public Response agencies(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Account who = Caller.of(security);
        return answer(core.figures().agencies(who, period(from, to)), "angka", format, headers);
    }

    /** A figure for each service of an agency. */
    @GET
    @Path("{agency}")
    public Response services(
            @PathParam("agency") String agency,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Account who = Caller.of(security);
        return answer(core.figures().services(who, agency, period(from, to)), "angka-" + agency, format, headers);
    }

    /** A figure for each step of a service. */
    @GET
    @Path("{agency}/{service}")
    public Response steps(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("format") String format,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        Account who = Caller.of(security);
        FigureTable steps = core.figures().steps(who, agency, service, period(from, to));
        return answer(steps, "angka-" + agency + "-" + service, format, headers);
    }

    /** What happened in the cases of a service, as XES; as long as it is read it comes. */
    @GET
    @Path("{agency}/{service}/event-log")
    @Produces(EventLogXml.MEDIA_TYPE)
    public Response log(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Context SecurityContext security) {
        EventLog log = core.figures().log(Caller.of(security), agency, service, period(from, to));
        return Response.ok(new EventLogXml(log, agency + "/" + service), EventLogXml.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + agency + "-" + service + ".xes\"")
                .build();
    }

    private ReportingPeriod period(String from, String to) {
        return Months.of("from", from, "to", to, core.figures().lastYear());
    }

    private static Response answer(FigureTable table, String name, String format, HttpHeaders headers) {
        return FigureAnswer.of(table, () -> FigureCsv.of(table), name, format, headers);
    }
}

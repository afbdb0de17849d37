package id.talaksana.http.api.figures;

import id.talaksana.api.figures.EventLog;
import id.talaksana.api.figures.Figures;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.request.OfferedForms;
import id.talaksana.http.kit.table.EventLogXml;
import id.talaksana.http.kit.table.FigureCsv;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;

/** Figures of all agencies, for central staff. */
@Path("figures")
@Produces({"application/json", FigureCsv.MEDIA_TYPE, OfferedForms.ANYTHING})
public class FigureResource {
    private final CoreServices core;

    public FigureResource(CoreServices core) {
        this.core = core;
    }

    /** A figure for each agency. */
    @GET
    public Response agencies(@BeanParam FigureRequest asked) {
        Figures figures = core.figures();
        return asked.answer(figures.agencies(asked.who(), asked.period(figures)), "angka");
    }

    /** A figure for each service of an agency. */
    @GET
    @Path("{agency}")
    public Response services(@PathParam("agency") String agency, @BeanParam FigureRequest asked) {
        Figures figures = core.figures();
        return asked.answer(figures.services(asked.who(), agency, asked.period(figures)), "angka-" + agency);
    }

    /** A figure for each step of a service. */
    @GET
    @Path("{agency}/{service}")
    public Response steps(
            @PathParam("agency") String agency, @PathParam("service") String service, @BeanParam FigureRequest asked) {
        Figures figures = core.figures();
        return asked.answer(
                figures.steps(asked.who(), agency, service, asked.period(figures)), "angka-" + agency + "-" + service);
    }

    /** What happened in the cases of a service, as XES; as long as it is read it comes. */
    @GET
    @Path("{agency}/{service}/event-log")
    @Produces(EventLogXml.MEDIA_TYPE)
    public Response log(
            @PathParam("agency") String agency, @PathParam("service") String service, @BeanParam PeriodRequest asked) {
        EventLog log = core.figures().log(asked.who(), agency, service, asked.period(core.figures()));
        EventLogXml xml = new EventLogXml(log, agency, service);
        return Response.ok((StreamingOutput) xml::write, EventLogXml.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, xml.disposition())
                .build();
    }
}

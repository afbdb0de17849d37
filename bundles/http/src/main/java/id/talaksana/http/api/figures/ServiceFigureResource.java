package id.talaksana.http.api.figures;

import id.talaksana.api.figures.Figures;
import id.talaksana.api.figures.PromiseMeter;
import id.talaksana.api.survey.SurveyResult;
import id.talaksana.http.api.agencies.Found;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
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

/** How long a service really takes, and what those who were served say of it; open to everybody. */
@Path("agencies")
public class ServiceFigureResource {
    private final CoreServices core;

    public ServiceFigureResource(CoreServices core) {
        this.core = core;
    }

    /** Both where there are enough cases and respondents. */
    @GET
    @Path("{agency}/services/{service}/figures")
    @Produces({MediaType.APPLICATION_JSON, FigureCsv.MEDIA_TYPE, OfferedForms.ANYTHING})
    @Public
    public Response figures(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("format") String format,
            @Context HttpHeaders headers) {
        Found.service(Found.definition(core, agency, null), service);
        PromiseMeter meter = core.figures().meter(agency, service).orElse(null);
        ServiceFigures figures = new ServiceFigures(
                agency,
                service,
                Figures.FEWEST,
                meter,
                core.surveys().result(agency, service).orElse(null));
        return FigureAnswer.of(
                figures,
                () -> meter == null ? "" : FigureCsv.of(meter),
                "waktu-" + agency + "-" + service,
                format,
                headers);
    }

    /**
     * What everybody may know of how a service does.
     *
     * @param fewest fewer cases or respondents than these are no figure
     * @param meter null: of too few cases
     * @param survey null: of too few respondents
     */
    public record ServiceFigures(String agency, String service, int fewest, PromiseMeter meter, SurveyResult survey) {}
}

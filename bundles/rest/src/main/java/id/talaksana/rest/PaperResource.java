package id.talaksana.rest;

import id.talaksana.api.cases.Refusal;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.rest.access.Public;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.NotAcceptableException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** A service's papers: SOP, standard and forms; open to everybody. A link names the format, a program may ask by Accept. */
@Path("agencies")
public class PaperResource {
    private static final List<Rendition.Kind> SOP =
            List.of(Rendition.Kind.HTML, Rendition.Kind.PDF, Rendition.Kind.SVG);
    private static final List<Rendition.Kind> STANDARD = List.of(Rendition.Kind.HTML, Rendition.Kind.PDF);

    private final Core core;

    PaperResource(Core core) {
        this.core = core;
    }

    /** The SOP drawn from the definition. */
    @GET
    @Path("{agency}/services/{service}/sop")
    @Produces({"text/html", "application/pdf", "image/svg+xml", "application/json;qs=0.1"})
    @Public
    public Response sop(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        Rendition.Kind kind = kind(format, SOP, headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        return answer(core.papers().sop(definition, Found.service(definition, service), kind), definition, ifNoneMatch);
    }

    /** The service standard with its 14 components. */
    @GET
    @Path("{agency}/services/{service}/standard")
    @Produces({"text/html", "application/pdf", "application/json;qs=0.1"})
    @Public
    public Response standard(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        Rendition.Kind kind = kind(format, STANDARD, headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        return answer(
                core.papers().standard(definition, Found.service(definition, service), kind), definition, ifNoneMatch);
    }

    /** A form to fill in. */
    @GET
    @Path("{agency}/services/{service}/forms/{form}")
    @Produces({"application/pdf", "application/json;qs=0.1"})
    @Public
    public Response form(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @PathParam("form") String form,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        kind(format, List.of(Rendition.Kind.PDF), headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        PublicService found = Found.service(definition, service);
        Form wanted = found.forms().stream()
                .filter(f -> f.id().equals(form))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "Layanan ini tidak memiliki formulir \"" + form + "\".",
                        "This service has no form \"" + form + "\".",
                        found.forms().stream().map(Form::id).toList()));
        return answer(core.papers().form(definition, found, wanted), definition, ifNoneMatch);
    }

    private static Rendition.Kind kind(String format, List<Rendition.Kind> offered, HttpHeaders headers) {
        if (format != null) {
            List<String> names = offered.stream().map(Rendition.Kind::suffix).toList();
            return offered.stream()
                    .filter(kind -> kind.suffix().equals(format))
                    .findFirst()
                    .orElseThrow(() -> Parameters.bad(
                            "format",
                            "harus salah satu dari " + String.join(", ", names),
                            "must be one of " + String.join(", ", names)));
        }
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted ->
                        offered.stream().filter(kind -> accepted.isCompatible(MediaType.valueOf(kind.mediaType()))))
                .findFirst()
                .orElseThrow(NotAcceptableException::new);
    }

    private static Response answer(Rendition rendition, AgencyDefinition definition, String ifNoneMatch) {
        String suffix = rendition.fileName().substring(rendition.fileName().lastIndexOf('.'));
        Response response = Published.of(rendition.content(), definition.digest() + suffix, ifNoneMatch);
        Response.ResponseBuilder answer = Response.fromResponse(response)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + rendition.fileName() + "\"");
        return (response.hasEntity() ? answer.type(rendition.mediaType()) : answer).build();
    }
}

package id.talaksana.http.api.agencies;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.OfferedForms;
import id.talaksana.http.words.HttpWords;
import java.util.stream.Stream;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** A service's papers: SOP, standard and forms; open to everybody. A link names the format, a program may ask by Accept. */
@Path("agencies")
public class PaperResource {
    private static final OfferedForms<Rendition.Kind> SOP =
            offered(Rendition.Kind.HTML, Rendition.Kind.PDF, Rendition.Kind.SVG);
    private static final OfferedForms<Rendition.Kind> STANDARD = offered(Rendition.Kind.HTML, Rendition.Kind.PDF);
    private static final OfferedForms<Rendition.Kind> FORM = offered(Rendition.Kind.PDF);

    private final CoreServices core;

    public PaperResource(CoreServices core) {
        this.core = core;
    }

    /** The SOP drawn from the definition. */
    @GET
    @Path("{agency}/services/{service}/sop")
    @Produces({"text/html", "application/pdf", "image/svg+xml", OfferedForms.ANYTHING})
    @Public
    public Response sop(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        Rendition.Kind kind = SOP.chosen(format, headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        return answer(core.papers().sop(definition, Found.service(definition, service), kind), ifNoneMatch);
    }

    /** The service standard with its 14 components. */
    @GET
    @Path("{agency}/services/{service}/standard")
    @Produces({"text/html", "application/pdf", OfferedForms.ANYTHING})
    @Public
    public Response standard(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        Rendition.Kind kind = STANDARD.chosen(format, headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        return answer(core.papers().standard(definition, Found.service(definition, service), kind), ifNoneMatch);
    }

    /** A form to fill in. */
    @GET
    @Path("{agency}/services/{service}/forms/{form}")
    @Produces({"application/pdf", OfferedForms.ANYTHING})
    @Public
    public Response form(
            @PathParam("agency") String agency,
            @PathParam("service") String service,
            @PathParam("form") String form,
            @QueryParam("version") String version,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Context HttpHeaders headers) {
        FORM.chosen(format, headers);
        AgencyDefinition definition = Found.definition(core, agency, version);
        PublicService found = Found.service(definition, service);
        Form wanted = found.forms().stream()
                .filter(f -> f.id().equals(form))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        HttpWords.text("this-service-has-no-form", form),
                        found.forms().stream().map(Form::id).toList()));
        return answer(core.papers().form(definition, found, wanted), ifNoneMatch);
    }

    private static OfferedForms<Rendition.Kind> offered(Rendition.Kind... kinds) {
        return new OfferedForms<>(Stream.of(kinds)
                .map(kind -> new OfferedForms.Form<>(kind, kind.suffix(), kind.mediaType()))
                .toList());
    }

    /** A paper as it was drawn, unless the reader has it. */
    public static Response answer(Rendition rendition, String ifNoneMatch) {
        Response response = CacheableAnswer.drawn(rendition.content(), ifNoneMatch);
        Response.ResponseBuilder answer = Response.fromResponse(response)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + rendition.fileName() + "\"");
        return (response.hasEntity() ? answer.type(rendition.mediaType()) : answer).build();
    }
}

package id.talaksana.http.api;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.CacheableAnswer;
import id.talaksana.http.kit.request.ContentTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;

/** Documents about the API and the definition language, as they lie in the bundles. */
@Path("")
public class DocumentResource {
    private final Document openApi = Document.of(DocumentResource.class, "openapi.json");
    private final Document reference = Document.of(DocumentResource.class, "schemas.html");
    private final Document agencySchema = Document.of(AgencyDefinition.class, "agency.schema.json");
    private final Document serviceSchema = Document.of(AgencyDefinition.class, "service.schema.json");

    /** The description of this API. */
    @GET
    @Path("openapi.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Public
    public Response openApi(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return openApi.answer(ifNoneMatch);
    }

    /** The definition language, key by key, for people. */
    @GET
    @Path("schemas")
    @Produces("text/html; charset=utf-8")
    @Public
    public Response reference(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return reference.answer(ifNoneMatch);
    }

    /** The schema of {@code agency.yaml}. */
    @GET
    @Path("schemas/agency.json")
    @Produces("application/schema+json")
    @Public
    public Response agencySchema(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return agencySchema.answer(ifNoneMatch);
    }

    /** The schema of a service's file. */
    @GET
    @Path("schemas/service.json")
    @Produces("application/schema+json")
    @Public
    public Response serviceSchema(@HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return serviceSchema.answer(ifNoneMatch);
    }

    private record Document(byte[] content, String digest) {

        static Document of(Class<?> neighbour, String name) {
            try (InputStream stream = neighbour.getResourceAsStream(name)) {
                byte[] content = stream.readAllBytes();
                return new Document(content, ContentTag.digest(content));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Response answer(String ifNoneMatch) {
            return CacheableAnswer.of(content, digest, ifNoneMatch);
        }
    }
}

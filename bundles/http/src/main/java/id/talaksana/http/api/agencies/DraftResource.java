package id.talaksana.http.api.agencies;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Caller;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.SourceBody;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.SecurityContext;

/** Drafts of definitions out of what other tools have. */
@Path("drafts")
public class DraftResource {
    private static final Problem TOO_LARGE = Problem.of(ProblemType.TOO_LARGE, HttpWords.text("the-source-of-a-draft"));

    private final CoreServices core;
    private final BoundedBodies bodies;

    public DraftResource(CoreServices core, BoundedBodies bodies) {
        this.core = core;
        this.bodies = bodies;
    }

    /** Drafts a service's file of the definition language; nothing is kept. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @SourceBody
    public DraftDocument draft(@QueryParam("service") String service, @Context SecurityContext security) {
        Parameters.slug("service", service);
        try (Place place = core.places().take(Caller.of(security).name())) {
            return draft(service, place);
        }
    }

    private DraftDocument draft(String service, Place place) {
        byte[] source = bodies.read(Models.MAX_SOURCE, TOO_LARGE, kept -> {
            place.begin();
            return kept.bytes();
        });
        Draft draft = core.models().draft("body", source, null, service);
        if (!draft.isSound()) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("no-draft-can-be-made"))
                    .finding(draft.errors())
                    .exception();
        }
        return new DraftDocument(
                draft.service(), draft.yaml(), draft.doubts(), draft.account().entries());
    }

    /** A draft with its doubts, and what became of each part of the source. */
    public record DraftDocument(
            String service, String yaml, List<Draft.Doubt> doubts, List<SourceAccount.Entry> account) {}
}

package id.talaksana.http.api.agencies;

import id.talaksana.api.text.Sourced;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.Public;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.search.SearchIndex;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;

/** Finding services of all agencies by what people type; open to everybody. */
@Path("services")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private final CoreServices core;
    private final SearchIndex index = new SearchIndex();

    public SearchResource(CoreServices core) {
        this.core = core;
    }

    /** The services that fit, the best first. */
    @GET
    @Public
    public Finds services(@QueryParam("q") String search, @QueryParam("limit") String limit) {
        String words = search == null ? "" : search;
        int most = Parameters.limit("limit", limit);
        List<SearchIndex.Hit> hits = index.find(core.catalogue().published(), words);
        return new Finds(
                hits.size(),
                hits.stream()
                        .limit(most)
                        .map(hit -> Find.of(index.withPassage(hit, words)))
                        .toList());
    }

    /** What was found; {@code total} counts also what stands beyond the limit. */
    public record Finds(int total, List<Find> services) {}

    /** One service; {@code passage} is the text in which the words stand, null when that is its title. */
    public record Find(
            String agency,
            Sourced<String> agencyName,
            String service,
            Sourced<String> title,
            String version,
            String passage) {
        static Find of(SearchIndex.Hit hit) {
            return new Find(
                    hit.definition().agency().id(),
                    hit.definition().agency().name(),
                    hit.service().id(),
                    hit.service().title(),
                    hit.definition().version(),
                    hit.passage());
        }
    }
}

package id.talaksana.http.portal.pages;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.ListPage;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The portal's front page with its search, and the agencies' pages. */
public final class CataloguePages {
    private static final int ON_ONE_PAGE = 25;

    private final CoreServices core;
    private final Templates templates;
    private final SearchIndex index = new SearchIndex();

    public CataloguePages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer home(PageRequest visit) {
        String search = visit.asked("q");
        List<AgencyEntry> agencies = ServiceEdition.agencies(core);
        List<SearchIndex.Hit> hits = index.find(agencies, search);
        if (hits.isEmpty() && CaseId.parse(search).isPresent()) {
            // Whether there is one of that number is told to nobody without its code.
            return PageAnswer.moved(303, "/permohonan?nomor=" + PageRequest.encoded(search.strip()));
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("search", search);
        parameters.put("agencyCount", agencies.size());
        parameters.put(
                "serviceCount",
                agencies.stream()
                        .mapToInt(agency ->
                                agency.current().orElseThrow().services().size())
                        .sum());
        if (search.isEmpty()) {
            ListPage<AgencyEntry> leaf = ListPage.of(agencies, visit.asked("halaman"), ON_ONE_PAGE);
            parameters.put("agencies", leaf);
        } else {
            ListPage<SearchIndex.Hit> leaf = ListPage.of(hits, visit.asked("halaman"), ON_ONE_PAGE);
            parameters.put("hits", leaf.map(hit -> index.withPassage(hit, search)));
        }
        return templates.page(visit, "portal/home", parameters);
    }

    /** All services for machines. */
    public PageAnswer catalogue() {
        return linkedData(LinkedData.written(LinkedData.catalogue(ServiceEdition.agencies(core))));
    }

    public static PageAnswer linkedData(String json) {
        return new PageAnswer(
                200,
                "application/ld+json",
                json.getBytes(StandardCharsets.UTF_8),
                PageAnswer.Keep.WHILE_SAME,
                Map.of());
    }

    public PageAnswer agency(PageRequest visit, String agency) {
        AgencyEntry entry = ServiceEdition.agency(core, agency);
        return templates.page(
                visit,
                "portal/agency",
                Map.of("entry", entry, "look", AgencyLook.of(entry.current().orElseThrow())));
    }
}

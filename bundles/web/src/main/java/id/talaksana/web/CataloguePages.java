package id.talaksana.web;

import id.talaksana.api.catalogue.AgencyEntry;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The portal's front page with its search, and the agencies' pages. */
final class CataloguePages {
    private static final int ON_ONE_PAGE = 25;

    private final Core core;
    private final Templates templates;
    private final SearchIndex index = new SearchIndex();

    CataloguePages(Core core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    Answer home(Visit visit) {
        String search = visit.asked("q");
        List<AgencyEntry> agencies = Published.agencies(core);
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
            Leaf<AgencyEntry> leaf = Leaf.of(agencies, visit.asked("halaman"), ON_ONE_PAGE);
            parameters.put("agencies", leaf);
        } else {
            Leaf<SearchIndex.Hit> leaf = Leaf.of(index.find(agencies, search), visit.asked("halaman"), ON_ONE_PAGE);
            parameters.put("hits", leaf.map(hit -> index.withPassage(hit, search)));
        }
        return templates.page(visit, "home", parameters);
    }

    /** All services for machines. */
    Answer catalogue() {
        return linkedData(LinkedData.written(LinkedData.catalogue(Published.agencies(core))));
    }

    static Answer linkedData(String json) {
        return new Answer(
                200, "application/ld+json", json.getBytes(StandardCharsets.UTF_8), Answer.Keep.WHILE_SAME, Map.of());
    }

    Answer agency(Visit visit, String agency) {
        AgencyEntry entry = Published.agency(core, agency);
        return templates.page(
                visit,
                "agency",
                Map.of("entry", entry, "look", Look.of(entry.current().orElseThrow())));
    }
}

package id.talaksana.http.portal.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ResultPage;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.ListPage;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Released announcements. In the hour after a release everybody wants the same pages, so they are drawn once and kept as
 * bytes; what they are drawn from is in memory, too. A search is drawn for whoever searches.
 */
public final class AnnouncementPages {
    private static final int ON_ONE_PAGE = 20;
    private static final int LINES = 100;
    private static final int MOST_BYTES = 32 << 20;
    private static final String PAGE = "halaman";
    private static final String NUMBER = "nomor";

    private final CoreServices core;
    private final Templates templates;
    private final Cache<Drawn, PageAnswer> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Drawn key, PageAnswer answer) -> answer.body().length)
            .build();

    public AnnouncementPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    /** Those of an agency. */
    public PageAnswer list(PageRequest visit, String agency) {
        AgencyEntry entry = ServiceEdition.agency(core, agency);
        List<ReleasedAnnouncement> all = core.released().list(agency);
        return kept(visit, entry, all, () -> {
            Map<String, Object> parameters = parameters(entry);
            parameters.put("leaf", ListPage.of(all, visit.asked(PAGE), ON_ONE_PAGE));
            return templates.page(visit, "portal/announcements", parameters);
        });
    }

    /** One of them, with a part of its list. */
    public PageAnswer one(PageRequest visit, String agency, String id) {
        AgencyEntry entry = ServiceEdition.agency(core, agency);
        ReleasedAnnouncement found = core.released().find(agency, id);
        return kept(visit, entry, found, () -> {
            String number = visit.asked(NUMBER);
            ResultPage part = core.released().results(agency, id, page(visit.asked(PAGE)), LINES);
            Map<String, Object> parameters = parameters(entry);
            parameters.put("a", found);
            parameters.put("search", number);
            parameters.put(
                    "lines", number.isEmpty() ? part.lines() : core.released().line(agency, id, number));
            parameters.put("leaf", new ListPage<>(part.lines(), part.number(), part.of(), part.total()));
            return templates.page(visit, "portal/announcement", parameters);
        });
    }

    private static int page(String asked) {
        return asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }

    /** The same page for everybody is drawn once; another language, or another state of what it shows, is another page. */
    private PageAnswer kept(PageRequest visit, AgencyEntry entry, Object shown, Supplier<PageAnswer> draw) {
        if (!Set.of(PAGE).containsAll(visit.query().keySet())) {
            return draw.get();
        }
        String version = entry.current().orElseThrow().digest();
        Drawn key = new Drawn(visit.here(), visit.asked(PAGE), visit.language().tag(), version, shown);
        return drawn.get(key, absent -> draw.get());
    }

    private static Map<String, Object> parameters(AgencyEntry entry) {
        AgencyDefinition definition = entry.current().orElseThrow();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("definition", definition);
        parameters.put("zone", definition.agency().timeZone().value());
        parameters.put("look", AgencyLook.of(definition));
        return parameters;
    }

    /** @param shown what it is drawn from */
    private record Drawn(String address, String page, String language, String version, Object shown) {}
}

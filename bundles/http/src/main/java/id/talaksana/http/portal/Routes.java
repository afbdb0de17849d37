package id.talaksana.http.portal;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.page.Assets;
import id.talaksana.http.kit.page.BrandAssets;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.applying.ApplicationPages;
import id.talaksana.http.portal.applying.DraftAddress;
import id.talaksana.http.portal.applying.FinderPages;
import id.talaksana.http.portal.applying.FormPages;
import id.talaksana.http.portal.pages.AnnouncementPages;
import id.talaksana.http.portal.pages.CataloguePages;
import id.talaksana.http.portal.pages.ComplaintPages;
import id.talaksana.http.portal.pages.OwnResultPages;
import id.talaksana.http.portal.pages.ServicePages;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which page an address means. */
final class Routes {
    private static final String API = "api";
    private static final String COMPLAINTS = "pengaduan";
    private static final String ANNOUNCEMENTS = "pengumuman";
    private static final String OWN = "permohonan";
    private static final List<String> FINDER = List.of(OWN, "berkas");

    private final CoreServices core;
    private final Assets assets;
    private final CataloguePages catalogue;
    private final ServicePages services;
    private final FinderPages finder;
    private final ApplicationPages applications;
    private final FormPages forms;
    private final ComplaintPages complaints;
    private final AnnouncementPages announcements;
    private final OwnResultPages results;

    Routes(CoreServices core, Templates templates, Assets assets) {
        this.core = core;
        this.assets = assets;
        this.catalogue = new CataloguePages(core, templates);
        this.services = new ServicePages(core, templates);
        FormSeal seal = new FormSeal(core);
        this.finder = new FinderPages(core, templates, seal);
        this.applications = new ApplicationPages(core, templates, seal, finder);
        this.forms = new FormPages(core, templates, seal);
        this.complaints = new ComplaintPages(core, templates, seal);
        this.announcements = new AnnouncementPages(core, templates);
        this.results = new OwnResultPages(core, templates, seal);
    }

    PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        int length = visit.path().size();
        if (length > 1 && visit.segment(length - 1).isEmpty()) {
            return withoutSlash(visit);
        }
        String first = visit.segment(0);
        if (first.equals(API)) {
            // The API has a context of its own; it is only here while that one is being started.
            return PageAnswer.empty(503).with("Retry-After", "5");
        }
        if (first.equals(Assets.SEGMENT) && length == 2) {
            return asset(arrival, visit);
        }
        if (length == 1 && FINDER.contains(first)) {
            return finder.answer(arrival, visit);
        }
        if (length > 1 && first.equals(OWN)) {
            return finder.one(arrival, visit);
        }
        if (length == 3 && visit.segment(2).equals(FormPages.SEGMENT)) {
            return forms.answer(arrival, visit);
        }
        if (length > 2 && visit.segment(2).equals(DraftAddress.SEGMENT)) {
            return applications.answer(arrival, visit);
        }
        if (length == 1 && first.equals(COMPLAINTS)) {
            return complaints.follow(arrival, visit);
        }
        if (length == 2 && visit.segment(1).equals(COMPLAINTS)) {
            return complaints.file(arrival, visit, first);
        }
        if (length == 3 && visit.segment(2).equals("hasil") && !visit.segment(1).equals(ANNOUNCEMENTS)) {
            return results.answer(arrival, visit, first, visit.segment(1));
        }
        onlyRead(visit);
        return read(visit, first, length);
    }

    private PageAnswer read(PageRequest visit, String first, int length) {
        if (length > 1 && length < 4 && visit.segment(1).equals(ANNOUNCEMENTS)) {
            return length == 2 ? announcements.list(visit, first) : announcements.one(visit, first, visit.segment(2));
        }
        return switch (length) {
            case 0 -> catalogue.home(visit);
            case 1 -> first.equals("katalog.jsonld") ? catalogue.catalogue() : catalogue.agency(visit, first);
            case 2 -> services.service(visit, first, visit.segment(1));
            case 3 ->
                visit.segment(1).equals(BrandAssets.LOGO)
                        ? BrandAssets.logo(core, first, visit.segment(2))
                        : services.below(visit, first, visit.segment(1), visit.segment(2));
            default -> throw ProblemType.NOT_FOUND.exception();
        };
    }

    private PageAnswer asset(IncomingRequest arrival, PageRequest visit) {
        onlyRead(visit);
        Optional<PageAnswer> colours = BrandAssets.stylesheet(visit.segment(1));
        if (colours.isPresent()) {
            return colours.get();
        }
        Assets.Asset asset = assets.find(visit.segment(1)).orElseThrow(ProblemType.NOT_FOUND::exception);
        PageAnswer plain = new PageAnswer(200, asset.mediaType(), asset.plain(), PageAnswer.Keep.FOR_EVER, Map.of());
        return Delivery.takesGzip(arrival.request())
                ? new PageAnswer(
                        200,
                        asset.mediaType(),
                        asset.gzipped(),
                        PageAnswer.Keep.FOR_EVER,
                        Map.of("Content-Encoding", "gzip"))
                : plain;
    }

    private static PageAnswer withoutSlash(PageRequest visit) {
        String here = visit.here();
        return PageAnswer.moved(301, here.replaceFirst("/+$", "").replaceFirst("^/+", "/"));
    }

    private static void onlyRead(PageRequest visit) {
        if (visit.post()) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, null).exception("Allow", "GET, HEAD");
        }
    }
}

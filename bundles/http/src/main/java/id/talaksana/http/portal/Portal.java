package id.talaksana.http.portal;

import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.Masthead;
import id.talaksana.http.kit.page.Masthead.Link;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageContext;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.PageServlet;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import javax.servlet.Servlet;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * The one servlet of the portal. Which agencies and services there are is looked up at each request, so nothing here is
 * registered, changed or removed when an agency comes or goes.
 */
@Component(service = Servlet.class, property = PageContext.BEFORE_OTHERS)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardServletName("talaksana-portal")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + PageContext.NAME + ")")
public class Portal extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** A quarter of the server's 200 threads: pages are read whatever is sent. */
    private static final int MOST_BODIES = 50;

    private static final Masthead MASTHEAD = new Masthead(
            "/",
            List.of(
                    new Link("/", HttpWords.text("services")),
                    new Link("/berkas", HttpWords.text("follow-a-case")),
                    new Link("/pengaduan", HttpWords.text("follow-a-complaint"))),
            HttpWords.text("what-is-published-here"),
            List.of(
                    new Link("/katalog.jsonld", HttpWords.text("open-catalogue-json-ld")),
                    new Link("/api/openapi.json", HttpWords.text("api-openapi"))));

    private final transient Routes routes;

    /** The portal over these services. */
    @Activate
    public Portal(@Reference CoreServices core, BundleContext context) {
        this(
                core,
                TrustedProxies.configured(),
                new Bodies(context.getDataFile("page-bodies").toPath(), MOST_BODIES, Bodies.partOfMemory()));
    }

    /** Behind these proxies, with this door. */
    Portal(CoreServices core, TrustedProxies proxies, Bodies bodies) {
        super(MASTHEAD, new ClientAddress(proxies), bodies);
        routes = new Routes(core, templates(), assets());
    }

    @Override
    protected PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        return routes.answer(arrival, visit);
    }
}

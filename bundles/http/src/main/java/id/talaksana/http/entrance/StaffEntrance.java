package id.talaksana.http.entrance;

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

/** The one servlet of those who log in. What its pages show is looked up at each request, by the login that the request carries. */
@Component(service = Servlet.class, property = PageContext.BEFORE_OTHERS)
@HttpWhiteboardServletPattern({"/masuk", "/meja/*", "/kelola/*", "/pusat/*"})
// Without names of their own the second of a context's servlets would never be registered.
@HttpWhiteboardServletName("talaksana-entrance")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + PageContext.NAME + ")")
public class StaffEntrance extends PageServlet {
    private static final long serialVersionUID = 1L;

    /** A quarter of the server's 200 threads. */
    private static final int MOST_BODIES = 50;

    private static final Masthead MASTHEAD = new Masthead(
            "/meja",
            List.of(
                    new Link("/meja", HttpWords.text("waiting-for-me")),
                    new Link("/meja/berkas", HttpWords.text("all-cases")),
                    new Link("/meja/pengaduan", HttpWords.text("complaints")),
                    new Link("/meja/akun", HttpWords.text("my-account"))),
            HttpWords.text("what-is-done-here-is-on-record"),
            List.of(new Link("/", HttpWords.text("services"))));

    private final transient StaffRoutes routes;

    /** The entrance over these services. */
    @Activate
    public StaffEntrance(@Reference CoreServices core, BundleContext context) {
        this(
                core,
                TrustedProxies.configured(),
                new Bodies(context.getDataFile("entrance-bodies").toPath(), MOST_BODIES, Bodies.partOfMemory()));
    }

    /** Behind these proxies, with this door. */
    StaffEntrance(CoreServices core, TrustedProxies proxies, Bodies bodies) {
        super(MASTHEAD, new ClientAddress(proxies), bodies);
        routes = new StaffRoutes(core, templates());
    }

    @Override
    protected PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        return routes.answer(arrival, visit);
    }
}

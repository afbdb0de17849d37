package id.talaksana.http.portal;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.TrustedProxies;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.portal.forms.IncomingRequest;
import id.talaksana.http.portal.page.Assets;
import id.talaksana.http.portal.page.Delivery;
import id.talaksana.http.portal.page.PageAnswer;
import id.talaksana.http.portal.page.PageProblem;
import id.talaksana.http.portal.page.PageRequest;
import id.talaksana.http.portal.page.PortalServices;
import id.talaksana.http.portal.page.Templates;
import id.talaksana.http.portal.words.PageLanguage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one servlet of the portal. Which agencies and services there are is looked up at each request, so nothing here is
 * registered, changed or removed when an agency comes or goes.
 */
@Component(service = Servlet.class, property = PortalContext.BEFORE_OTHERS)
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=" + PortalContext.NAME + ")")
public class Portal extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final int YEAR = 365 * 24 * 60 * 60;

    /** A quarter of the server's 200 threads: pages are read whatever is sent. */
    private static final int MOST_BODIES = 50;

    private final transient Assets assets = new Assets();
    private final transient Templates templates = new Templates();
    private final transient Routes routes;
    private final transient TrustedProxies proxies;
    private final transient Bodies bodies;

    /** The portal over these services. */
    @Activate
    public Portal(@Reference PortalServices core, BundleContext context) {
        this(
                core,
                TrustedProxies.configured(),
                new Bodies(context.getDataFile("bodies").toPath(), MOST_BODIES, Bodies.partOfMemory()));
    }

    /** Behind these proxies, with this door. */
    Portal(PortalServices core, TrustedProxies proxies, Bodies bodies) {
        this.proxies = proxies;
        this.bodies = bodies;
        routes = new Routes(core, templates, assets);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (IncomingRequest arrival = new IncomingRequest(request, assets, proxies, bodies)) {
            PageRequest visit = arrival.visit();
            if (visit.query().containsKey("lang")) {
                response.addCookie(language(visit.language(), visit.secure()));
            }
            Delivery.send(answer(arrival, visit), request, response);
            response.flushBuffer();
        }
    }

    private PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        try {
            if (!List.of("GET", "HEAD", "POST").contains(arrival.method())) {
                return error(visit, 405).with("Allow", "GET, HEAD, POST");
            }
            return routes.answer(arrival, visit);
        } catch (Refusal refusal) {
            return refused(visit, refusal);
        } catch (TooManyAttempts many) {
            return error(visit, 429).with("Retry-After", String.valueOf(many.retryAfterSeconds()));
        } catch (PageProblem problem) {
            PageAnswer answer = error(visit, problem.status());
            return problem.allow() == null ? answer : answer.with("Allow", problem.allow());
        } catch (RuntimeException e) {
            LOG.error(
                    "a page failed: {}",
                    String.join("/", visit.path().stream().limit(2).toList()),
                    e);
            return error(visit, 500);
        }
    }

    private PageAnswer refused(PageRequest visit, Refusal refusal) {
        int status =
                switch (refusal.kind()) {
                    case NOT_FOUND -> 404;
                    case FORBIDDEN -> 403;
                    case CONFLICT -> 409;
                    case INVALID -> 400;
                    case UNAVAILABLE -> 503;
                };
        PageAnswer answer =
                error(visit, status, refusal.reason().in(visit.language().locale()));
        return status == 503 ? answer.with("Retry-After", "5") : answer;
    }

    private PageAnswer error(PageRequest visit, int status) {
        return error(visit, status, "");
    }

    private PageAnswer error(PageRequest visit, int status, String reason) {
        try {
            return templates
                    .page(status, visit, "error", Map.of("status", status, "reason", reason))
                    .forOneAlone();
        } catch (RuntimeException e) {
            LOG.error("the page about an error failed", e);
            return new PageAnswer(status, "text/plain;charset=UTF-8", new byte[0], PageAnswer.Keep.NEVER, Map.of());
        }
    }

    private static Cookie language(PageLanguage language, boolean secure) {
        Cookie cookie = new Cookie(IncomingRequest.LANGUAGE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        return cookie;
    }
}

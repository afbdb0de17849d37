package id.talaksana.http.kit.page;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.bodies.Bodies;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.access.ClientAddress;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A face of pages: it answers with pages, also about what is wrong. Which page an address means, each face says itself. */
public abstract class PageServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);
    private static final int YEAR = 365 * 24 * 60 * 60;
    private static final String METHODS = "GET, HEAD, POST";

    private final transient Assets assets = new Assets();
    private final transient Templates templates = new Templates();
    private final transient Masthead masthead;
    private final transient ClientAddress clients;
    private final transient Bodies bodies;

    /** @param bodies the door for all that is sent to this face */
    protected PageServlet(Masthead masthead, ClientAddress clients, Bodies bodies) {
        this.masthead = masthead;
        this.clients = clients;
        this.bodies = bodies;
    }

    /** The page that an address means. */
    protected abstract PageAnswer answer(IncomingRequest arrival, PageRequest visit);

    /** Draws the pages. */
    protected final Templates templates() {
        return templates;
    }

    /** What the pages need besides themselves. */
    protected final Assets assets() {
        return assets;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (IncomingRequest arrival = new IncomingRequest(request, clients, bodies)) {
            PageRequest visit = arrival.visit(masthead, assets);
            if (visit.query().containsKey("lang")) {
                response.addCookie(language(visit.language(), visit.secure()));
            }
            Delivery.send(answerOrProblem(arrival, visit), request, response);
            response.flushBuffer();
        }
    }

    private PageAnswer answerOrProblem(IncomingRequest arrival, PageRequest visit) {
        try {
            if (!List.of(METHODS.split(", ")).contains(arrival.method())) {
                return problem(
                        visit, Problem.of(ProblemType.METHOD_NOT_ALLOWED, null).exception("Allow", METHODS), "");
            }
            return answer(arrival, visit);
        } catch (Refusal refusal) {
            return problem(
                    visit,
                    ProblemException.of(refusal),
                    refusal.reason().in(visit.language().locale()));
        } catch (TooManyAttempts many) {
            return problem(visit, ProblemException.of(many), "");
        } catch (ProblemException problem) {
            return problem(visit, problem, "");
        } catch (RuntimeException e) {
            LOG.error(
                    "a page failed: {}",
                    String.join("/", visit.path().stream().limit(2).toList()),
                    e);
            return problem(visit, ProblemType.INTERNAL.exception(), "");
        }
    }

    /** @param reason what the core says of it; empty: the page says it alone */
    private PageAnswer problem(PageRequest visit, ProblemException problem, String reason) {
        ProblemType type = problem.problem().type();
        // Nothing was sent whose content could be wrong: it is the address.
        int status = type == ProblemType.INVALID ? ProblemType.BAD_REQUEST.status() : type.status();
        return problemPage(visit, status, reason).with(problem.headers());
    }

    private PageAnswer problemPage(PageRequest visit, int status, String reason) {
        try {
            return templates
                    .page(status, visit, "kit/error", Map.of("status", status, "reason", reason))
                    .forOneAlone();
        } catch (RuntimeException e) {
            LOG.error("the page about an error failed", e);
            return PageAnswer.empty(status);
        }
    }

    private static Cookie language(Language language, boolean secure) {
        Cookie cookie = new Cookie(IncomingRequest.LANGUAGE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        return cookie;
    }
}

package id.talaksana.http.kit.access;

import id.talaksana.api.access.Account;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;

/** Asks who is calling, for every resource method that is not {@link Public}. */
public class AuthenticationFilter implements ContainerRequestFilter {
    /** Names the absent account that the caller acts for; the record has both names. */
    public static final String ACTING_FOR = "X-Acting-For";

    private static final String CHALLENGE = "Basic realm=\"Talaksana\", charset=\"UTF-8\"";

    private final CoreServices core;
    private final ClientAddress address;

    @Context
    private ResourceInfo target;

    @Context
    private HttpServletRequest servletRequest;

    /** Over these services. */
    public AuthenticationFilter(CoreServices core, ClientAddress address) {
        this.core = core;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = target.getResourceMethod();
        if (method != null && method.isAnnotationPresent(Public.class)) {
            return;
        }
        Account account = Credentials.parse(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .flatMap(this::authenticate)
                .orElseThrow(AuthenticationFilter::unauthenticated);
        String absent = request.getHeaderString(ACTING_FOR);
        request.setSecurityContext(new Caller(
                absent == null ? account : acting(account, absent),
                request.getSecurityContext().isSecure()));
    }

    /** With the rights of somebody absent, whose substitute the account is today. */
    private Account acting(Account account, String absent) {
        return core.substitutes().acting(account, absent).orElseThrow(() -> Problem.of(
                        ProblemType.FORBIDDEN, HttpWords.text("you-act-for-nobody-like-this"))
                .exception());
    }

    private Optional<Account> authenticate(Credentials credentials) {
        try {
            return core.accounts().authenticate(credentials.name(), credentials.password(), address.of(servletRequest));
        } finally {
            credentials.forget();
        }
    }

    private static ProblemException unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, HttpWords.text("log-in-with-account-name"))
                .exception(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
    }
}

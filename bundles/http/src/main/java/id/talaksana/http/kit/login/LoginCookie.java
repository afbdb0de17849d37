package id.talaksana.http.kit.login;

import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * The cookie by which a browser shows its login. Over TLS nobody but this very host can have set it. It comes along when somebody
 * follows a link from elsewhere, such as from a letter, but with no form that another site sends.
 */
public final class LoginCookie {
    private static final String PLAIN = "masuk";
    private static final String OVER_TLS = "__Host-masuk";

    private LoginCookie() {}

    /** The token that a browser shows; empty: none. */
    public static String token(PageRequest visit) {
        return visit.cookies().getOrDefault(name(visit), "");
    }

    /** An answer that begins a login; it ends with the browser at the latest. */
    public static PageAnswer begun(PageAnswer answer, PageRequest visit, String token) {
        return answer.with("Set-Cookie", name(visit) + "=" + token + attributes(visit));
    }

    /** An answer that ends it. */
    public static PageAnswer ended(PageAnswer answer, PageRequest visit) {
        return answer.with("Set-Cookie", name(visit) + "=" + attributes(visit) + "; Max-Age=0");
    }

    /** The same visit as the browser makes it next, with a login that has just begun. */
    public static PageRequest next(PageRequest visit, String token) {
        Map<String, String> cookies = new HashMap<>(visit.cookies());
        cookies.put(name(visit), token);
        return visit.with(cookies);
    }

    private static String name(PageRequest visit) {
        return visit.secure() ? OVER_TLS : PLAIN;
    }

    private static String attributes(PageRequest visit) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (visit.secure() ? "; Secure" : "");
    }
}

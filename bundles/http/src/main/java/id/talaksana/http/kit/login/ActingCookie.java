package id.talaksana.http.kit.login;

import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.request.ContentTag;
import java.nio.charset.StandardCharsets;

/**
 * The cookie that says for whom somebody who has logged in acts. It is a wish and no right: at each request it is asked whether
 * they may. It belongs to one login, so that whoever logs in next acts for nobody.
 */
public final class ActingCookie {
    private static final String NAME = "pengganti";

    private ActingCookie() {}

    /** The name of the account that is acted for; empty: one's own person. */
    public static String absent(PageRequest visit) {
        String[] parts = visit.cookies().getOrDefault(NAME, "").split("!", 2);
        return parts.length == 2 && parts[1].equals(of(visit)) ? parts[0] : "";
    }

    /** An answer after which this login acts for somebody. */
    public static PageAnswer begun(PageAnswer answer, PageRequest visit, String absent) {
        return answer.with("Set-Cookie", NAME + "=" + absent + "!" + of(visit) + attributes(visit));
    }

    /** An answer after which it does no more. */
    public static PageAnswer ended(PageAnswer answer, PageRequest visit) {
        return answer.with("Set-Cookie", NAME + "=" + attributes(visit) + "; Max-Age=0");
    }

    /** Shows which login it belongs to, and nothing else of it. */
    private static String of(PageRequest visit) {
        return ContentTag.of(LoginCookie.token(visit).getBytes(StandardCharsets.UTF_8));
    }

    private static String attributes(PageRequest visit) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (visit.secure() ? "; Secure" : "");
    }
}

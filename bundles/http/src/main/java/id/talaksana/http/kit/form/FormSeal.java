package id.talaksana.http.kit.form;

import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.servlet.http.HttpServletRequest;

/**
 * Shows that a form was on a page of ours, without a session: a cookie that other sites cannot send, and in the form
 * its signature, which other sites cannot make. The key is the installation's: any of its nodes takes the form that another
 * showed.
 */
public final class FormSeal {
    /** The hidden field with the signature. */
    public static final String FIELD = "segel";

    private static final String COOKIE = "formulir";
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String SECRET = "form-seal";

    private final CoreServices core;
    private final Function<PageRequest, String> within;
    private volatile byte[] key;

    public FormSeal(CoreServices core) {
        this(core, visit -> "");
    }

    /** @param within what a form is good for as long as it stays the same, such as a login */
    public FormSeal(CoreServices core, Function<PageRequest, String> within) {
        this.core = core;
        this.within = within;
    }

    /** A form's seal, and the cookie that goes with it when the browser has none yet. */
    public record Seal(String token, Optional<String> cookie) {
        public PageAnswer on(PageAnswer answer) {
            return cookie.map(c -> answer.with("Set-Cookie", c)).orElse(answer);
        }
    }

    public Seal seal(PageRequest visit) {
        String known = visit.cookies().getOrDefault(COOKIE, "");
        if (known.matches("[0-9a-f]{32}")) {
            return new Seal(sign(visit, known), Optional.empty());
        }
        String fresh = HexFormat.of().formatHex(random(16));
        String cookie =
                COOKIE + "=" + fresh + "; Path=/; HttpOnly; SameSite=Strict" + (visit.secure() ? "; Secure" : "");
        return new Seal(sign(visit, fresh), Optional.of(cookie));
    }

    /** Whether a form that was sent carries the seal of this browser. */
    public boolean holds(PageRequest visit, String token) {
        String known = visit.cookies().getOrDefault(COOKIE, "");
        return known.matches("[0-9a-f]{32}")
                && MessageDigest.isEqual(
                        sign(visit, known).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key of a form as it belongs to the browser that it was shown to: the same whenever that one sends the form again, and
     * nobody else's.
     *
     * @return null when the form has no key of ours
     */
    public String key(PageRequest visit, String given) {
        if (!given.matches("[0-9a-f]{32}")) {
            return null;
        }
        String own = visit.cookies().getOrDefault(COOKIE, "") + "\n" + given;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(own.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses what a browser says it sends from another site. */
    public static void refuseForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            if (!site.equals("same-origin") && !site.equals("none")) {
                throw ProblemType.FORBIDDEN.exception();
            }
            return;
        }
        // Our pages send no referrer, so that older browsers say "null" here.
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        String forwarded = request.getHeader("X-Forwarded-Host");
        if (origin != null
                && !origin.equals("null")
                && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(host)
                && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(forwarded)) {
            throw ProblemType.FORBIDDEN.exception();
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = core.secrets().secret(SECRET);
            key = known;
        }
        return known;
    }

    private String sign(PageRequest visit, String known) {
        String its = within.apply(visit);
        return sign(its.isEmpty() ? known : known + "\n" + its);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Random bytes. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

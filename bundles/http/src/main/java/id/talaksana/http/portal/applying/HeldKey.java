package id.talaksana.http.portal.applying;

import id.talaksana.api.applications.Holder;
import id.talaksana.api.cases.CaseId;
import id.talaksana.http.kit.page.PageRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and code of the draft or case that this browser is at, in a cookie until it is closed: so the code is in no address,
 * and pictures can be shown.
 */
record HeldKey(CaseId id, String code) {
    private static final String COOKIE = "permohonan";
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,64}-[0-9A-Z]{13})~([0-9A-Za-z-]{1,40})");

    /** The one that the browser brings for this number; empty: none. */
    static Optional<HeldKey> in(PageRequest visit, CaseId id) {
        Matcher written = WRITTEN.matcher(visit.cookies().getOrDefault(COOKIE, ""));
        return written.matches()
                ? CaseId.parse(written.group(1)).filter(id::equals).map(found -> new HeldKey(found, written.group(2)))
                : Optional.empty();
    }

    Holder holder(PageRequest visit) {
        return new Holder(id, code, visit.address());
    }

    String kept(PageRequest visit) {
        return cookie(visit, id + "~" + code.replaceAll("[^0-9A-Za-z-]", ""), "");
    }

    static String forgotten(PageRequest visit) {
        return cookie(visit, "", "; Max-Age=0");
    }

    private static String cookie(PageRequest visit, String value, String age) {
        return COOKIE + "=" + value + "; Path=/" + age + "; HttpOnly; SameSite=Strict"
                + (visit.secure() ? "; Secure" : "");
    }

    /** Without the code. */
    @Override
    public String toString() {
        return id.toString();
    }
}

package id.talaksana.http.portal.applying;

import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageRequest;

/** Where a visitor has come to this installation, so that what is printed leads there again. */
final class OwnAddress {
    private OwnAddress() {}

    static String of(IncomingRequest arrival, PageRequest visit) {
        String host = arrival.request().getHeader("Host");
        boolean plain = host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}");
        return plain ? (visit.secure() ? "https://" : "http://") + host : "";
    }
}

package id.talaksana.http.portal.pages;

import id.talaksana.api.complaints.TicketId;
import id.talaksana.http.kit.page.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket to which this browser has just replied, kept in a cookie for as long as the way to its page takes: the code is in
 * no address.
 */
public record Replied(TicketId ticket, String code) {
    private static final String COOKIE = "ditanggapi";
    private static final int SECONDS = 60;
    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9-]{1,60}-[0-9A-Z]{13})~([0-9A-Za-z-]{1,40})");

    /** What the browser brings; empty: nothing. */
    static Optional<Replied> in(PageRequest visit) {
        Matcher written = WRITTEN.matcher(visit.cookies().getOrDefault(COOKIE, ""));
        return written.matches()
                ? TicketId.parse(written.group(1)).map(ticket -> new Replied(ticket, written.group(2)))
                : Optional.empty();
    }

    /** The fields by which the ticket's page is asked for. */
    Map<String, String> fields() {
        return Map.of("nomor", ticket.toString(), "kode", code);
    }

    public String remembered(PageRequest visit) {
        return cookie(visit, ticket + "~" + code.replaceAll("[^0-9A-Za-z-]", ""), SECONDS);
    }

    static String forgotten(PageRequest visit) {
        return cookie(visit, "", 0);
    }

    private static String cookie(PageRequest visit, String value, int seconds) {
        return COOKIE + "=" + value + "; Path=/pengaduan; Max-Age=" + seconds + "; HttpOnly; SameSite=Strict"
                + (visit.secure() ? "; Secure" : "");
    }
}

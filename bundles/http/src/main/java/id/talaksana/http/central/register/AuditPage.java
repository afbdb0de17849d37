package id.talaksana.http.central.register;

import id.talaksana.api.audit.RegisterAudit.Leaf;
import id.talaksana.api.catalogue.Registry.Act;
import id.talaksana.api.store.PublicationStore.Wanted;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who did what on the register of every agency: by agency, kind, person and days, newest first. */
public final class AuditPage {
    private static final String HOME = "/pusat/catatan";

    private final CentralOffice office;

    public AuditPage(CentralOffice office) {
        this.office = office;
    }

    public PageAnswer show(StaffVisit d) {
        office.guard(d);
        int number = d.v().asked("halaman").matches("[1-9]\\d{0,3}") ? Integer.parseInt(d.v().asked("halaman")) : 1;
        Leaf leaf = office.core().audit().acts(d.who(), wanted(d), number);
        Map<String, Object> shown = new HashMap<>();
        shown.put("acts", leaf.acts());
        shown.put("earlier", number > 1 ? address(d, number - 1) : "");
        shown.put("later", leaf.more() ? address(d, number + 1) : "");
        shown.put("unread", isUnread(d, "dari") || isUnread(d, "sampai"));
        return office.page(d, "audit", shown);
    }

    private Wanted wanted(StaffVisit d) {
        ZoneId zone = Zones.of(office.core(), d.who());
        LocalDate last = day(d, "sampai");
        return new Wanted(
                given(d, "instansi"),
                Stream.of(Act.values())
                        .filter(act -> act.toString().equals(d.v().asked("tindakan")))
                        .findFirst()
                        .orElse(null),
                given(d, "oleh"),
                begins(day(d, "dari"), zone),
                begins(last == null ? null : last.plusDays(1), zone));
    }

    private static Instant begins(LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static String given(StaffVisit d, String name) {
        return d.v().asked(name).isEmpty() ? null : d.v().asked(name);
    }

    private static boolean isUnread(StaffVisit d, String name) {
        return given(d, name) != null && day(d, name) == null;
    }

    /** A day of the years that are written with four digits; null where none is asked for, or it is none. */
    private static LocalDate day(StaffVisit d, String name) {
        try {
            return d.v().asked(name).matches("[12]\\d{3}-\\d\\d-\\d\\d") ? LocalDate.parse(d.v().asked(name)) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Another leaf of the same list. */
    private static String address(StaffVisit d, int number) {
        String filters = Stream.of("instansi", "tindakan", "oleh", "dari", "sampai")
                .filter(name -> given(d, name) != null)
                .map(name -> name + "=" + PageRequest.encoded(given(d, name)) + "&")
                .collect(Collectors.joining());
        return HOME + "?" + filters + "halaman=" + number;
    }
}

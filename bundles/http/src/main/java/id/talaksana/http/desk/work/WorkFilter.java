package id.talaksana.http.desk.work;

import id.talaksana.api.cases.CaseQuery;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What somebody chose of a work list. It stands in the list's address, so that it is there again when they come back.
 *
 * @param due null: whenever it is due
 * @param mine only what the account has taken or was given
 * @param service id of a service; empty: all
 * @param mark where the page begins; empty: at the first case
 */
public record WorkFilter(String path, DueSpan due, boolean mine, String service, String mark) {

    /** The spans of time that are counted, by their names in addresses. */
    public enum DueSpan {
        LATE("terlambat"),
        TODAY("hari-ini"),
        THIS_WEEK("minggu-ini"),
        UNDATED("tanpa-tenggat");

        private final String written;

        DueSpan(String written) {
            this.written = written;
        }

        static DueSpan of(String written) {
            for (DueSpan span : values()) {
                if (span.written.equals(written)) {
                    return span;
                }
            }
            return null;
        }

        /** The same query of what is due in this span; a week ends with Sunday. */
        CaseQuery of(CaseQuery query, Instant now, ZoneId zone) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            Instant tomorrow = start(today.plusDays(1), zone);
            Instant monday = start(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
            // What is due at midnight is due on the day before.
            return switch (this) {
                case LATE -> query.due(null, now.plusMillis(1));
                case TODAY -> query.due(now.plusMillis(1), tomorrow.plusMillis(1));
                case THIS_WEEK -> query.due(tomorrow.plusMillis(1), monday.plusMillis(1));
                case UNDATED -> query.due(CaseQuery.UNDATED, null);
            };
        }

        private static Instant start(LocalDate day, ZoneId zone) {
            return day.atStartOfDay(zone).toInstant();
        }
    }

    static WorkFilter of(PageRequest visit) {
        return of(visit.here(), visit.query());
    }

    /** What an address of a list says. */
    static WorkFilter of(String address) {
        String[] parts = address.split("\\?", 2);
        return of(parts[0], IncomingRequest.parameters(parts.length == 1 ? null : parts[1]));
    }

    private static WorkFilter of(String path, Map<String, String> query) {
        return new WorkFilter(
                path,
                DueSpan.of(query.getOrDefault("waktu", "")),
                "saya".equals(query.get("milik")),
                query.getOrDefault("layanan", ""),
                query.getOrDefault("mulai", ""));
    }

    CaseQuery on(CaseQuery query, Instant now, ZoneId zone) {
        CaseQuery asked = query.of(service.isEmpty() ? null : service).from(mark.isEmpty() ? null : mark);
        return due == null ? asked : due.of(asked, now, zone);
    }

    /** The same list of another span; null: of all. */
    public WorkFilter within(DueSpan span) {
        return new WorkFilter(path, span, mine, service, "");
    }

    /** The same list of what the account has, or of all. */
    public WorkFilter held(boolean only) {
        return new WorkFilter(path, due, only, service, "");
    }

    /** The page of the same list that begins there. */
    public WorkFilter from(String next) {
        return new WorkFilter(path, due, mine, service, next);
    }

    /** Its address. */
    public String address() {
        StringJoiner query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        add(query, "waktu", due == null ? "" : due.written);
        add(query, "milik", mine ? "saya" : "");
        add(query, "layanan", service);
        add(query, "mulai", mark);
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + PageRequest.encoded(value));
        }
    }

    /** The address of a case from which one comes back to this list. */
    public String opening(Object caseId) {
        return "/meja/berkas/" + caseId + "?dari=" + PageRequest.encoded(address());
    }
}

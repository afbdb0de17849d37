package id.talaksana.http.admin.people;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who acts for whom, from a day to a day. */
public final class SubstitutePages {
    private static final String HERE = "/kelola/pengganti";

    private final OwnAgency own;

    public SubstitutePages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of("mulai", today(d).toString())));
    }

    private LocalDate today(StaffVisit d) {
        return LocalDate.ofInstant(own.core().clock().instant(), Zones.of(own.core(), d.who()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        List<Account> officers = own.core().personnel().list(d.who(), own.of(d)).stream()
                .filter(account -> account.active() && account.role() == Role.OFFICER)
                .toList();
        return own.page(
                status,
                d,
                e,
                "substitutes",
                Map.of(
                        "officers",
                        officers,
                        "substitutions",
                        own.core().substitutes().list(d.who(), own.of(d)),
                        "today",
                        today(d)));
    }

    public PageAnswer name(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            e.required("berhalangan", d.v().say("choose-who-is-absent"));
            e.required("pengganti", d.v().say("choose-who-acts"));
            LocalDate from = day(d, e, "mulai");
            LocalDate until = day(d, e, "sampai");
            if (!e.sound()) {
                return null;
            }
            own.core()
                    .substitutes()
                    .name(
                            d.who(),
                            own.of(d),
                            e.given("berhalangan"),
                            e.given("pengganti"),
                            from,
                            until,
                            e.given("alasan"));
            return PageAnswer.moved(303, HERE + "?tercatat=ya");
        });
    }

    /** Null when it is none, which the form says. */
    private static LocalDate day(StaffVisit d, Entered e, String field) {
        LocalDate day = Parameters.writtenDay(e.value(field).strip()).orElse(null);
        if (day == null) {
            e.wrong(field, d.v().say("write-the-date-like-2026-11"));
        }
        return day;
    }

    public PageAnswer end(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            int number = e.value("nomor").matches("\\d{1,9}") ? Integer.parseInt(e.value("nomor")) : 0;
            own.core().substitutes().end(d.who(), own.of(d), number);
            return PageAnswer.moved(303, HERE + "?tercatat=ya");
        });
    }
}

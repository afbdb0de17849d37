package id.talaksana.http.central.calendar;

import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.FreeDays;
import id.talaksana.http.kit.staff.StaffVisit;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * The working calendar of all agencies: what is in use and was, and its changes, each looked at before it is made. Central
 * staff see it; a central administrator changes it.
 */
public final class CalendarPages {
    private static final String HERE = "/pusat/kalender";
    private static final String TEXT = "isi";
    private static final String FROM = "dari";

    private final CentralOffice office;

    public CalendarPages(CentralOffice office) {
        this.office = office;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        return office.page(
                status,
                d,
                e,
                "calendar",
                Map.of(
                        "editions",
                        office.core().calendars().editions(),
                        "years",
                        FreeDays.byYear(office.core().calendars().current()),
                        "changes",
                        d.who().role() == Role.CENTRAL_ADMINISTRATOR));
    }

    /** What a file would change. */
    public PageAnswer look(StaffVisit d) {
        return act(d, (imports, e) -> {
            String text = e.files().isEmpty()
                    ? e.value(TEXT)
                    : new String(e.files().get(0).content(), StandardCharsets.UTF_8);
            if (text.isBlank()) {
                e.wrong(TEXT, d.v().say("choose-or-paste-a-calendar"));
                return null;
            }
            return change(d, imports.preview(text.getBytes(StandardCharsets.UTF_8)), text);
        });
    }

    /** What it would change to go back to the calendar before. */
    public PageAnswer lookBack(StaffVisit d) {
        return act(d, (imports, e) -> change(d, imports.previewUndo(), ""));
    }

    private PageAnswer change(StaffVisit d, CalendarChange change, String text) {
        Entered seen = d.blank(Map.of(TEXT, text, FROM, String.valueOf(change.from())));
        return office.page(200, d, seen, "calendarchange", Map.of("change", change));
    }

    /** Puts in use what was looked at. */
    public PageAnswer put(StaffVisit d) {
        return act(
                d, (imports, e) -> done(imports.put(e.value(TEXT).getBytes(StandardCharsets.UTF_8), by(d), seen(e))));
    }

    public PageAnswer goBack(StaffVisit d) {
        return act(d, (imports, e) -> done(imports.undo(by(d), seen(e))));
    }

    private static PageAnswer done(CalendarChange change) {
        return PageAnswer.moved(303, HERE + "?tercatat=" + change.number());
    }

    private static String by(StaffVisit d) {
        return d.who().doer().toString();
    }

    /** The calendar that was looked at; none has the number of a field that is no number. */
    private static int seen(Entered e) {
        return e.value(FROM).matches("\\d{1,9}") ? Integer.parseInt(e.value(FROM)) : -1;
    }

    private PageAnswer act(StaffVisit d, BiFunction<CalendarImports, Entered, PageAnswer> deed) {
        office.guardAct(d);
        Entered e = d.sent();
        if (!e.sound()) {
            return page(422, d, e);
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            PageAnswer done = deed.apply(office.core().calendarImports(), e);
            return done == null ? page(422, d, e) : done;
        });
    }
}

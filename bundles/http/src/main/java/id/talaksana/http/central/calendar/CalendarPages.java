package id.talaksana.http.central.calendar;

import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.FreeDays;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

    private final CoreServices core;
    private final Templates templates;

    public CalendarPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        if (d.who().role().ofOneAgency()) {
            throw ProblemType.FORBIDDEN.exception();
        }
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        Map<String, Object> shown = parameters(d, e);
        shown.put("editions", core.calendars().editions());
        shown.put("years", FreeDays.byYear(core.calendars().current()));
        shown.put("changes", d.who().role() == Role.CENTRAL_ADMINISTRATOR);
        return d.own(templates.page(status, d.v(), "central/calendar", shown));
    }

    private Map<String, Object> parameters(StaffVisit d, Entered e) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("d", d);
        shown.put("e", e);
        shown.put("zone", Zones.of(core, d.who()));
        return shown;
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
        Map<String, Object> shown =
                parameters(d, d.blank(Map.of(TEXT, text, FROM, String.valueOf(change.from()))));
        shown.put("change", change);
        return d.own(templates.page(200, d.v(), "central/calendarchange", shown));
    }

    /** Puts in use what was looked at. */
    public PageAnswer put(StaffVisit d) {
        return act(d, (imports, e) -> done(
                imports.put(e.value(TEXT).getBytes(StandardCharsets.UTF_8), by(d), seen(e))));
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
        if (d.who().role() != Role.CENTRAL_ADMINISTRATOR) {
            throw ProblemType.FORBIDDEN.exception();
        }
        Entered e = d.sent();
        if (!e.sound()) {
            return page(422, d, e);
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            PageAnswer done = deed.apply(core.calendarImports(), e);
            return done == null ? page(422, d, e) : done;
        });
    }
}

package id.talaksana.http.admin.pages;

import id.talaksana.api.calendar.Calendars.Edition;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.staff.FreeDays;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Map;

/** The calendar of all agencies, by which the own agency's times are counted; a central administrator changes it. */
public final class CalendarPage {
    private final OwnAgency own;

    public CalendarPage(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        own.of(d);
        Edition edition = own.core().calendars().editions().get(0);
        return own.page(
                200,
                d,
                d.blank(Map.of()),
                "calendar",
                Map.of("years", FreeDays.byYear(own.core().calendars().current()), "edition", edition));
    }
}

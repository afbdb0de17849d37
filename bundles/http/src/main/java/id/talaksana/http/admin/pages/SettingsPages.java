package id.talaksana.http.admin.pages;

import id.talaksana.api.calendar.Calendars.Edition;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What holds for the agency and is laid down elsewhere: the calendar of all agencies, and the channels of its definition. */
public final class SettingsPages {
    private final OwnAgency own;

    public SettingsPages(OwnAgency own) {
        this.own = own;
    }

    /** The free days by year; a central administrator changes them. */
    public PageAnswer calendar(StaffVisit d) {
        own.of(d);
        TreeMap<Integer, List<Holiday>> years = own.core().calendars().current().holidays().stream()
                .collect(Collectors.groupingBy(holiday -> holiday.day().getYear(), TreeMap::new, Collectors.toList()));
        Edition edition = own.core().calendars().editions().get(0);
        return own.page(200, d, d.blank(Map.of()), "calendar", Map.of("years", years, "edition", edition));
    }

    /** Where complaints come in, by service, and who handles them; a new version of the definition changes them. */
    public PageAnswer channels(StaffVisit d) {
        own.of(d);
        AgencyDefinition definition =
                Zones.definition(own.core(), d.who().agency()).orElseThrow(ProblemType.NOT_FOUND::exception);
        return own.page(200, d, d.blank(Map.of()), "channels", Map.of("definition", definition));
    }
}

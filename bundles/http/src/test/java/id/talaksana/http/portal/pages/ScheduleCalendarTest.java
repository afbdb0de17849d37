package id.talaksana.http.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import id.talaksana.api.definition.Step;
import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.Definitions;
import id.talaksana.http.portal.FakeCatalogue;
import id.talaksana.http.portal.PortalServer;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import org.junit.Rule;
import org.junit.Test;

/** The schedule as a calendar, wherever the program runs. */
public class ScheduleCalendarTest {
    private static final String SCHEDULE = "/singkawang/seleksi-terbuka-sekda-2025/jadwal.ics";

    private final FakeCatalogue catalogue = new FakeCatalogue().publish(Definitions.shipped("singkawang"));

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    private static List<Step> dated() {
        return Definitions.shipped("singkawang").services().stream()
                .filter(service -> service.id().equals("seleksi-terbuka-sekda-2025"))
                .flatMap(service -> service.steps().stream())
                .filter(step -> step.window() != null)
                .toList();
    }

    @Test
    public void everyDatedStepIsAnEventWhoseLastDayIsPartOfIt() {
        TimeZone before = TimeZone.getDefault();
        String first = null;
        // Far east, far west, and a zone whose days may begin at one o'clock.
        for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Africa/Cairo", "Asia/Jakarta")) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            try {
                HttpResponse<String> answer = portal.get(SCHEDULE);
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
                assertThat(answer.body()).isEqualTo(first == null ? answer.body() : first);
                first = answer.body();
                events(answer.body());
            } finally {
                TimeZone.setDefault(before);
            }
        }
        assertThat(first)
                .contains("DTSTART;VALUE=DATE:20251022\r\n", "DTEND;VALUE=DATE:20251107\r\n")
                .contains("DTEND:20251106T090000Z\r\n")
                .contains("DTSTART;VALUE=DATE:20251120\r\n", "DTEND;VALUE=DATE:20251121\r\n");
    }

    private static void events(String text) {
        ICalendar calendar = Biweekly.parse(text).first();
        assertThat(calendar.getVersion()).isEqualTo(ICalVersion.V2_0);
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        List<Step> steps = dated();
        List<VEvent> events = calendar.getEvents();
        assertThat(events).hasSameSizeAs(steps).hasSize(9);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            VEvent event = events.get(i);
            assertThat(event.getSummary().getValue())
                    .isEqualTo(step.number() + ". " + step.text().value());
            assertThat(event.getUid().getValue())
                    .isEqualTo("singkawang.seleksi-terbuka-sekda-2025." + step.id() + "@talaksana");
            assertThat(event.getStatus().isTentative()).isEqualTo(step.window().tentative());
            if (step.window().until() != null) {
                ZoneId zone = ZoneId.of("Asia/Pontianak");
                assertThat(event.getDateStart().getValue().toInstant().atZone(zone))
                        .isEqualTo(step.window().from().atStartOfDay(zone));
                assertThat(event.getDateEnd().getValue().toInstant().atZone(zone))
                        .isEqualTo(step.window().to().atTime(16, 0).atZone(zone));
                continue;
            }
            assertThat(day(event.getDateStart())).isEqualTo(step.window().from());
            assertThat(day(event.getDateEnd()))
                    .as("the first day that is not part of it")
                    .isEqualTo(step.window().to().plusDays(1));
        }
    }

    private static LocalDate day(DateOrDateTimeProperty property) {
        assertThat(property.getValue().hasTime()).isFalse();
        var raw = property.getValue().getRawComponents();
        return LocalDate.of(raw.getYear(), raw.getMonth(), raw.getDate());
    }

    @Test
    public void aServiceWithoutDatesHasNoCalendar() {
        assertThat(portal.get("/singkawang/alur-asn-karier-jpt-pratama/jadwal.ics")
                        .statusCode())
                .isEqualTo(404);
    }
}

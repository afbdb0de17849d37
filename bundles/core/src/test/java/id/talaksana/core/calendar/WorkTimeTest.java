package id.talaksana.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.YamlLanguage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.Test;

/** Minutes and hours run while the office is open. */
public class WorkTimeTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final WorkTime GENERAL =
            new WorkTime(WorkingCalendar.WEEKENDS, new YamlLanguage()::generalOfficeHours);

    private static Agency agency(WorkingHours... hours) {
        return new Agency(
                "uji",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Sourced.stated(WIB),
                List.of(hours),
                null,
                List.of());
    }

    private static Instant at(String local) {
        return ZonedDateTime.parse(local + "+07:00").toInstant();
    }

    private static void due(String from, int minutes, String due, WorkingHours... own) {
        assertThat(GENERAL.after(at(from), Duration.ofMinutes(minutes), agency(own)))
                .as("%d minutes from %s", minutes, from)
                .isEqualTo(at(due));
    }

    @Test
    public void aNightIsNotCounted() {
        due("2026-11-30T02:01", 15, "2026-11-30T07:45");
        due("2026-11-30T10:00", 15, "2026-11-30T10:15");
        due("2026-11-30T15:50", 15, "2026-12-01T07:35");
        due("2026-11-30T15:45", 15, "2026-11-30T16:00");
        due("2026-11-30T16:00", 15, "2026-12-01T07:45");
    }

    @Test
    public void aWeekendIsNotCountedAndFridaysAreLonger() {
        due("2026-12-04T16:20", 15, "2026-12-07T07:35");
        due("2026-12-05T10:00", 60, "2026-12-07T08:30");
    }

    @Test
    public void hoursLastOverDays() {
        due("2026-11-30T07:30", 24 * 60, "2026-12-02T14:30");
    }

    @Test
    public void anAgencysOwnHoursHold() {
        WorkingHours morning =
                new WorkingHours(List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(12, 0), null, null);
        WorkingHours afternoon =
                new WorkingHours(List.of(DayOfWeek.MONDAY), LocalTime.of(13, 0), LocalTime.of(15, 0), null, null);
        due("2026-11-30T11:50", 15, "2026-11-30T13:05", morning, afternoon);
        due("2026-11-30T12:30", 15, "2026-11-30T13:15", morning, afternoon);
    }

    @Test
    public void whereNoHoursAreKnownTimeRunsOn() {
        assertThat(WorkTime.RUNNING.after(at("2026-11-30T02:01"), Duration.ofMinutes(15), agency()))
                .isEqualTo(at("2026-11-30T02:16"));
    }
}

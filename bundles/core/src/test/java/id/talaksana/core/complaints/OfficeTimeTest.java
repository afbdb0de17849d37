package id.talaksana.core.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.definition.Agency.WorkingHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.Test;

/** Deadlines over holidays, Fridays and zones: by a table that was made by hand, and against counting minute by minute. */
public class OfficeTimeTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    /** Around the days of the table, from the joint decrees for 2025 and 2026. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Stream.of(
                    "2025-12-25",
                    "2025-12-26",
                    "2026-01-01",
                    "2026-01-16",
                    "2026-03-18",
                    "2026-03-19",
                    "2026-03-20",
                    "2026-03-23",
                    "2026-03-24")
            .map(day -> new Holiday(LocalDate.parse(day), "libur"))
            .toList());

    private static OfficeTime office(ZoneId zone) {
        return new OfficeTime(zone, List.of(), CALENDAR);
    }

    private static void ends(ZoneId zone, String filed, int days, String end) {
        assertThat(office(zone).end(LocalDateTime.parse(filed).atZone(zone).toInstant(), days))
                .as(filed + " +" + days)
                .isEqualTo(LocalDateTime.parse(end).atZone(zone).toInstant());
    }

    @Test
    public void theTableMadeByHandHolds() {
        ends(WIB, "2025-10-22T10:00", 3, "2025-10-27T16:00");
        ends(WIB, "2025-10-22T10:00", 5, "2025-10-29T16:00");
        ends(WIB, "2025-10-22T10:00", 14, "2025-11-11T16:00");
        ends(WIB, "2025-10-22T10:00", 60, "2026-01-20T16:00");
        ends(WIB, "2025-12-22T09:00", 5, "2025-12-31T16:00");
        ends(WITA, "2026-03-16T09:00", 3, "2026-03-26T16:00");
        ends(WITA, "2026-03-16T09:00", 5, "2026-03-30T16:00");
        // Friday closes half an hour later: in time until then, and a deadline on a Friday ends then.
        ends(WIB, "2025-10-24T16:29", 3, "2025-10-29T16:00");
        ends(WIB, "2025-10-24T16:30", 3, "2025-10-30T16:00");
        ends(WIB, "2025-10-21T08:00", 3, "2025-10-24T16:30");
        // After hours, and on a Saturday: the next working day counts as the day it came.
        ends(WIB, "2025-10-22T16:00", 3, "2025-10-28T16:00");
        ends(WIB, "2025-10-25T10:00", 3, "2025-10-30T16:00");
        ends(WIB, "2025-10-22T05:00", 3, "2025-10-27T16:00");
    }

    @Test
    public void theSameMomentIsInTimeInOneZoneAndTooLateInAnother() {
        Instant moment = Instant.parse("2025-10-22T08:30:00Z");
        assertThat(office(WIB).end(moment, 1)).isEqualTo("2025-10-23T09:00:00Z");
        assertThat(office(WITA).end(moment, 1)).isEqualTo("2025-10-24T08:30:00Z");
    }

    @Test
    public void theAgencysOwnHoursGoBeforeTheGeneralOnes() {
        OfficeTime own = new OfficeTime(
                WIB,
                List.of(new WorkingHours(List.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(15, 0), null)),
                CALENDAR);
        Instant monday = LocalDateTime.parse("2025-10-20T15:00").atZone(WIB).toInstant();
        assertThat(own.end(monday, 1))
                .isEqualTo(LocalDateTime.parse("2025-10-22T16:00").atZone(WIB).toInstant());
    }

    @Test
    public void countingMinuteByMinuteComesToTheSame() {
        Random random = new Random(20251122);
        List<ZoneId> zones = List.of(WIB, WITA, ZoneId.of("Asia/Jayapura"));
        for (int i = 0; i < 3000; i++) {
            ZoneId zone = zones.get(random.nextInt(3));
            Instant from = Instant.parse("2025-10-01T00:00:00Z").plusSeconds(60L * random.nextInt(60 * 24 * 200));
            int days = 1 + random.nextInt(20);
            assertThat(office(zone).end(from, days))
                    .as(from + " " + zone + " +" + days)
                    .isEqualTo(naive(from, days, zone));
        }
    }

    /** Walks on a minute at a time; the first closing of an office that is met is the end of the day of receipt. */
    private static Instant naive(Instant from, int days, ZoneId zone) {
        int closings = -1;
        for (ZonedDateTime t = from.atZone(zone).plusMinutes(1); ; t = t.plusMinutes(1)) {
            boolean free = t.getDayOfWeek().getValue() > 5
                    || CALENDAR.holiday(t.toLocalDate()).isPresent();
            int closes = t.getDayOfWeek() == DayOfWeek.FRIDAY ? 16 * 60 + 30 : 16 * 60;
            if (!free && t.getHour() * 60 + t.getMinute() == closes && ++closings == days) {
                return t.toInstant();
            }
        }
    }
}

package id.talaksana.core.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency.Season;
import id.talaksana.api.definition.Agency.WorkingHours;
import id.talaksana.api.store.InMemoryCalendarStore;
import id.talaksana.core.calendar.OfficeTime;
import id.talaksana.core.calendar.StoredCalendars;
import id.talaksana.language.GeneralOfficeHours;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

/**
 * Deadlines over holidays, Fridays, Ramadan and zones, with the calendar that Talaksana brings: by a table that was made by hand,
 * and against counting minute by minute.
 */
public class OfficeTimeTest {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final ZoneId WIT = ZoneId.of("Asia/Jayapura");
    private static final WorkingCalendar CALENDAR =
            new StoredCalendars(new InMemoryCalendarStore(), Clock.systemUTC()).current();

    private static OfficeTime office(ZoneId zone) {
        return new OfficeTime(zone, List.of(), CALENDAR, new YamlLanguage());
    }

    private static void ends(OfficeTime office, String filed, int days, String end) {
        assertThat(office.end(LocalDateTime.parse(filed).atZone(office.zone()).toInstant(), days))
                .as(filed + " +" + days)
                .isEqualTo(LocalDateTime.parse(end).atZone(office.zone()).toInstant());
    }

    private static void ends(ZoneId zone, String filed, int days, String end) {
        ends(office(zone), filed, days, end);
    }

    @Test
    public void theTableMadeByHandHolds() {
        // Wed 22 Oct 2025: Thu 23, Fri 24, Mon 27.
        ends(WIB, "2025-10-22T10:00", 3, "2025-10-27T16:00");
        // … Tue 28, Wed 29.
        ends(WIB, "2025-10-22T10:00", 5, "2025-10-29T16:00");
        // Two weeks (10) to Wed 5 Nov, then Thu, Fri, Mon, Tue 11.
        ends(WIB, "2025-10-22T10:00", 14, "2025-11-11T16:00");
        // Twelve weeks (60) to Wed 14 Jan 2026, less 25 and 26 Dec and 1 Jan: 57; Thu 15, (16 free) Mon 19, Tue 20.
        ends(WIB, "2025-10-22T10:00", 60, "2026-01-20T16:00");
        // Mon 22 Dec: Tue 23, Wed 24, (25, 26 free) Mon 29, Tue 30, Wed 31.
        ends(WIB, "2025-12-22T09:00", 5, "2025-12-31T16:00");
        // Before the office opens the same day counts as received.
        ends(WIT, "2025-10-22T05:00", 3, "2025-10-27T16:00");
        // Wed at 16.00 it is closed: received Thu 23; Fri 24, Mon 27, Tue 28.
        ends(WITA, "2025-10-22T16:00", 3, "2025-10-28T16:00");
        ends(WITA, "2025-10-22T15:59", 3, "2025-10-27T16:00");
        // Zero days: until it closes on the day of receipt, which is Mon 27 for a Saturday.
        ends(WIB, "2025-10-22T10:00", 0, "2025-10-22T16:00");
        ends(WIB, "2025-10-25T10:00", 0, "2025-10-27T16:00");
        // Sat 25 Oct: received Mon 27; Tue 28, Wed 29, Thu 30.
        ends(WIT, "2025-10-25T10:00", 3, "2025-10-30T16:00");
        // Sun 16 Aug 2026, Mon 17 free: received Tue 18; Wed 19, Thu 20, Fri 21.
        ends(WITA, "2026-08-16T23:59", 3, "2026-08-21T16:30");
        // Tue 24 Mar 2026 is the last day of leave: received Wed 25; Thu 26.
        ends(WIB, "2026-03-24T10:00", 1, "2026-03-26T16:00");
    }

    @Test
    public void fridaysCloseHalfAnHourLater() {
        // Fri 24 Oct 2025 until 16.30: Mon 27, Tue 28, Wed 29; from then on Mon 27 counts as received.
        ends(WIB, "2025-10-24T16:29", 3, "2025-10-29T16:00");
        ends(WIB, "2025-10-24T16:30", 3, "2025-10-30T16:00");
        // Tue 21: Wed 22, Thu 23, Fri 24.
        ends(WIB, "2025-10-21T08:00", 3, "2025-10-24T16:30");
    }

    /** 1446: 1 to 30 March 2025. 1447: 19 February to 20 March 2026. */
    @Test
    public void inRamadanOfficesCloseEarlier() {
        // Wed 18 Feb 2026, still until 16.00: Thu 19 until 15.00.
        ends(WIB, "2026-02-18T15:30", 1, "2026-02-19T15:00");
        // Thu 19 until 15.00: Fri 20 until 15.30; from then on Fri 20 counts as received, Mon 23.
        ends(WIB, "2026-02-19T14:59", 1, "2026-02-20T15:30");
        ends(WIB, "2026-02-19T15:00", 1, "2026-02-23T15:00");
        // Fri 20 until 15.30: Mon 23, Tue 24; from then on Mon 23 counts as received, Tue 24, Wed 25.
        ends(WIT, "2026-02-20T15:29", 2, "2026-02-24T15:00");
        ends(WIT, "2026-02-20T15:30", 2, "2026-02-25T15:00");
        // Out of Ramadan over Nyepi and Idulfitri. Mon 16 Mar: Tue 17, (18 to 24 free) Wed 25, Thu 26 until 16.00
        // again.
        ends(WITA, "2026-03-16T09:00", 1, "2026-03-17T15:00");
        ends(WITA, "2026-03-16T09:00", 3, "2026-03-26T16:00");
        ends(WITA, "2026-03-16T09:00", 5, "2026-03-30T16:00");
        ends(WITA, "2026-03-16T15:00", 1, "2026-03-25T16:00");
        // Fri 28 Feb 2025, still until 16.30: Mon 3 Mar until 15.00.
        ends(WITA, "2025-02-28T16:29", 1, "2025-03-03T15:00");
        // Thu 27 Mar 2025: 28 Mar is leave, 31 Mar to 7 Apr free, Tue 8 Apr.
        ends(WIB, "2025-03-27T14:00", 1, "2025-04-08T16:00");
    }

    /** 08.29 UTC is 15.29 in Jakarta, 16.29 in Makassar, 17.29 in Jayapura: the same moment, three deadlines. */
    @Test
    public void theSameMomentIsInTimeInOneZoneAndTooLateInAnother() {
        Instant moment = Instant.parse("2025-10-22T08:30:00Z");
        assertThat(office(WIB).end(moment, 1)).isEqualTo("2025-10-23T09:00:00Z");
        assertThat(office(WITA).end(moment, 1)).isEqualTo("2025-10-24T08:30:00Z");
        assertThat(office(WIT).end(moment, 1)).isEqualTo("2025-10-24T07:30:00Z");
        Instant friday = Instant.parse("2025-10-24T08:00:00Z");
        assertThat(office(WIB).end(friday, 1)).isEqualTo("2025-10-27T09:00:00Z");
        assertThat(office(WITA).end(friday, 1)).isEqualTo("2025-10-27T08:00:00Z");
        assertThat(office(WIT).end(friday, 1)).isEqualTo("2025-10-28T07:00:00Z");
        // 22.30 UTC on a Sunday is Monday morning everywhere.
        Instant sunday = Instant.parse("2025-10-26T22:30:00Z");
        assertThat(office(WIB).received(sunday)).isEqualTo("2025-10-27");
        assertThat(office(WIT).received(sunday)).isEqualTo("2025-10-27");
    }

    @Test
    public void theGeneralHoursAreThoseOfTheRegulation() {
        assertThat(week(null, 60, 90)).as("37 hours 30 minutes").isEqualTo(Duration.ofMinutes(37 * 60 + 30));
        assertThat(week(Season.RAMADAN, 30, 60)).as("32 hours 30 minutes").isEqualTo(Duration.ofMinutes(32 * 60 + 30));
        assertThat(GeneralOfficeHours.on(LocalDate.of(2001, 1, 1)))
                .as("before all editions")
                .isNotEmpty();
    }

    private static Duration week(Season season, int rest, int fridaysRest) {
        return GeneralOfficeHours.on(LocalDate.of(2026, 3, 2)).stream()
                .filter(h -> h.season() == season)
                .flatMap(h -> h.days().stream().map(day -> Duration.between(h.from(), h.to())
                        .minusMinutes(day == DayOfWeek.FRIDAY ? fridaysRest : rest)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    public void theAgencysOwnHoursGoBeforeTheGeneralOnes() {
        OfficeTime own = new OfficeTime(WIB, List.of(hours(DayOfWeek.MONDAY, 14, null)), CALENDAR, new YamlLanguage());
        // Mon 20 Oct 2025 until 14.00: received Tue 21; Wed 22 until 16.00 as everywhere.
        ends(own, "2025-10-20T14:00", 1, "2025-10-22T16:00");
        // In Ramadan not longer than always, and not longer than all: Mon 2 Mar 2026 until 14.00, Tue 3 until 15.00.
        ends(own, "2026-03-02T14:00", 1, "2026-03-04T15:00");
        OfficeTime late = new OfficeTime(WIB, List.of(hours(DayOfWeek.MONDAY, 20, null)), CALENDAR, new YamlLanguage());
        ends(late, "2026-02-27T10:00", 1, "2026-03-02T15:00");
        ends(late, "2025-10-17T10:00", 1, "2025-10-20T20:00");
        OfficeTime both = new OfficeTime(
                WIB,
                List.of(hours(DayOfWeek.MONDAY, 20, null), hours(DayOfWeek.MONDAY, 17, Season.RAMADAN)),
                CALENDAR,
                new YamlLanguage());
        ends(both, "2026-02-27T10:00", 1, "2026-03-02T17:00");
        ends(both, "2025-10-17T10:00", 1, "2025-10-20T20:00");
    }

    private static WorkingHours hours(DayOfWeek day, int to, Season season) {
        return new WorkingHours(List.of(day), LocalTime.of(8, 0), LocalTime.of(to, 0), season, null);
    }

    @Test
    public void calendarsAreToldApartByHolidaysAndByRamadan() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        WorkingCalendar.Holiday holiday = new WorkingCalendar.Holiday(day.plusDays(1), "libur");
        List<WorkingCalendar> calendars = List.of(
                WorkingCalendar.WEEKENDS,
                CALENDAR,
                WorkingCalendar.of(List.of(holiday)),
                WorkingCalendar.of(List.of(holiday), Set.of(day)),
                WorkingCalendar.of(List.of(), Set.of(day)));
        assertThat(calendars.stream()
                        .map(c -> new OfficeTime(WIB, List.of(), c, new YamlLanguage()).edition())
                        .distinct())
                .hasSize(5);
    }

    @Test
    public void countingMinuteByMinuteComesToTheSame() {
        long seed = Long.getLong("talaksana.deadlines.seed", System.nanoTime());
        System.out.println("Deadlines against counting minute by minute: seed " + seed);
        Random random = new Random(seed);
        List<ZoneId> zones = List.of(WIB, WITA, WIT);
        for (int i = 0; i < 1000; i++) {
            ZoneId zone = zones.get(random.nextInt(3));
            // Every other one around Ramadan and its holidays.
            String first = i % 2 == 0 ? "2025-01-01T00:00:00Z" : "2026-02-10T00:00:00Z";
            int span = i % 2 == 0 ? 600 : 45;
            Instant from = Instant.parse(first).plusSeconds(random.nextInt(60 * 60 * 24 * span));
            // Up to the longest deadline that there is, less often than the short ones.
            int days = random.nextInt(i % 5 == 0 ? 61 : 15);
            List<WorkingHours> own = i % 3 == 0 ? ownHours(random) : List.of();
            assertThat(new OfficeTime(zone, own, CALENDAR, new YamlLanguage()).end(from, days))
                    .as("%s %s +%d %s, seed %d", from, zone, days, own, seed)
                    .isEqualTo(naive(from, days, zone, own));
        }
    }

    /** An agency that keeps hours of its own on some days, on some until noon and again in the afternoon, on some in Ramadan. */
    private static List<WorkingHours> ownHours(Random random) {
        List<WorkingHours> own = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            LocalTime closing = LocalTime.of(13 + random.nextInt(7), random.nextInt(60));
            if (random.nextInt(3) > 0) {
                own.add(new WorkingHours(List.of(day), LocalTime.of(13, 0), closing, null, null));
                own.add(new WorkingHours(List.of(day), LocalTime.of(7, 30), LocalTime.NOON, null, null));
            }
            if (random.nextInt(3) == 0) {
                LocalTime earlier = LocalTime.of(11 + random.nextInt(5), random.nextInt(60));
                own.add(new WorkingHours(List.of(day), LocalTime.of(8, 0), earlier, Season.RAMADAN, null));
            }
        }
        return own;
    }

    /** Walks on a minute at a time; the first closing of an office that is met is the end of the day of receipt. */
    private static Instant naive(Instant from, int days, ZoneId zone, List<WorkingHours> own) {
        int closings = -1;
        LocalDate today = null;
        boolean free = false;
        int closing = 0;
        ZonedDateTime t = from.atZone(zone).withSecond(0).withNano(0).plusMinutes(1);
        for (; ; t = t.plusMinutes(1)) {
            if (!t.toLocalDate().equals(today)) {
                today = t.toLocalDate();
                free = isFree(today);
                closing = closes(today, own);
            }
            if (free) {
                t = t.withHour(23).withMinute(59);
                continue;
            }
            if (t.getHour() * 60 + t.getMinute() == closing && ++closings == days) {
                return t.toInstant();
            }
        }
    }

    /** The minute of the day at which an office closes; an office that says nothing of Ramadan closes then when all do. */
    private static int closes(LocalDate day, List<WorkingHours> own) {
        boolean ramadan = isRamadan(day);
        int general = (ramadan ? 15 : 16) * 60 + (day.getDayOfWeek() == DayOfWeek.FRIDAY ? 30 : 0);
        int usual = -1;
        int inRamadan = -1;
        for (WorkingHours hours : own) {
            int to = hours.to().getHour() * 60 + hours.to().getMinute();
            if (hours.days().contains(day.getDayOfWeek()) && hours.season() == null) {
                usual = Math.max(usual, to);
            } else if (hours.days().contains(day.getDayOfWeek())) {
                inRamadan = Math.max(inRamadan, to);
            }
        }
        if (!ramadan) {
            return usual < 0 ? general : usual;
        }
        if (inRamadan >= 0) {
            return inRamadan;
        }
        return usual < 0 ? general : Math.min(usual, general);
    }

    private static boolean isFree(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5 || FREE.contains(day.toString());
    }

    private static boolean isRamadan(LocalDate day) {
        String d = day.toString();
        return d.compareTo("2025-03-01") >= 0 && d.compareTo("2025-03-30") <= 0
                || d.compareTo("2026-02-19") >= 0 && d.compareTo("2026-03-20") <= 0;
    }

    /** Copied by hand from the joint decrees, weekends left out. */
    private static final Set<String> FREE = Set.of(
            "2025-01-01",
            "2025-01-27",
            "2025-01-28",
            "2025-01-29",
            "2025-03-28",
            "2025-03-31",
            "2025-04-01",
            "2025-04-02",
            "2025-04-03",
            "2025-04-04",
            "2025-04-07",
            "2025-04-18",
            "2025-05-01",
            "2025-05-12",
            "2025-05-13",
            "2025-05-29",
            "2025-05-30",
            "2025-06-06",
            "2025-06-09",
            "2025-06-27",
            "2025-08-18",
            "2025-09-05",
            "2025-12-25",
            "2025-12-26",
            "2026-01-01",
            "2026-01-16",
            "2026-02-16",
            "2026-02-17",
            "2026-03-18",
            "2026-03-19",
            "2026-03-20",
            "2026-03-23",
            "2026-03-24",
            "2026-04-03",
            "2026-05-01",
            "2026-05-14",
            "2026-05-15",
            "2026-05-27",
            "2026-05-28",
            "2026-06-01",
            "2026-06-16",
            "2026-08-17",
            "2026-08-25",
            "2026-12-24",
            "2026-12-25");
}

package id.talaksana.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.calendar.Calendars.Edition;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.store.InMemoryCalendarStore;
import id.talaksana.api.text.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.Test;

public class CalendarsTest {
    private final InMemoryCalendarStore store = new InMemoryCalendarStore();
    private final StoredCalendars calendars = new StoredCalendars(store, Clock.systemUTC());

    @Test
    public void theYearsOfTheJointDecreesHaveTheirWorkingDays() {
        assertThat(workingDays(2025)).isEqualTo(237);
        assertThat(workingDays(2026)).isEqualTo(240);
        assertThat(calendars.current().knows(2026)).isTrue();
        assertThat(calendars.current().knows(2027)).isFalse();
        assertThat(calendars
                        .current()
                        .holiday(LocalDate.parse("2025-08-18"))
                        .orElseThrow()
                        .name())
                .isEqualTo("Cuti bersama Proklamasi Kemerdekaan");
    }

    @Test
    public void deadlinesOverHolidaysAreThoseOfTheHandMadeTable() {
        String[][] table = {
            {"2025-10-22", "3", "2025-10-27"},
            {"2025-10-22", "5", "2025-10-29"},
            {"2025-10-22", "14", "2025-11-11"},
            {"2025-10-22", "60", "2026-01-20"},
            {"2025-12-22", "5", "2025-12-31"},
            {"2026-03-16", "3", "2026-03-26"},
            {"2026-03-16", "5", "2026-03-30"},
            // On a Friday, on a Saturday, on a holiday.
            {"2026-11-20", "1", "2026-11-23"},
            {"2026-11-21", "1", "2026-11-23"},
            {"2026-08-17", "2", "2026-08-19"},
            {"2026-08-17", "0", "2026-08-17"},
        };
        for (String[] row : table) {
            assertThat(calendars.current().plusWorkingDays(LocalDate.parse(row[0]), Long.parseLong(row[1])))
                    .as("%s + %s", row[0], row[1])
                    .isEqualTo(row[2]);
        }
    }

    @Test
    public void anyDeadlineIsThatOfTheNaiveCount() {
        Random random = new Random(20_250_122);
        for (int round = 0; round < 2_000; round++) {
            LocalDate first = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(700));
            Set<LocalDate> free = random.ints(random.nextInt(30), 0, 300)
                    .mapToObj(first::plusDays)
                    .collect(Collectors.toSet());
            WorkingCalendar calendar = WorkingCalendar.of(
                    free.stream().map(day -> new Holiday(day, "libur")).toList());
            int days = random.nextInt(61);
            LocalDate deadline = calendar.plusWorkingDays(first, days);
            long passed = first.plusDays(1)
                    .datesUntil(deadline.plusDays(1))
                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
                            && day.getDayOfWeek() != DayOfWeek.SUNDAY
                            && !free.contains(day))
                    .count();
            assertThat(passed).as("%s + %s", first, days).isEqualTo(days);
            assertThat(days == 0 || calendar.isWorkingDay(deadline)).isTrue();
        }
    }

    @Test
    public void anAdministratorReplacesTheCalendarAndItStays() {
        calendars.replace(
                file("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\nSUMMARY:Libur daerah"),
                "adm",
                calendars.inUse().number());
        StoredCalendars restarted = new StoredCalendars(store, Clock.systemUTC());
        assertThat(restarted.current().holidays())
                .extracting(h -> h.day() + " " + h.name())
                .containsExactly("2027-01-01 Libur daerah", "2027-01-02 Libur daerah", "2027-01-03 Libur daerah");
        assertThat(restarted.editions()).extracting(Edition::number).containsExactly(1, 0);
        assertThat(restarted.editions().get(0).by()).isEqualTo("adm");
        assertThat(new String(restarted.iCalendar(), StandardCharsets.UTF_8)).contains("Libur daerah");
    }

    @Test
    public void daysOfRamadanAreNoHolidaysAndEndOnTheEveOfIdulfitri() {
        WorkingCalendar brought = calendars.current();
        assertThat(brought.ramadan()).hasSize(60);
        assertThat(brought.isRamadan(LocalDate.of(2026, 3, 20))).isTrue();
        assertThat(brought.isRamadan(LocalDate.of(2026, 3, 21))).isFalse();
        assertThat(brought.isWorkingDay(LocalDate.of(2026, 3, 17))).isTrue();
        calendars.replace(
                body("DTSTART;VALUE=DATE:20270208\r\nDTEND;VALUE=DATE:20270210\r\nCATEGORIES:ramadan\r\n"
                                + "SUMMARY:Ramadan\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\n"
                                + "DTSTART;VALUE=DATE:20270101\r\nSUMMARY:Tahun Baru")
                        .getBytes(StandardCharsets.UTF_8),
                "adm",
                calendars.inUse().number());
        assertThat(new StoredCalendars(store, Clock.systemUTC()).current().ramadan())
                .containsExactly(LocalDate.of(2027, 2, 8), LocalDate.of(2027, 2, 9));
        assertThat(calendars.current().holidays()).hasSize(1);
    }

    @Test
    public void daysAreThoseOfTheFileInEveryZoneOfTheMachine() {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : new String[] {"Pacific/Kiritimati", "UTC", "Asia/Jakarta", "America/Los_Angeles"}) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                assertThat(new StoredCalendars(store, Clock.systemUTC())
                                .current()
                                .holiday(LocalDate.of(2026, 8, 17)))
                        .as(zone)
                        .isPresent();
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    public void whatIsNoCalendarOfHolidaysIsRefusedInWordsAndChangesNothing() {
        WorkingCalendar before = calendars.current();
        for (String content : new String[] {
            "",
            "bukan kalender",
            "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
            body("SUMMARY:Tanpa tanggal"),
            body("DTSTART;VALUE=DATE:20270101"),
            body("DTSTART:20270101T080000Z\r\nSUMMARY:Berjam"),
            body("DTSTART;VALUE=DATE:20270105\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:Terbalik"),
            body("DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20280101\r\nSUMMARY:Setahun"),
            body("DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Berulang"),
            "x".repeat(300_000)
        }) {
            Refusal refusal = catchThrowableOfType(
                    () -> calendars.replace(
                            content.getBytes(StandardCharsets.UTF_8),
                            "adm",
                            calendars.inUse().number()),
                    Refusal.class);
            assertThat(refusal).as(content.length() > 200 ? "long" : content).isNotNull();
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
        assertThat(calendars.current()).isSameAs(before);
        assertThat(store.list()).isEmpty();
    }

    private long workingDays(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(calendars.current()::isWorkingDay)
                .count();
    }

    private static byte[] file(String event) {
        return body(event).getBytes(StandardCharsets.UTF_8);
    }

    private static String body(String event) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//uji//ID\r\nBEGIN:VEVENT\r\nUID:1\r\n" + event
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}

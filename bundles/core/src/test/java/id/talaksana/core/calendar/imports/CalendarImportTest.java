package id.talaksana.core.calendar.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.Days;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.CalendarChange.Year;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.api.store.InMemoryCalendarStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.StoredCalendars;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** A calendar's file is shown with what it would change, and put in use by who saw that. */
public class CalendarImportTest {
    private static final MovedDeadline MOVED = new MovedDeadline(
            "kanreg", "T-1", Instant.parse("2027-02-18T09:00:00Z"), Instant.parse("2027-02-17T09:00:00Z"));

    private final StoredCalendars calendars = new StoredCalendars(new InMemoryCalendarStore(), Clock.systemUTC());
    private final List<WorkingCalendar> asked = new ArrayList<>();
    private final StoredCalendarImports imports = new StoredCalendarImports(
            calendars,
            next -> {
                asked.add(next);
                return List.of(MOVED, MOVED);
            },
            1);

    @Test
    public void whatIsCancelledOrProposedIsNoDayOffAndIsNamed() {
        CalendarChange change = imports.preview(calendar(
                event("20270310", "Idulfitri", "STATUS:CONFIRMED"),
                event("20270616", "Cuti bersama", "STATUS:CANCELLED"),
                event("20270527", "Cuti bersama", "STATUS:TENTATIVE"),
                event("20270528", "Cuti bersama (usulan)", "CLASS:PUBLIC")));
        assertThat(fates(change)).containsExactly(Fate.TAKEN, Fate.LEFT_OUT, Fate.LEFT_OUT, Fate.LEFT_OUT);
        assertThat(year(change, 2027).added()).containsExactly("2027-03-10 Idulfitri");
        assertThat(change.account().entries().get(1).reason().indonesian()).isEqualTo("dibatalkan");
        assertThat(change.account().entries().get(1).line()).isEqualTo(10);
    }

    @Test
    public void observancesAreNoDaysOffAndAnUncertainDayIsDoubted() {
        CalendarChange change = imports.preview(calendar(
                event("20270421", "Hari Kartini", "DESCRIPTION:Perayaan\\nHari Libur di Setelan"),
                event("20270502", "Hari Pendidikan", "CATEGORIES:Observance"),
                event("20270310", "Hari Idul Fitri (belum pasti)", "DESCRIPTION:Hari libur nasional")));
        assertThat(fates(change)).containsExactly(Fate.LEFT_OUT, Fate.LEFT_OUT, Fate.DOUBTED);
        assertThat(year(change, 2027).after()).isEqualTo(new Days(1, 0, 0));
    }

    @Test
    public void aFileOfOneYearLeavesTheOthersAndSaysWhatItChanges() {
        byte[] file = calendar(
                event("20270101", "Tahun Baru 2027 Masehi", "CLASS:PUBLIC"),
                event("20270311", "Cuti bersama Idulfitri", "CLASS:PUBLIC"));
        CalendarChange preview = imports.preview(file);
        assertThat(preview.number()).isNull();
        assertThat(calendars.current().knows(2027)).isFalse();
        assertThat(preview.deadlines()).containsExactly(MOVED);
        assertThat(preview.moving()).isEqualTo(2);
        assertThat(asked.get(0).knows(2026)).isTrue();
        CalendarChange made = imports.put(file, "adm", preview.from());
        assertThat(made.number()).isEqualTo(1);
        assertThat(year(made, 2027))
                .isEqualTo(new Year(
                        2027,
                        new Days(0, 0, 0),
                        new Days(1, 1, 0),
                        List.of("2027-01-01 Tahun Baru 2027 Masehi", "2027-03-11 Cuti bersama Idulfitri"),
                        List.of()));
        assertThat(year(made, 2026).added()).isEmpty();
        assertThat(year(made, 2026).removed()).isEmpty();
        assertThat(calendars.current().knows(2026)).isTrue();
        assertThat(calendars.current().ramadan()).hasSize(60);
        assertThat(calendars.current().holiday(LocalDate.of(2025, 8, 18))).isPresent();
    }

    @Test
    public void aCalendarIsUndoneAndBroughtBack() {
        WorkingCalendar brought = calendars.current();
        imports.put(calendar(event("20270101", "Tahun Baru", "CLASS:PUBLIC")), "adm", 0);
        CalendarChange preview = imports.previewUndo();
        assertThat(year(preview, 2027).removed()).containsExactly("2027-01-01 Tahun Baru");
        assertThat(calendars.current().knows(2027)).isTrue();
        assertThat(imports.undo("adm", preview.from()).number()).isEqualTo(2);
        assertThat(calendars.current().holidays()).containsExactlyElementsOf(brought.holidays());
        assertThat(calendars.current().ramadan()).isEqualTo(brought.ramadan());
        assertThat(calendars.editions()).hasSize(3);
        imports.undo("adm", 2);
        assertThat(calendars.current().knows(2027)).isTrue();
    }

    @Test
    public void whoSawAnotherCalendarThanTheOneInUseLooksAgain() {
        byte[] file = calendar(event("20270101", "Tahun Baru", "CLASS:PUBLIC"));
        imports.put(file, "adm", 0);
        assertThat(refused(() -> imports.put(calendar(event("20280101", "Tahun Baru", "CLASS:PUBLIC")), "lain", 0))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused(() -> imports.undo("lain", 0)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(imports.put(file, "adm", 1).number()).as("nothing changes").isEqualTo(1);
    }

    @Test
    public void nothingImportedIsNothingToUndo() {
        assertThat(refused(imports::previewUndo).reason().english()).contains("No calendar was imported");
    }

    @Test
    public void aFileThatWasCutOffIsRefusedWhereverItEnds() {
        String whole = new String(
                calendar(
                        event("20270101", "Tahun Baru", "CLASS:PUBLIC"),
                        event("20270310", "Idulfitri", "CLASS:PUBLIC")),
                StandardCharsets.UTF_8);
        int end = whole.indexOf("END:VCALENDAR") + "END:VCALENDAR".length();
        for (int length = 0; length < end; length++) {
            byte[] cut = whole.substring(0, length).getBytes(StandardCharsets.UTF_8);
            assertThat(refused(() -> imports.preview(cut)).kind()).isEqualTo(Refusal.Kind.INVALID);
        }
        String between = whole.substring(0, whole.indexOf("END:VEVENT") + "END:VEVENT".length());
        assertThat(refused(() -> imports.preview(between.getBytes(StandardCharsets.UTF_8)))
                        .reason()
                        .indonesian())
                .contains("tidak utuh")
                .contains("VCALENDAR");
    }

    @Test
    public void aMarkBeforeTheFirstLineIsNoneOfIt() {
        byte[] file = ("\uFEFF"
                        + new String(calendar(event("20270310", "Idulfitri", "CLASS:PUBLIC")), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(year(imports.preview(file), 2027).added()).containsExactly("2027-03-10 Idulfitri");
    }

    @Test
    public void aDayThatDoesNotExistIsRefusedWithItsLine() {
        Refusal refusal = refused(() -> imports.preview(calendar(event("20270230", "Salah", "CLASS:PUBLIC"))));
        assertThat(refusal.reason().indonesian()).contains("20270230").contains("baris 6");
    }

    @Test
    public void eachPartOfAnyCalendarIsInItsAccountOnce() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            String[] events = new String[1 + random.nextInt(20)];
            for (int i = 0; i < events.length; i++) {
                events[i] = anyEvent(random);
            }
            byte[] file = calendar(events);
            Refusal refused = catchThrowableOfType(() -> imports.preview(file), Refusal.class);
            if (refused != null) {
                assertThat(refused.reason().english()).contains("None of the " + events.length);
                continue;
            }
            List<Entry> entries = imports.preview(file).account().entries();
            List<String> lines =
                    new String(file, StandardCharsets.UTF_8).lines().toList();
            assertThat(entries).as("seed %s", seed).hasSize(events.length);
            int last = 3;
            for (Entry entry : entries) {
                assertThat(entry.line()).isEqualTo(last + 1);
                assertThat(lines.get(entry.line() - 1)).isEqualTo("BEGIN:" + entry.part());
                assertThat(lines.get(entry.lastLine() - 1)).isEqualTo("END:" + entry.part());
                assertThat(entry.isTaken()).isEqualTo(entry.reason() == null);
                last = entry.lastLine();
            }
        }
    }

    private static String anyEvent(Random random) {
        if (random.nextInt(8) == 0) {
            return "BEGIN:VTODO\r\nSUMMARY:Tugas\r\nBEGIN:VALARM\r\nTRIGGER:-PT1H\r\nEND:VALARM\r\nEND:VTODO\r\n";
        }
        String[] further = {
            "CLASS:PUBLIC",
            "STATUS:CANCELLED",
            "STATUS:TENTATIVE",
            "DESCRIPTION:Perayaan",
            "CATEGORIES:RAMADAN",
            "DURATION:P2D"
        };
        return event(
                String.format("2027%02d%02d", 1 + random.nextInt(12), 1 + random.nextInt(28)),
                random.nextInt(4) == 0 ? "Cuti bersama (belum pasti)" : "Libur yang panjang namanya\r\n  dan terlipat",
                further[random.nextInt(further.length)]);
    }

    private static Year year(CalendarChange change, int year) {
        return change.years().stream().filter(y -> y.year() == year).findFirst().orElseThrow();
    }

    private static List<Fate> fates(CalendarChange change) {
        return change.account().entries().stream().map(Entry::fate).toList();
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(act, Refusal.class);
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static String event(String day, String name, String further) {
        return "BEGIN:VEVENT\r\nUID:" + day + "\r\nDTSTART;VALUE=DATE:" + day + "\r\n" + further + "\r\nSUMMARY:" + name
                + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] calendar(String... events) {
        return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//uji//ID\r\n" + String.join("", events)
                        + "END:VCALENDAR\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

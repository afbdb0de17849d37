package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The holidays of a year, and which calendars were in use. */
@Service
@Command(
        scope = "calendar",
        name = "info",
        description = "Menampilkan hari libur nasional dan cuti bersama sebuah tahun menurut kalender yang berlaku.")
public class CalendarInfo extends ConsoleCommand {
    @Argument(name = "tahun", description = "Tahun; tanpa ini tahun ini.")
    Integer year;

    @Reference
    Calendars calendars;

    @Reference
    Clock clock;

    @Override
    protected void run(PrintStream out) {
        int shown =
                year == null ? Year.now(clock.withZone(ZoneId.systemDefault())).getValue() : year;
        List<Holiday> holidays = calendars.current().holidays().stream()
                .filter(holiday -> holiday.day().getYear() == shown)
                .toList();
        if (holidays.isEmpty()) {
            out.println("Hari libur " + shown + " belum diketahui: hanya Sabtu dan Minggu yang dilewati."
                    + " Muat kalendernya dengan calendar:import <berkas.ics>.");
        }
        holidays.forEach(holiday -> out.println(ConsoleWording.WORDS.weekday(holiday.day()) + "  " + holiday.name()));
        ConsoleText.heading(out, "Kalender");
        editions(out);
    }

    private void editions(PrintStream out) {
        calendars
                .editions()
                .forEach(edition -> ConsoleText.field(
                        out,
                        edition.number() == 0 ? "bawaan" : "ke-" + edition.number(),
                        edition.holidays() + " hari, oleh " + ConsoleWording.doer(edition.by())
                                + (edition.since() == null ? "" : ", sejak " + edition.since())));
    }
}

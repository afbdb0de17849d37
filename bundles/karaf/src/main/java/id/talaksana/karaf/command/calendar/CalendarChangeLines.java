package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.Days;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.CalendarChange.Year;
import id.talaksana.karaf.command.AccountLines;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.Optional;

/** What another calendar changes, in lines. */
final class CalendarChangeLines {
    private static final ZoneId ZONE = ConsoleWording.zone(Optional.empty());

    private CalendarChangeLines() {}

    static void print(PrintStream out, CalendarChange change) {
        ConsoleTable table = new ConsoleTable("Tidak ada tahun yang diketahui.")
                .column("Tahun", ConsoleTable.WHOLE)
                .column("Libur nasional", ConsoleTable.WHOLE)
                .column("Cuti bersama", ConsoleTable.WHOLE)
                .column("Ramadan", ConsoleTable.WHOLE)
                .column("Perubahan", ConsoleTable.WHOLE);
        change.years().forEach(year -> row(table, year));
        table.print(out);
        change.years().forEach(year -> {
            year.added().forEach(day -> out.println("+ " + ConsoleText.plain(day)));
            year.removed().forEach(day -> out.println("- " + ConsoleText.plain(day)));
        });
        AccountLines.print(out, change.account(), false);
        deadlines(out, change);
    }

    private static void row(ConsoleTable table, Year year) {
        Days was = year.before();
        Days becomes = year.after();
        boolean stays = year.added().isEmpty() && year.removed().isEmpty();
        table.row(
                String.valueOf(year.year()),
                change(was.holidays(), becomes.holidays()),
                change(was.jointLeave(), becomes.jointLeave()),
                change(was.ramadan(), becomes.ramadan()),
                stays
                        ? "tetap"
                        : year.added().size() + " ditambah, " + year.removed().size() + " dihapus");
    }

    private static String change(int before, int after) {
        return before == after ? String.valueOf(after) : before + " → " + after;
    }

    private static void deadlines(PrintStream out, CalendarChange change) {
        out.println(
                change.moving() == 0
                        ? "Tidak ada batas waktu pengaduan yang bergeser; tenggat langkah yang sudah ditetapkan tetap."
                        : change.moving()
                                + " batas waktu pengaduan bergeser; tenggat langkah yang sudah ditetapkan tetap:");
        for (MovedDeadline moved : change.deadlines()) {
            out.println("  " + moved.agency() + " " + moved.ticket() + "  " + ConsoleWording.of(moved.from(), ZONE)
                    + " → " + ConsoleWording.of(moved.to(), ZONE));
        }
        if (change.moving() > change.deadlines().size()) {
            out.println("  dan " + (change.moving() - change.deadlines().size()) + " lagi");
        }
    }
}

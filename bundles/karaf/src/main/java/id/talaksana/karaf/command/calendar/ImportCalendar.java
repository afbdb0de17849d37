package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Shows what a calendar's file would change, and puts it in use when that is confirmed. */
@Service
@Command(
        scope = "calendar",
        name = "import",
        description = "Memperlihatkan apa yang diubah sebuah berkas iCalendar pada kalender kerja; dengan --confirm"
                + " perubahan itu berlaku.",
        detailedDescription = "Setiap VEVENT sehari penuh adalah hari libur; dengan CATEGORIES:RAMADAN ia hari berjam"
                + " kerja lebih pendek. Yang dibatalkan, yang baru usulan, dan perayaan tidak dimuat. Tahun-tahun dalam"
                + " berkas menggantikan tahun yang sama; tahun lain tetap. Tenggat langkah yang sudah ditetapkan tidak"
                + " berubah, batas waktu pengaduan dihitung ulang.")
public class ImportCalendar extends ConsoleCommand {
    /** More than any calendar may have, so that one that is too long is found so. */
    private static final int MOST = 1 << 20;

    @Option(
            name = "--confirm",
            description = "Memberlakukan; nomor kalender yang berlaku saat perubahannya diperlihatkan.")
    Integer confirm;

    @Argument(name = "berkas", required = true, description = "Berkas .ics (RFC 5545).")
    @Completion(FileCompleter.class)
    String file;

    @Reference
    CalendarImports imports;

    @Override
    protected void run(PrintStream out) throws CommandException {
        byte[] content;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            content = in.readNBytes(MOST);
        } catch (IOException e) {
            throw failure("Berkas " + file + " tidak dapat dibaca: " + e.getMessage());
        }
        CalendarChange change = confirm == null ? imports.preview(content) : imports.put(content, operator(), confirm);
        CalendarChangeLines.print(out, change);
        result(out, change);
    }

    private void result(PrintStream out, CalendarChange change) {
        if (!change.changesAnything()) {
            out.println("Tidak ada hari yang berubah.");
        } else if (confirm == null) {
            out.println(
                    "Belum berlaku. Untuk memberlakukannya: calendar:import --confirm " + change.from() + " " + file);
        } else {
            out.println("Berlaku: kalender ke-" + change.number() + ". Untuk kembali: calendar:undo");
        }
    }
}

package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Puts another calendar in use. */
@Service
@Command(
        scope = "calendar",
        name = "import",
        description = "Mengganti kalender kerja dengan berkas iCalendar; tenggat langkah yang sudah ditetapkan tidak"
                + " berubah, batas waktu pengaduan dihitung ulang.",
        detailedDescription = "Setiap VEVENT sehari penuh adalah hari libur; dengan CATEGORIES:RAMADAN ia hari berjam"
                + " kerja lebih pendek. Berkas menggantikan seluruh kalender:"
                + " sertakan juga tahun-tahun sebelumnya yang masih diperlukan.")
public class ImportCalendar extends ConsoleCommand {
    @Argument(name = "berkas", required = true, description = "Berkas .ics (RFC 5545).")
    @Completion(FileCompleter.class)
    String file;

    @Reference
    Calendars calendars;

    @Override
    protected void run(PrintStream out) throws CommandException {
        try {
            int holidays = calendars
                    .replace(Files.readAllBytes(Path.of(file)), operator())
                    .holidays()
                    .size();
            out.println("Berlaku: kalender dengan " + holidays + " hari libur.");
        } catch (IOException e) {
            throw failure("Berkas " + file + " tidak dapat dibaca: " + e.getMessage());
        }
    }
}

package id.talaksana.karaf.command.complaints;

import static id.talaksana.karaf.command.ConsoleText.field;

import id.talaksana.api.access.Doer;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.TicketIds;
import java.io.PrintStream;
import java.time.ZoneId;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** One complaint with its record, as far as the account may see it. */
@Service
@Command(
        scope = "complaint",
        name = "show",
        description = "Menampilkan satu pengaduan dan catatannya.",
        detailedDescription =
                "Pelapor dan isi yang rahasia hanya tampil bagi petugas yang menanganinya: --as <akun>. Siapa yang membaca"
                        + " yang rahasia tercatat. Pelapor anonim tidak tampil bagi siapa pun.")
public class ShowComplaint extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor pengaduan.")
    @Completion(TicketIds.class)
    String number;

    @Reference
    ComplaintHandling handling;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Ticket ticket = handling.find(whoOrViewer(), Tickets.parse(number));
        ZoneId zone = ConsoleWording.zone(catalogue.agency(ticket.agency()).flatMap(AgencyEntry::current));
        content(out, ticket);
        standing(out, ticket, zone);
        ticket.enclosures()
                .forEach(file -> field(
                        out,
                        "Lampiran " + file.number(),
                        file.name() + ", " + file.mediaType() + ", " + file.size() + " bita"));
        record(out, ticket, zone);
    }

    private static void content(PrintStream out, Ticket ticket) {
        field(out, "Nomor", ticket.id());
        if (ticket.contentHidden()) {
            field(out, "Isi", "rahasia; hanya bagi yang menanganinya");
        }
        field(out, "Judul", ticket.title());
        field(out, "Kronologi", ticket.chronology());
        field(out, "Tanggal kejadian", ticket.eventDate());
        field(out, "Kategori", ticket.category());
        field(out, "Lokasi", ticket.location());
        field(out, "Layanan", ticket.service());
        field(out, "Langkah", ticket.step());
        field(out, "Berkas", ticket.caseNumber());
        field(out, "Pelapor", reporter(ticket));
        field(out, "Kontak", ticket.reporterContact());
    }

    private static String reporter(Ticket ticket) {
        if (ticket.anonymous()) {
            return "anonim";
        }
        return ticket.identityHidden() ? "tidak ditampilkan bagi akun ini" : ticket.reporterName();
    }

    /** The table has no room for two names. */
    private static String byInWords(Ticket.Row row, ZoneId zone) {
        return ConsoleWording.WORDS.of(row.kind()) + " " + ConsoleWording.of(row.at(), zone) + ": "
                + ConsoleWording.doer(row.by());
    }

    private static void standing(PrintStream out, Ticket ticket, ZoneId zone) {
        field(out, "Status", ConsoleWording.WORDS.of(ticket.state()));
        field(out, "Kelas", ticket.classLabel());
        field(out, "Masuk lewat", Tickets.channel(ticket));
        field(out, "Diterima", ConsoleWording.of(ticket.filedAt(), zone));
        field(out, "Tenggat", ConsoleWording.of(ticket.dueAt(), zone) + (ticket.overdue() ? " (lewat)" : ""));
        field(out, "Ditugaskan kepada", ticket.disposedTo());
        field(out, "Jenjang", ticket.escalation() == 0 ? null : ticket.escalation() + ": " + ticket.escalatedTo());
        field(out, "Diteruskan ke", ticket.forwardedTo());
        field(out, "Diterima dari", ticket.takenFrom());
        field(out, "Dasar", ticket.basis());
    }

    private static void record(PrintStream out, Ticket ticket, ZoneId zone) {
        ConsoleText.heading(out, "Catatan");
        ConsoleTable table = new ConsoleTable("Kosong.")
                .column("Pada", 23)
                .column("Kejadian", 22)
                .column("Perihal", 20)
                .column("Oleh", 22);
        for (Ticket.Row row : ticket.rows()) {
            table.row(
                    ConsoleWording.of(row.at(), zone),
                    ConsoleWording.WORDS.of(row.kind()),
                    Tickets.about(row),
                    Doer.of(row.by()).account());
        }
        table.print(out);
        ticket.rows().stream()
                .filter(row -> Doer.of(row.by()).operator() != null)
                .forEach(row -> field(out, "Oleh", byInWords(row, zone)));
        ticket.rows().stream()
                // With the filing it is the files, which stand above.
                .filter(row -> row.text() != null && row.kind() != TicketEvent.FILED)
                .forEach(row -> field(out, ConsoleWording.WORDS.of(row.kind()), row.text()));
    }
}

package id.talaksana.karaf.command.complaints;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketPage;
import id.talaksana.api.complaints.TicketQuery;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Complaints, newest first. */
@Service
@Command(
        scope = "complaint",
        name = "list",
        description = "Mendaftar pengaduan, yang terbaru dahulu; isi yang rahasia tidak tampil dalam daftar.",
        detailedDescription = "Dengan --as tampil yang boleh dilihat akun itu. Contoh: complaint:list --agency kanreg")
public class ListComplaints extends ActingCommand {
    @Option(name = "--agency", description = "Hanya instansi ini.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--service", description = "Hanya layanan ini.")
    @Completion(ServiceIds.class)
    String service;

    @Option(name = "--class", description = "Hanya kelas ini.")
    String complaintClass;

    @Option(
            name = "--state",
            description =
                    "Hanya keadaan ini: received, classified, disposed, answered, reopened, closed, rejected, forwarded.")
    @Completion(
            value = StringsCompleter.class,
            values = {"received", "classified", "disposed", "answered", "reopened", "closed", "rejected", "forwarded"})
    String state;

    @Option(name = "--limit", description = "Banyaknya baris, 1 sampai 200. Baku: 20.")
    int limit = 20;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    String after;

    @Reference
    ComplaintHandling handling;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        TicketPage page = handling.list(
                whoOrViewer(), new TicketQuery(agency, wanted(), complaintClass, service, null, after, limit));
        ConsoleTable table = new ConsoleTable("Tidak ada pengaduan.")
                .column("Nomor", ConsoleTable.WHOLE)
                .column("Judul", 14)
                .column("Status", 22)
                .column("Tenggat", 29);
        page.tickets().forEach(ticket -> row(table, ticket));
        table.print(out);
        if (page.next() != null) {
            out.println("Masih ada lagi: --after " + page.next());
        }
    }

    private TicketState wanted() throws CommandException {
        if (state == null) {
            return null;
        }
        List<String> states =
                Stream.of(TicketState.values()).map(TicketState::toString).toList();
        return Stream.of(TicketState.values())
                .filter(s -> s.toString().equals(state))
                .findFirst()
                .orElseThrow(() -> failure("--state harus salah satu dari " + String.join(", ", states) + "."));
    }

    private void row(ConsoleTable table, Ticket ticket) {
        String due = ConsoleWording.of(
                ticket.dueAt(),
                ConsoleWording.zone(catalogue.agency(ticket.agency()).flatMap(AgencyEntry::current)));
        table.row(
                ticket.id(),
                ticket.contentHidden() ? "(rahasia)" : ticket.title(),
                ConsoleWording.WORDS.of(ticket.state()),
                ticket.overdue() ? "lewat " + due : due);
    }
}

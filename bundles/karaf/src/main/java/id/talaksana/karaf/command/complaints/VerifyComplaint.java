package id.talaksana.karaf.command.complaints;

import id.talaksana.api.access.Account;
import id.talaksana.api.complaints.ComplaintHandling;
import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.complete.TicketIds;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Recomputes the chain of a ticket. */
@Service
@Command(
        scope = "complaint",
        name = "verify",
        description = "Menghitung ulang rantai sidik digital sebuah pengaduan; gagal bila catatannya pernah diubah.")
public class VerifyComplaint extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor pengaduan.")
    @Completion(TicketIds.class)
    String number;

    @Reference
    ComplaintHandling handling;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Account who = whoOrViewer();
        TicketId id = Tickets.parse(number);
        List<Text> faults = handling.verify(who, id);
        if (!faults.isEmpty()) {
            faults.forEach(fault -> ConsoleText.indented(out, "- ", fault.in(INDONESIAN)));
            throw failure("Catatan pengaduan " + id + " tidak utuh.");
        }
        Ticket ticket = handling.outline(who, id);
        out.println("Utuh: " + ticket.rows().size() + " baris, sidik digital akhir " + ticket.head());
    }
}

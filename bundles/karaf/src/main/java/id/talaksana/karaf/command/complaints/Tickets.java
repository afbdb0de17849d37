package id.talaksana.karaf.command.complaints;

import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;

/** Reads ticket numbers, and says where a ticket stands and what happened to it. */
final class Tickets {
    private Tickets() {}

    static TicketId parse(String written) {
        return TicketId.parse(written)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + written + "\" bukan nomor pengaduan. Contoh: kanreg-0JQ8ZK3V5T7XN."));
    }

    /** What a row is about; an empty cell for nothing. */
    static String about(Ticket.Row row) {
        if (row.kind() != TicketEvent.READ) {
            return row.detail();
        }
        return row.detail() == null ? "isi" : "lampiran " + row.detail();
    }

    static void printStanding(PrintStream out, Ticket ticket) {
        String with = ticket.forwardedTo() != null
                ? " ke " + ticket.forwardedTo()
                : ticket.state() == TicketState.DISPOSED ? ", pada " + ticket.disposedTo() : "";
        ConsoleText.indented(out, ticket.id() + "  ", ConsoleWording.WORDS.of(ticket.state()) + with);
    }
}

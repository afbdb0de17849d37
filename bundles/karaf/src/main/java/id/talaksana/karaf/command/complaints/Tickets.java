package id.talaksana.karaf.command.complaints;

import id.talaksana.api.complaints.Ticket;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;
import java.util.stream.Stream;

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
        return switch (row.kind()) {
            case READ -> row.detail() == null ? "isi" : "lampiran " + row.detail();
            case FILED -> row.detail() == null ? null : channel(row.detail());
            default -> row.detail();
        };
    }

    /** The way by which it came in: one of the agency's document, a kind of way, or a door of ours. */
    static String channel(Ticket ticket) {
        return ticket.channel() == null ? ConsoleWording.WORDS.of(ticket.intake()) : channel(ticket.channel());
    }

    private static String channel(String id) {
        return Stream.of(ComplaintChannel.Kind.values())
                .filter(kind -> kind.toString().equals(id))
                .map(ConsoleWording.WORDS::of)
                .findFirst()
                .orElse(id);
    }

    static void printStanding(PrintStream out, Ticket ticket) {
        String with = ticket.forwardedTo() != null
                ? " ke " + ticket.forwardedTo()
                : ticket.state() == TicketState.DISPOSED ? ", pada " + ticket.disposedTo() : "";
        ConsoleText.indented(out, ticket.id() + "  ", ConsoleWording.WORDS.of(ticket.state()) + with);
    }
}

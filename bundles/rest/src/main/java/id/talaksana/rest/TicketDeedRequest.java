package id.talaksana.rest;

import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import java.util.List;

/**
 * Body of the request by which an officer handles a ticket.
 *
 * @param deed what is done
 * @param to the class, the actor or office, or the agency that the deed is about
 */
record TicketDeedRequest(String deed, String to, String service, String text) {
    static final List<String> DEEDS = List.of("classify", "dispose", "answer", "reject", "forward", "close");

    TicketDeed deed(TicketId id) {
        return switch (deed == null ? "" : deed) {
            case "classify" -> new TicketDeed.Classify(id, to, service, text);
            case "dispose" -> new TicketDeed.Dispose(id, to, text);
            case "answer" -> new TicketDeed.Answer(id, text);
            case "reject" -> new TicketDeed.Reject(id, text);
            case "forward" -> new TicketDeed.Forward(id, Parameters.slug("to", to), text);
            case "close" -> new TicketDeed.Close(id, text);
            default ->
                throw Parameters.bad(
                        "deed",
                        "harus salah satu dari " + String.join(", ", DEEDS),
                        "must be one of " + String.join(", ", DEEDS));
        };
    }
}

package id.talaksana.http.api.complaints;

import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketId;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;

/**
 * Body of the request by which an officer handles a ticket.
 *
 * @param deed what is done
 * @param to the class, the actor or office, or the agency that the deed is about
 */
public record TicketDeedRequest(String deed, String to, String service, String text) {
    public static final List<String> DEEDS = List.of("classify", "dispose", "answer", "reject", "forward", "close");

    public TicketDeed deed(TicketId id, String key) {
        return switch (deed == null ? "" : deed) {
            case "classify" -> new TicketDeed.Classify(id, to, service, text, key);
            case "dispose" -> new TicketDeed.Instruct(id, to, text, key);
            case "answer" -> new TicketDeed.Answer(id, text, key);
            case "reject" -> new TicketDeed.Reject(id, text, key);
            case "forward" -> new TicketDeed.Forward(id, Parameters.slug("to", to), text, key);
            case "close" -> new TicketDeed.Close(id, text, key);
            default -> throw Parameters.bad("deed", HttpWords.text("must-be-one-of", String.join(", ", DEEDS)));
        };
    }
}

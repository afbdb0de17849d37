package id.talaksana.api.complaints;

import java.time.Instant;
import java.util.List;

/**
 * A ticket as its reporter follows it with number and code. There is no identity in it, and nothing of the content when it is
 * confidential: a number and a code can be lost.
 *
 * @param id as it was filed
 * @param agency the agency that has it now; another than the id's when it was forwarded
 * @param agencyName its name
 * @param title null when confidential
 * @param text what its reporter told; null when confidential
 * @param classLabel the class that it was put in; null before
 * @param dueAt until when the agency must do the next thing, or when an answered ticket closes by itself; null: no time is set
 * @param enclosures how many files came with it
 * @param events what happened, in order
 * @param mayReply whether its reporter can say something now
 */
public record TicketView(
        TicketId id,
        String agency,
        String agencyName,
        TicketState state,
        String title,
        String text,
        String service,
        String classLabel,
        boolean anonymous,
        boolean confidential,
        Instant filedAt,
        Instant dueAt,
        Instant closedAt,
        int enclosures,
        List<Event> events,
        boolean mayReply) {
    public TicketView {
        events = List.copyOf(events);
    }

    /**
     * One thing that happened.
     *
     * @param agency the agency at which it happened
     * @param text what was answered, replied or given as reason; null: nothing was said, or it is not for the reporter
     */
    public record Event(Instant at, TicketEvent kind, String agency, String text) {}
}

package id.talaksana.api.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A ticket as an account may see it. What is hidden from it is null.
 *
 * @param agency the agency that has this part of its record
 * @param definitionVersion the version of the agency's definition whose complaint procedure governs it
 * @param basis the regulation behind its deadlines
 * @param complaintClass id of its class; null before it was verified
 * @param channel id of the agency's complaint channel by which it came; null when an own door of the system
 * @param reporterName null when anonymous, not given, or not for this account; likewise the contact
 * @param contentHidden whether title, chronology and all that was said are hidden: from this account, or, when confidential, in
 *     lists and outlines
 * @param identityHidden whether the reporter is hidden from this account
 * @param disposedTo id of an actor, or words that name an office
 * @param escalation how often a deadline passed; 0: never
 * @param escalatedTo whom the channel's order names at that level; null: nobody
 * @param dueAt as in {@link TicketView}
 * @param overdue whether that time has passed
 * @param forwardedTo the agency that it went to; null
 * @param takenFrom the agency that it came from; null
 * @param head digest of the newest row of its record
 * @param rows its record, in order; empty in lists
 * @param handles whether this account may handle it
 */
public record Ticket(
        TicketId id,
        String agency,
        String definitionVersion,
        String basis,
        TicketState state,
        String complaintClass,
        String classLabel,
        Intake intake,
        String channel,
        String title,
        String chronology,
        LocalDate eventDate,
        String category,
        String location,
        String service,
        String caseNumber,
        String step,
        String reporterName,
        String reporterContact,
        boolean anonymous,
        boolean confidential,
        boolean contentHidden,
        boolean identityHidden,
        String disposedTo,
        int escalation,
        String escalatedTo,
        Instant filedAt,
        Instant dueAt,
        boolean overdue,
        Instant closedAt,
        String forwardedTo,
        String takenFrom,
        List<Enclosure.Entry> enclosures,
        String head,
        List<Row> rows,
        boolean handles) {
    public Ticket {
        enclosures = List.copyOf(enclosures);
        rows = List.copyOf(rows);
    }

    /**
     * One row of the record.
     *
     * @param agency whose row it is; rows from before it was forwarded are another's
     * @param by as {@link id.talaksana.api.access.Doer} writes it; {@code reporter} or {@code system}
     * @param text null: nothing was said, or it is hidden
     * @param detail what the event is about: class, actor, agency, level, or number of the file that was read
     * @param dueAt the deadline from then on; null: none
     */
    public record Row(
            String agency,
            int number,
            TicketEvent kind,
            String by,
            Instant at,
            String detail,
            String text,
            Instant dueAt,
            String digest) {}

    @Override
    public String toString() {
        return "Ticket " + id + " " + state;
    }
}

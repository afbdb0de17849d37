package id.talaksana.api.store;

import id.talaksana.api.complaints.TicketEvent;
import java.time.Instant;

/**
 * A row of a ticket's record.
 *
 * @param ticket the ticket's number
 * @param number counts the rows of the ticket at its agency from 1
 * @param by as {@link id.talaksana.api.access.Doer} writes it; {@link #REPORTER} or {@link #SYSTEM}
 * @param detail class, actor, agency, level or number of the file that was read; may be null
 * @param text may be null
 * @param dueAt the deadline from then on; null: none
 * @param previous digest of the row before it, or of the filing
 * @param digest SHA-256 over this row and {@code previous}
 */
public record StoredTicketRow(
        String agency,
        String ticket,
        int number,
        TicketEvent kind,
        String by,
        Instant at,
        String detail,
        String text,
        Instant dueAt,
        String previous,
        String digest) {
    /** Stands for who filed it: never a name. */
    public static final String REPORTER = "reporter";
    /** Stands for what happens by itself. */
    public static final String SYSTEM = "system";

    /** The same row with its digest. */
    public StoredTicketRow signed(String ownDigest) {
        return new StoredTicketRow(agency, ticket, number, kind, by, at, detail, text, dueAt, previous, ownDigest);
    }

    /** Says nothing of what was said. */
    @Override
    public String toString() {
        return agency + "-" + ticket + " row " + number + " " + kind;
    }
}

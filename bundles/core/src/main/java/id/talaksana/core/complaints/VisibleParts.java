package id.talaksana.core.complaints;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;

/**
 * The parts of a ticket that an account may see.
 *
 * @param content what was filed
 * @param handling what is for those alone who handle it
 */
record VisibleParts(boolean content, boolean handling) {
    private static final StoredTicket.Content NOTHING =
            new StoredTicket.Content(null, null, null, null, null, null, null, null);

    StoredTicket.Content of(StoredTicket t) {
        return content ? t.content() : NOTHING;
    }

    String identity(StoredTicket t, String of) {
        return identity(t) ? of : null;
    }

    boolean identity(StoredTicket t) {
        return !t.anonymous() && content && handling && t.status().state() != TicketState.FORWARDED;
    }

    /** What was said, and with the filing the names of the files. */
    boolean said(StoredTicketRow row) {
        return content && (row.kind() != TicketEvent.FILED || handling);
    }
}

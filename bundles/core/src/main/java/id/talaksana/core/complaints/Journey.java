package id.talaksana.core.complaints;

import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The record of a ticket through the agencies that have or had it, in the order in which it went from one to the next. */
final class Journey {
    private final List<StoredTicketRow> rows;

    private Journey(List<StoredTicketRow> rows) {
        this.rows = rows;
    }

    /**
     * Follows a ticket from agency to agency. Times alone do not tell the order: leaving one and arriving at the next is one
     * moment.
     *
     * @param rows the rows of all agencies, those of each in order
     */
    static Journey from(String origin, List<StoredTicketRow> rows) {
        Map<String, Deque<StoredTicketRow>> left = new LinkedHashMap<>();
        rows.forEach(row ->
                left.computeIfAbsent(row.agency(), a -> new ArrayDeque<>()).add(row));
        List<StoredTicketRow> way = new ArrayList<>();
        Deque<StoredTicketRow> here = left.get(origin);
        while (here != null && !here.isEmpty()) {
            StoredTicketRow row = here.remove();
            way.add(row);
            here = row.kind() == TicketEvent.FORWARDED ? left.get(row.detail()) : here;
        }
        // Only of a record that was tampered with something is left; it is shown all the same.
        left.values().forEach(way::addAll);
        return new Journey(way);
    }

    /** All of it. */
    List<StoredTicketRow> rows() {
        return rows;
    }

    /** What an agency may know: its own part and what came along with the ticket, not what others did afterwards. */
    List<StoredTicketRow> knownTo(String agency) {
        int last = -1;
        for (int i = 0; i < rows.size(); i++) {
            last = rows.get(i).agency().equals(agency) ? i : last;
        }
        return rows.subList(0, last + 1);
    }

    /** Where the ticket stood after a row of this record. */
    StoredTicket.Status statusAfter(StoredTicketRow row, StoredTicket t) {
        StoredTicket.Status status = TicketRecord.begun(t.content().service());
        for (StoredTicketRow each : rows) {
            status = TicketRecord.after(status, each);
            if (each.agency().equals(row.agency()) && each.number() == row.number()) {
                break;
            }
        }
        return status;
    }
}

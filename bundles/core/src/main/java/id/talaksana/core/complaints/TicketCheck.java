package id.talaksana.core.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Recomputes a ticket's record: each row at the agency that has it and at those that it came from, how one follows the other,
 * the files that came with it, and whether the ticket stands as its record says.
 */
final class TicketCheck {
    private final ComplaintStore store;

    TicketCheck(ComplaintStore store) {
        this.store = store;
    }

    /** What does not fit, a sentence each. */
    List<Text> faults(StoredTicket t) {
        Journey journey = Journey.from(t.origin(), store.rows(Scope.EVERYTHING, t.number()));
        List<StoredTicketRow> known = journey.knownTo(t.agency());
        Map<String, List<StoredTicketRow>> parts = new LinkedHashMap<>();
        known.forEach(row ->
                parts.computeIfAbsent(row.agency(), a -> new ArrayList<>()).add(row));
        List<Text> faults = new ArrayList<>();
        boolean whole = known.size() == journey.rows().size();
        parts.forEach((agency, rows) -> {
            Optional<StoredTicket> there = store.find(Scope.of(agency), agency, t.number());
            faults.addAll(TicketChain.faults(there.map(TicketChain::opening).orElse(""), rows));
            // Of another agency that had it twice the later part may not be known here.
            if (whole || agency.equals(t.agency())) {
                there.ifPresent(ticket -> faults.addAll(end(ticket, rows)));
            }
        });
        faults.addAll(handovers(t, known));
        faults.addAll(files(t, known));
        return faults;
    }

    private static List<Text> handovers(StoredTicket t, List<StoredTicketRow> rows) {
        List<Text> faults = new ArrayList<>();
        StoredTicketRow before = null;
        for (StoredTicketRow row : rows) {
            boolean arrives = row.kind() == TicketEvent.TAKEN_OVER;
            boolean moves = before != null && !before.agency().equals(row.agency());
            boolean fits = arrives
                    && moves
                    && before.kind() == TicketEvent.FORWARDED
                    && row.detail() != null
                    && row.detail().equals(before.agency() + " " + before.digest());
            if ((arrives || moves) && !fits) {
                faults.add(TicketChain.fault(
                        row, "tidak menyambung ke penerusannya", "does not follow the forwarding before it"));
            }
            before = row;
        }
        if (rows.isEmpty()
                || !rows.get(0).agency().equals(t.origin())
                || rows.get(0).kind() != TicketEvent.FILED) {
            faults.add(new Text(
                    "Catatan tidak dimulai dengan pengajuannya.", "The record does not begin with its filing."));
        }
        return faults;
    }

    private static List<Text> end(StoredTicket t, List<StoredTicketRow> rows) {
        List<Text> faults = new ArrayList<>();
        StoredTicketRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        if (last == null || last.number() != t.rows() || !last.digest().equals(t.head())) {
            int number = last == null ? 0 : last.number();
            faults.add(new Text(
                    "Catatan berakhir di baris " + number + ", tiket mencatat " + t.rows() + ".",
                    "The record ends with row " + number + ", the ticket counts " + t.rows() + "."));
        }
        boolean stands = last != null
                && Replay.of(t, rows).equals(t.status())
                && Objects.equals(last.dueAt(), t.clock().dueAt());
        if (!stands) {
            faults.add(new Text("Keadaan tiket bukan yang dicatat.", "The ticket does not stand as its record says."));
        }
        return faults;
    }

    private List<Text> files(StoredTicket t, List<StoredTicketRow> rows) {
        List<Enclosure> files = store.enclosures(Scope.of(t.agency()), t.number()).stream()
                .map(entry -> store.enclosure(Scope.of(t.agency()), t.number(), entry.number()))
                .flatMap(Optional::stream)
                .toList();
        String filed = rows.isEmpty() ? null : rows.get(0).text();
        return Objects.equals(Enclosures.listed(files), filed)
                ? List.of()
                : List.of(new Text("Lampirannya bukan yang diajukan.", "The files are not those that were filed."));
    }
}

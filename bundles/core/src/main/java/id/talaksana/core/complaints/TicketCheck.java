package id.talaksana.core.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.TicketEvent;
import id.talaksana.api.store.ComplaintStore;
import id.talaksana.api.store.StoredTicket;
import id.talaksana.api.store.StoredTicketRow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.RecordCheck;
import id.talaksana.core.record.Snapshot;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Verifies a ticket: its record at the agency that has it and at those that it came from, how one follows the other, and the
 * files that came with it.
 */
final class TicketCheck {
    private static final TicketRecord KIND = new TicketRecord();
    private final ComplaintStore store;

    TicketCheck(ComplaintStore store) {
        this.store = store;
    }

    /** What does not fit, a sentence each. */
    List<Text> faults(StoredTicket seen) {
        String number = seen.number();
        Snapshot<Map<String, StoredTicket>, List<StoredTicketRow>> kept = Snapshot.read(
                () -> everywhere(number), t -> store.tickets().rows(Scope.EVERYTHING, number), TicketCheck::versions);
        StoredTicket t = kept.file().getOrDefault(seen.agency(), seen);
        Journey journey = Journey.from(t.origin(), kept.rows());
        List<StoredTicketRow> known = journey.knownTo(t.agency());
        boolean whole = known.size() == journey.rows().size();
        Map<String, List<StoredTicketRow>> parts = parts(t, known);
        List<Text> faults = faultsOfParts(kept, t, whole, parts);
        faults.addAll(handovers(t, known));
        faults.addAll(files(t, known));
        return faults;
    }

    private static Map<String, List<StoredTicketRow>> parts(StoredTicket t, List<StoredTicketRow> known) {
        Map<String, List<StoredTicketRow>> parts = new LinkedHashMap<>();
        known.forEach(row ->
                parts.computeIfAbsent(row.agency(), a -> new ArrayList<>()).add(row));
        parts.computeIfAbsent(t.agency(), a -> new ArrayList<>());
        return parts;
    }

    private static List<Text> faultsOfParts(
            Snapshot<Map<String, StoredTicket>, List<StoredTicketRow>> kept,
            StoredTicket t,
            boolean whole,
            Map<String, List<StoredTicketRow>> parts) {
        List<Text> faults = new ArrayList<>();
        parts.forEach((agency, rows) -> {
            StoredTicket there = kept.file().get(agency);
            // Of another agency that had it twice the later part may not be known here.
            boolean all = whole || agency.equals(t.agency());
            faults.addAll(there == null ? nowhere(rows) : faults(there, rows, all));
        });
        return faults;
    }

    private Map<String, StoredTicket> everywhere(String number) {
        return store.tickets().everywhere(Scope.EVERYTHING, number).stream()
                .collect(Collectors.toMap(StoredTicket::agency, t -> t, (one, other) -> one, TreeMap::new));
    }

    private static Object versions(Map<String, StoredTicket> parts) {
        return parts.values().stream().map(StoredTicket::version).toList();
    }

    private static List<Text> faults(StoredTicket there, List<StoredTicketRow> rows, boolean all) {
        return (all ? RecordCheck.of(KIND, there, rows) : RecordCheck.ofRows(KIND, there, rows)).faults();
    }

    private static List<Text> nowhere(List<StoredTicketRow> rows) {
        return rows.stream()
                .limit(1)
                .map(row -> KIND.fault(row, CoreWords.text("belongs-to-no-ticket")))
                .toList();
    }

    private static List<Text> handovers(StoredTicket t, List<StoredTicketRow> rows) {
        List<Text> faults = new ArrayList<>();
        StoredTicketRow before = null;
        for (StoredTicketRow row : rows) {
            boolean arrives = row.kind() == TicketEvent.TAKEN_OVER;
            boolean moves = before != null && !before.agency().equals(row.agency());
            boolean fits = fits(before, row, arrives, moves);
            if ((arrives || moves) && !fits) {
                faults.add(KIND.fault(row, CoreWords.text("does-not-follow-the-forwarding-before")));
            }
            before = row;
        }
        beginning(t, rows, faults);
        return faults;
    }

    private static boolean fits(StoredTicketRow before, StoredTicketRow row, boolean arrives, boolean moves) {
        return arrives
                && moves
                && before.kind() == TicketEvent.FORWARDED
                && row.detail() != null
                && row.detail().equals(before.agency() + " " + before.digest());
    }

    private static void beginning(StoredTicket t, List<StoredTicketRow> rows, List<Text> faults) {
        if (rows.isEmpty()
                || !rows.get(0).agency().equals(t.origin())
                || rows.get(0).kind() != TicketEvent.FILED) {
            faults.add(CoreWords.text("the-record-does-not-begin"));
        }
    }

    private List<Text> files(StoredTicket t, List<StoredTicketRow> rows) {
        List<Enclosure> files = store.files().enclosures(Scope.of(t.agency()), t.number()).stream()
                .map(entry -> store.files().enclosure(Scope.of(t.agency()), t.number(), entry.number()))
                .flatMap(Optional::stream)
                .toList();
        String filed = rows.isEmpty() ? null : rows.get(0).text();
        return Objects.equals(Enclosures.listed(files), filed)
                ? List.of()
                : List.of(CoreWords.text("the-files-are-not-those"));
    }
}

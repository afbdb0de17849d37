package id.talaksana.distribution.crash;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.crash.Fault.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what the server has with what the clients know: everything that was answered is there exactly once and as it was
 * asked for, what was not answered at most once, and nothing else.
 */
public final class LedgerCheck {
    private final Office office;
    private final Ledger ledger;
    private final List<Fault> faults = new ArrayList<>();
    private long kept;

    private LedgerCheck(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    /** Checks these cases of the ledger with their records, and that the server has no case of the account that is not in the ledger. */
    public static LedgerCheck of(Office office, Ledger ledger, Collection<LedgerCase> cases) {
        LedgerCheck check = new LedgerCheck(office, ledger);
        Map<String, List<JsonNode>> onServer = office.cases().stream()
                .collect(Collectors.groupingBy(each -> each.get("subject").textValue()));
        cases.forEach(each -> check.check(each, onServer.getOrDefault(each.subject(), List.of())));
        check.findExtraCases(onServer);
        return check;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    public long count(Kind kind) {
        return faults.stream().filter(fault -> fault.kind() == kind).count();
    }

    /** How many of the requests without an answer were carried out all the same. */
    public long kept() {
        return kept;
    }

    /** What others opened stands in ledgers of their own. */
    private void findExtraCases(Map<String, List<JsonNode>> onServer) {
        Set<String> known = ledger.cases().stream().map(LedgerCase::subject).collect(Collectors.toSet());
        onServer.forEach((subject, cases) -> {
            if (!known.contains(subject)
                    && cases.stream()
                            .anyMatch(each -> each.path("openedBy").asText().equals(ledger.who()))) {
                faults.add(new Fault(Kind.EXTRA, subject, "a case"));
            }
        });
    }

    private void check(LedgerCase expected, List<JsonNode> found) {
        boolean answered = expected.id() != null;
        if (found.size() > 1) {
            fault(Kind.DOUBLED, expected, "the opening: " + found);
        } else if (found.isEmpty() && answered) {
            fault(Kind.LOST, expected, "the opening of " + expected.id());
            expected.answered().forEach(entry -> fault(Kind.LOST, expected, entry));
        } else if (!found.isEmpty()) {
            JsonNode file = found.get(0);
            if (!answered) {
                kept++;
            } else if (!file.get("id").textValue().equals(expected.id())) {
                fault(Kind.ALTERED, expected, "answered " + expected.id() + ", found " + file);
            }
            if (!file.get("openedBy").textValue().equals(ledger.who())) {
                fault(Kind.ALTERED, expected, "opened by " + file.get("openedBy"));
            }
            checkRecord(expected, file);
        }
    }

    private void checkRecord(LedgerCase expected, JsonNode file) {
        String id = file.get("id").textValue();
        List<JsonNode> rows = office.closedRows(id);
        checkRows(expected, rows);
        if (file.get("closedSteps").asInt() != rows.size()) {
            fault(Kind.TORN, expected, file.get("closedSteps") + " steps, " + rows.size() + " rows");
        }
        JsonNode verification = office.verification(id);
        if (!verification.get("intact").asBoolean()) {
            fault(Kind.BROKEN_CHAIN, expected, verification.get("faults"));
        }
    }

    private void checkRows(LedgerCase expected, List<JsonNode> rows) {
        Set<JsonNode> accounted = new HashSet<>();
        int before = 0;
        for (Entry entry : expected.answered()) {
            List<JsonNode> same = rowsOf(entry, rows);
            accounted.addAll(same);
            if (same.isEmpty()) {
                fault(Kind.LOST, expected, entry);
            } else if (same.size() > 1) {
                fault(Kind.DOUBLED, expected, entry);
            } else if (!isAsAsked(entry, same.get(0))
                    || same.get(0).get("number").asInt() <= before) {
                fault(Kind.ALTERED, expected, entry + " became " + same.get(0));
            }
            before = same.isEmpty() ? before : same.get(0).get("number").asInt();
        }
        Entry pending = expected.pending();
        if (pending != null && !pending.isOpening()) {
            List<JsonNode> same = rowsOf(pending, rows);
            accounted.addAll(same);
            kept += same.isEmpty() ? 0 : 1;
            if (same.size() > 1) {
                fault(Kind.DOUBLED, expected, pending);
            }
        }
        rows.stream().filter(row -> !accounted.contains(row)).forEach(row -> fault(Kind.EXTRA, expected, row));
    }

    /** A row belongs to a request when it has its key or its words: a second one might have only the one or the other. */
    private List<JsonNode> rowsOf(Entry entry, List<JsonNode> rows) {
        return rows.stream()
                .filter(row -> key(entry).equals(row.path("requestKey").textValue())
                        || entry.text().equals(row.path("comment").textValue()))
                .toList();
    }

    private boolean isAsAsked(Entry entry, JsonNode row) {
        return key(entry).equals(row.path("requestKey").textValue())
                && entry.step().equals(row.path("step").textValue())
                && entry.text().equals(row.path("comment").textValue())
                && entry.outcome().equals(row.path("outcome").textValue())
                && ledger.who().equals(row.path("closedBy").textValue());
    }

    /** As the server keeps it: a key belongs to the account that chose it. */
    private String key(Entry entry) {
        return ledger.who() + ":" + entry.key();
    }

    private void fault(Kind kind, LedgerCase about, Object text) {
        faults.add(new Fault(kind, about.subject(), text.toString()));
    }
}

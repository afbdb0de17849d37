package id.talaksana.api.store;

import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.work.WorkStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cases in maps, for tests that need no database. A page ends where its {@code next} says, by plain position. */
public final class InMemoryCaseStore implements CaseStore, WorkStore {
    private final Map<CaseId, CaseFile> cases = new TreeMap<>();
    private final Map<CaseId, List<StepRow>> closed = new HashMap<>();
    private final Map<String, CaseId> openings = new HashMap<>();
    private final InMemoryPublicationStore register;

    /** Writes whatever the register says. */
    public InMemoryCaseStore() {
        this(null);
    }

    /** Writes what is decided on the newest acts of this register. */
    public InMemoryCaseStore(InMemoryPublicationStore register) {
        this.register = register;
    }

    private void stands(String agency, int known) {
        if (register != null && known != ANY_REGISTER && register.newest(agency) != known) {
            throw new RegisterMoved(agency, known);
        }
    }

    @Override
    public synchronized CaseFile open(CaseFile opened, String requestKey, int known) {
        stands(opened.id().agency(), known);
        String key = requestKey == null ? null : opened.id().agency() + " " + requestKey;
        CaseId before = openings.get(key);
        if (before != null) {
            return cases.get(before);
        }
        if (key != null) {
            openings.put(key, opened.id());
        }
        cases.put(opened.id(), opened);
        closed.put(opened.id(), new ArrayList<>());
        return opened;
    }

    @Override
    public synchronized Optional<CaseFile> opened(String agency, String requestKey) {
        return Optional.ofNullable(openings.get(agency + " " + requestKey)).map(cases::get);
    }

    @Override
    public synchronized CaseFile change(CaseId id, String requestKey, int known, Function<Situation, Change> decide) {
        CaseFile before = cases.get(id);
        if (before == null) {
            throw new NoSuchElementException(id.toString());
        }
        StepRow repeated = closed.get(id).stream()
                .filter(row -> requestKey != null && requestKey.equals(row.requestKey()))
                .findFirst()
                .orElse(null);
        Change change = decide.apply(new Situation(before, repeated));
        if (!change.isNothing()) {
            stands(id.agency(), known);
            closed.get(id).addAll(change.closed());
            cases.put(id, change.after());
        }
        return change.after();
    }

    @Override
    public synchronized List<CaseFile> changeAll(
            String agency, Collection<CaseId> ids, int known, Function<Situation, Change> decide) {
        stands(agency, known);
        Map<CaseId, Change> changes = new TreeMap<>();
        for (CaseId id : new TreeSet<>(ids)) {
            CaseFile before = find(Scope.of(agency), id).orElseThrow();
            changes.put(id, decide.apply(new Situation(before, null)));
        }
        changes.forEach((id, change) -> {
            if (!change.isNothing()) {
                closed.get(id).addAll(change.closed());
                cases.put(id, change.after());
            }
        });
        return changes.values().stream().map(Change::after).toList();
    }

    @Override
    public synchronized Optional<CaseFile> find(Scope scope, CaseId id) {
        return Optional.ofNullable(cases.get(id)).filter(c -> scope.covers(id.agency()));
    }

    @Override
    public synchronized List<StepRow> rows(Scope scope, CaseId id) {
        return find(scope, id)
                .map(c -> Stream.concat(closed.get(id).stream(), c.open().stream())
                        .toList())
                .orElse(List.of());
    }

    @Override
    public synchronized Optional<StepRow> lastClosed(Scope scope, CaseId id, String step) {
        return rows(scope, id).stream()
                .filter(row -> !row.isOpen() && row.step().equals(step))
                .reduce((first, second) -> second);
    }

    @Override
    public synchronized CasePage list(Scope scope, CaseQuery query) {
        Comparator<CaseFile> order = query.isWorkList()
                ? Comparator.comparing(InMemoryCaseStore::due).thenComparing(CaseFile::id)
                : Comparator.comparing((CaseFile c) -> c.id().number())
                        .reversed()
                        .thenComparing(c -> c.id().agency());
        List<CaseFile> found = cases.values().stream()
                .filter(c -> scope.covers(c.id().agency()) && asked(c, query))
                .sorted(order)
                .toList();
        int from = query.after() == null ? 0 : Integer.parseInt(query.after());
        int to = Math.min(found.size(), from + query.limit());
        return new CasePage(found.subList(Math.min(from, to), to), to < found.size() ? String.valueOf(to) : null);
    }

    private static boolean asked(CaseFile c, CaseQuery q) {
        return (q.agency() == null || q.agency().equals(c.id().agency()))
                && (q.service() == null || q.service().equals(c.service()))
                && (q.state() == null || q.state() == c.state())
                && (q.actors() == null || c.open().stream().anyMatch(r -> waits(r, q.actors())))
                && (q.holder() == null
                        || c.open().stream().anyMatch(r -> q.holder().equals(r.holder())))
                && (q.openedBy() == null
                        || q.openedBy().equals(Doer.of(c.openedBy()).account()))
                && (q.dueFrom() == null || !c.open().isEmpty() && !due(c).isBefore(q.dueFrom()))
                && (q.dueBefore() == null || !c.open().isEmpty() && due(c).isBefore(q.dueBefore()));
    }

    private static boolean waits(StepRow row, List<String> actors) {
        boolean nobody = actors.isEmpty() && row.actors().isEmpty() && !row.isStopped();
        return !row.isOfDate() && (nobody || row.actors().stream().anyMatch(actors::contains));
    }

    @Override
    public List<Integer> count(Scope scope, List<CaseQuery> queries, int most) {
        return queries.stream()
                .map(query -> (int) cases.values().stream()
                        .filter(c -> scope.covers(c.id().agency()) && asked(c, query))
                        .limit(most)
                        .count())
                .toList();
    }

    @Override
    public Map<CaseId, List<StepRow>> openers(String agency, List<CaseFile> shown) {
        Map<CaseId, List<StepRow>> openers = new HashMap<>();
        for (CaseFile file : shown) {
            openers.put(
                    file.id(),
                    closed.get(file.id()).stream()
                            .filter(row -> file.open().stream().anyMatch(open -> open.openedWith() == row.place()))
                            .toList());
        }
        return openers;
    }

    /** Gives open rows the assigned actors. */
    synchronized void assign(AssignmentStore.StoredAssignment assignment, Collection<String> definitions) {
        cases.replaceAll((id, c) -> {
            boolean concerned = id.agency().equals(assignment.agency())
                    && c.service().equals(assignment.service())
                    && definitions.contains(c.digest())
                    && c.open().stream()
                            .anyMatch(row -> row.step().equals(assignment.step())
                                    && !row.waitsForOthers()
                                    && !row.actors().equals(assignment.actors()));
            return concerned ? with(c, assignment) : c;
        });
    }

    private static CaseFile with(CaseFile c, AssignmentStore.StoredAssignment assignment) {
        return new CaseFile(
                c.id(),
                c.service(),
                c.digest(),
                c.definitionVersion(),
                c.subject(),
                c.tracks(),
                c.attributes(),
                c.presented(),
                c.state(),
                c.products(),
                c.openedBy(),
                c.openedAt(),
                c.closedAt(),
                c.dueAt(),
                c.promisedAt(),
                c.stoppedAt(),
                c.closedSteps(),
                c.head(),
                c.version() + 1,
                c.open().stream()
                        .map(row -> row.step().equals(assignment.step()) && !row.waitsForOthers()
                                ? row.assignedTo(assignment.actors())
                                : row)
                        .toList());
    }

    private static Instant due(CaseFile c) {
        return c.open().stream()
                .filter(row -> !row.isOfDate())
                .map(StepRow::dueAt)
                .filter(at -> at != null)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    @Override
    public synchronized Map<String, Long> openByDefinition(Scope scope) {
        return cases.values().stream()
                .filter(c -> scope.covers(c.id().agency()) && c.state() == CaseFile.State.OPEN)
                .collect(Collectors.groupingBy(CaseFile::digest, Collectors.counting()));
    }
}

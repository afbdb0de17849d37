package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Assignments in a list, beside cases in maps. */
public final class InMemoryAssignmentStore implements AssignmentStore {
    private final List<StoredAssignment> all = new ArrayList<>();
    private final InMemoryCaseStore cases;

    public InMemoryAssignmentStore(InMemoryCaseStore cases) {
        this.cases = cases;
    }

    @Override
    public synchronized List<StoredAssignment> list(Scope scope) {
        return all.stream()
                .filter(each -> scope.covers(each.agency()))
                .sorted(Comparator.comparing(StoredAssignment::agency).thenComparing(StoredAssignment::number))
                .toList();
    }

    @Override
    public synchronized boolean append(StoredAssignment assignment, Collection<String> definitions) {
        boolean taken = all.stream()
                .anyMatch(each -> each.agency().equals(assignment.agency()) && each.number() == assignment.number());
        if (!taken) {
            all.add(assignment);
            settle(assignment, definitions);
        }
        return !taken;
    }

    @Override
    public synchronized void settle(StoredAssignment assignment, Collection<String> definitions) {
        cases.assign(assignment, definitions);
    }
}

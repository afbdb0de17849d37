package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The register in a list, for tests that need no database. */
public final class InMemoryPublicationStore implements PublicationStore {
    private final List<Publication> all = new ArrayList<>();

    @Override
    public synchronized List<Publication> list(Scope scope) {
        return all.stream()
                .filter(p -> scope.covers(p.agency()))
                .sorted(Comparator.comparing(Publication::agency).thenComparing(Publication::number))
                .toList();
    }

    @Override
    public synchronized boolean append(Publication publication) {
        boolean taken = all.stream()
                .anyMatch(p -> p.agency().equals(publication.agency()) && p.number() == publication.number());
        return !taken && all.add(publication);
    }
}

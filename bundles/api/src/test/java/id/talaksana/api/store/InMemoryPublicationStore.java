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
    public synchronized List<Publication> after(String agency, int number) {
        return list(Scope.of(agency)).stream().filter(p -> p.number() > number).toList();
    }

    @Override
    public synchronized List<Publication> newest(Scope scope, Wanted wanted, int skipped, int most) {
        return list(scope).stream()
                .filter(p -> wanted.agency() == null || wanted.agency().equals(p.agency()))
                .filter(p -> wanted.act() == null || wanted.act() == p.act())
                .filter(p -> wanted.by() == null || p.by().contains(wanted.by()))
                .filter(p -> wanted.from() == null || !p.at().isBefore(wanted.from()))
                .filter(p -> wanted.until() == null || p.at().isBefore(wanted.until()))
                .sorted(Comparator.comparing(Publication::at)
                        .thenComparing(Publication::agency)
                        .thenComparing(Publication::number)
                        .reversed())
                .skip(skipped)
                .limit(most)
                .toList();
    }

    /** The number of an agency's newest act; 0 when there is none. */
    synchronized int newest(String agency) {
        return list(Scope.of(agency)).size();
    }

    @Override
    public synchronized boolean append(Publication publication) {
        return publication.number() == newest(publication.agency()) + 1 && all.add(publication);
    }
}

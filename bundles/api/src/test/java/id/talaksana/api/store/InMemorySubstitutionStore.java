package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.access.Substitution;
import id.talaksana.api.store.administration.SubstitutionStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Who acts for whom, in a list, for tests that need no database. */
public final class InMemorySubstitutionStore implements SubstitutionStore {
    private final List<Substitution> all = new ArrayList<>();

    @Override
    public synchronized List<Substitution> list(Scope scope) {
        return all.stream()
                .filter(each -> scope.covers(each.agency()))
                .sorted(Comparator.comparing(Substitution::agency).thenComparing(Substitution::number))
                .toList();
    }

    @Override
    public List<Substitution> of(String agency, String substitute, LocalDate day) {
        return list(Scope.of(agency)).stream()
                .filter(each -> each.substitute().equals(substitute) && each.holds(day))
                .toList();
    }

    @Override
    public synchronized boolean append(Substitution substitution) {
        return !has(substitution.agency(), substitution.number()) && all.add(substitution);
    }

    private boolean has(String agency, int number) {
        return all.stream().anyMatch(each -> each.agency().equals(agency) && each.number() == number);
    }

    @Override
    public synchronized boolean end(String agency, int number, String by, Instant at) {
        for (int i = 0; i < all.size(); i++) {
            Substitution each = all.get(i);
            if (each.agency().equals(agency) && each.number() == number && each.endedAt() == null) {
                all.set(i, each.ended(by, at));
                return true;
            }
        }
        return false;
    }
}

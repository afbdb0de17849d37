package id.talaksana.api.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Definitions in a list, for tests that need no database. */
public final class InMemoryDefinitionStore implements DefinitionStore {
    private final List<Stored> all = new ArrayList<>();

    @Override
    public synchronized Stored put(Stored definition, Set<Set<String>> crews) {
        Optional<Stored> there = findVersion(definition.agency(), definition.version());
        if (there.isEmpty()) {
            all.add(definition);
        }
        return there.orElse(definition);
    }

    @Override
    public synchronized Optional<Stored> find(String agency, String digest) {
        return all.stream()
                .filter(d -> d.agency().equals(agency) && d.digest().equals(digest))
                .findFirst();
    }

    @Override
    public synchronized Optional<Stored> findVersion(String agency, String version) {
        return all.stream()
                .filter(d -> d.agency().equals(agency) && d.version().equals(version))
                .findFirst();
    }

    @Override
    public synchronized List<Stored> list() {
        return List.copyOf(all);
    }
}

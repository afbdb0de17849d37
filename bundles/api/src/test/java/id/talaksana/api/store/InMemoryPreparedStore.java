package id.talaksana.api.store;

import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.api.store.administration.PreparedStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What agencies prepare, in a map, for tests that need no database. */
public final class InMemoryPreparedStore implements PreparedStore {
    private final Map<String, PreparedVersion> all = new HashMap<>();

    @Override
    public synchronized Optional<PreparedVersion> find(String agency) {
        return Optional.ofNullable(all.get(agency));
    }

    @Override
    public synchronized boolean put(PreparedVersion next) {
        int there = find(next.agency()).map(PreparedVersion::revision).orElse(PreparedVersions.NONE);
        if (next.revision() != there + 1) {
            return false;
        }
        all.put(next.agency(), next);
        return true;
    }

    @Override
    public synchronized boolean remove(String agency, int revision) {
        boolean there =
                find(agency).filter(found -> found.revision() == revision).isPresent();
        if (there) {
            all.remove(agency);
        }
        return there;
    }
}

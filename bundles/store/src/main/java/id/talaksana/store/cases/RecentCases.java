package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore.Situation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The cases that were written last, as this process left them: what is most likely still true when somebody performs the
 * next step. It spares that step its read, nothing more. Nobody is ever shown what stands here, and nothing is refused
 * because of it; what is decided on it is written only if the database still holds that very state, by version and by the
 * digest of all that was done before. So it may be stale, as with a second node, without harm.
 */
final class RecentCases {
    private static final int MOST = 2000;

    private final Map<CaseId, Recent> newestLast = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CaseId, Recent> eldest) {
            return size() > MOST;
        }
    };

    /**
     * What a decision on a case may be tried on.
     *
     * @return null when nothing is known, also when it is not known whether this key was used before
     */
    synchronized Situation situation(CaseId id, String requestKey) {
        Recent recent = newestLast.get(id);
        boolean known =
                recent != null && (requestKey == null || recent.keys != null && !recent.keys.contains(requestKey));
        return known ? new Situation(recent.file, null) : null;
    }

    /** A case was opened here: no key of its deeds is used yet. */
    synchronized void opened(CaseFile file) {
        keep(file, new HashSet<>());
    }

    /** A case was changed here. */
    synchronized void changed(CaseFile before, CaseFile after, String requestKey) {
        Recent recent = newestLast.get(before.id());
        boolean followed = recent != null && recent.file.head().equals(before.head());
        Set<String> keys = followed ? recent.keys : null;
        if (keys != null && requestKey != null) {
            keys.add(requestKey);
        }
        keep(after, keys);
    }

    private void keep(CaseFile file, Set<String> keys) {
        if (file.state() == CaseFile.State.OPEN) {
            newestLast.put(file.id(), new Recent(file, keys));
        } else {
            newestLast.remove(file.id());
        }
    }

    /** What is known of a case turned out to be doubtful. */
    synchronized void forget(CaseId id) {
        newestLast.remove(id);
    }

    /**
     * A case as it was.
     *
     * @param keys all idempotency keys of its closed rows; null: not known
     */
    private record Recent(CaseFile file, Set<String> keys) {}
}

package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** An agenda of one process, whose transactions are not undone. */
public final class InMemoryAgendaStore implements AgendaStore {
    private final Map<String, Kept> entries = new TreeMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private static String key(Entry entry) {
        return entry.agency() + " " + entry.kind() + " " + entry.subject();
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return work.get();
    }

    @Override
    public synchronized void enter(Entry entry) {
        Kept before = entries.get(key(entry));
        if (before == null || before.entry().dueAt().isAfter(entry.dueAt())) {
            entries.put(key(entry), new Kept(entry, entry.dueAt(), 0, null));
        }
        listeners.forEach(Runnable::run);
    }

    @Override
    public synchronized Optional<Kept> claim(Set<String> kinds, String after, Instant now) {
        return entries.values().stream()
                .filter(kept -> kinds.contains(kept.entry().kind())
                        && !kept.entry().dueAt().isAfter(now))
                .min(Comparator.comparing((Kept kept) -> kept.entry().agency().compareTo(after) <= 0)
                        .thenComparing(kept -> kept.entry().agency())
                        .thenComparing(kept -> kept.entry().dueAt()));
    }

    @Override
    public synchronized void remove(Kept kept) {
        entries.remove(key(kept.entry()));
    }

    @Override
    public synchronized void again(Kept kept, Instant dueAt, String content) {
        Entry e = kept.entry();
        entries.put(key(e), new Kept(new Entry(e.agency(), e.kind(), e.subject(), dueAt, content), dueAt, 0, null));
    }

    @Override
    public synchronized void failed(Kept kept, Instant dueAt, String fault) {
        Entry e = kept.entry();
        entries.put(
                key(e),
                new Kept(
                        new Entry(e.agency(), e.kind(), e.subject(), dueAt, e.content()),
                        kept.since(),
                        kept.attempts() + 1,
                        fault));
    }

    @Override
    public synchronized List<Kept> list(Scope scope, int limit) {
        return new ArrayList<>(entries.values())
                .stream()
                        .filter(kept -> scope.covers(kept.entry().agency()))
                        .sorted(Comparator.comparing(Kept::since))
                        .limit(limit)
                        .toList();
    }

    @Override
    public Lag lag(Scope scope, Instant before) {
        List<Kept> late = list(scope, Integer.MAX_VALUE).stream()
                .filter(kept -> kept.since().isBefore(before))
                .toList();
        return new Lag(late.size(), late.isEmpty() ? null : late.get(0).since());
    }

    @Override
    public void hear(Runnable listener) {
        listeners.add(listener);
    }
}

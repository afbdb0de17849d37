package id.talaksana.core.agenda;

import id.talaksana.api.access.Scope;
import id.talaksana.api.agenda.Pending;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Duty.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one worker of a node: does what is due, one entry at a time, the agencies in turn. What fails is tried again, each time
 * later, and stands in nobody's way meanwhile.
 */
@Component(immediate = true, service = Pending.class)
public final class Agenda implements Pending {
    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    /** Other nodes' entries are found by looking. */
    private static final long LOOK_MILLIS = 1_000;

    private static final Duration NEAREST = Duration.ofSeconds(1);
    private static final Duration FARTHEST = Duration.ofHours(1);
    private static final long PATIENCE_SECONDS = 10;
    /** By then a worker that is awake has come to it. */
    private static final Duration LATE = Duration.ofSeconds(5);

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<Duty> duties = List.of();

    private final AgendaStore store;
    private final Clock clock;
    private final Set<Duty> begun = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Semaphore woken = new Semaphore(0);
    private final Thread worker = new Thread(this::run, "talaksana-agenda");
    private volatile boolean closed;
    /** Whose turn it was last; of the worker alone. */
    private String last = "";

    @Activate
    public Agenda(@Reference AgendaStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
        store.hear(woken::release);
        worker.setDaemon(true);
        worker.start();
    }

    /** Works only when told to, for tests. */
    public Agenda(AgendaStore store, Clock clock, List<Duty> duties) {
        this.store = store;
        this.clock = clock;
        this.duties = duties;
    }

    /** What has begun is finished: neither cut off in the middle nor left to a database that closes. */
    @Deactivate
    void stop() throws InterruptedException {
        closed = true;
        woken.release();
        while (worker.isAlive()) {
            worker.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (worker.isAlive()) {
                LOG.warn("What is being done is waited for before this node closes");
            }
        }
    }

    private void run() {
        boolean away = false;
        try {
            while (!closed) {
                looked(away);
                if (woken.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void looked(boolean away) {
        try {
            work();
            away = false;
        } catch (RuntimeException | Error e) {
            if (!away) {
                LOG.warn("What is due cannot be looked at: {}", e.toString());
            }
            away = true;
        }
    }

    /** Does all that is due; tells how much it was. */
    public int work() {
        List<Duty> here = duties;
        begin(here);
        here.forEach(duty -> duty.arises(now(), store::enter));
        Map<String, Duty> byKind =
                here.stream().collect(Collectors.toMap(Duty::kind, Function.identity(), (goes, comes) -> comes));
        int done = 0;
        while (!closed && next(byKind)) {
            done++;
        }
        return done;
    }

    private void begin(List<Duty> here) {
        begun.retainAll(here);
        for (Duty duty : here) {
            if (!begun.contains(duty)) {
                duty.begins(now()).forEach(store::enter);
                begun.add(duty);
            }
        }
    }

    private boolean next(Map<String, Duty> byKind) {
        Kept[] claimed = new Kept[1];
        try {
            store.together(() -> {
                claimed[0] = store.claim(byKind.keySet(), last, now()).orElse(null);
                if (claimed[0] != null) {
                    claimed[0] = begin(claimed[0], byKind.get(claimed[0].entry().kind()));
                }
                return claimed[0];
            });
            if (claimed[0] == null) {
                return false;
            }
            last = claimed[0].entry().agency();
            Duty duty = byKind.get(claimed[0].entry().kind());
            if (duty.outside() != null) {
                settle(claimed[0], duty.perform(claimed[0], now()));
            }
        } catch (RuntimeException | Error e) {
            if (claimed[0] == null) {
                throw e;
            }
            last = claimed[0].entry().agency();
            fail(claimed[0], e instanceof Refusal refusal ? refusal.reason().english() : e.toString());
        }
        return true;
    }

    /** Does it, or takes it from all others for as long as it may take. */
    private Kept begin(Kept kept, Duty duty) {
        if (duty.outside() == null) {
            settle(kept, duty.perform(kept, now()));
            return kept;
        }
        Instant until = now().plus(duty.outside());
        store.failed(kept, until, "begun, and its end was not heard of");
        Entry e = kept.entry();
        return new Kept(
                new Entry(e.agency(), e.kind(), e.subject(), until, e.content()),
                kept.since(),
                kept.attempts(),
                kept.fault());
    }

    private void settle(Kept kept, Outcome outcome) {
        if (outcome.fault() != null) {
            fail(kept, outcome.fault());
        } else if (outcome.next() != null) {
            store.again(kept, outcome.next(), outcome.content());
        } else {
            store.remove(kept);
        }
    }

    private void fail(Kept kept, String fault) {
        Duration distance = distance(kept.attempts());
        LOG.warn(
                "{}: {} {} could not be done, it is tried again in {} s: {}",
                kept.entry().agency(),
                kept.entry().kind(),
                kept.entry().subject(),
                distance.toSeconds(),
                fault);
        store.failed(kept, now().plus(distance), fault);
    }

    private static Duration distance(int attempts) {
        Duration doubled = NEAREST.multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(FARTHEST) < 0 ? doubled : FARTHEST;
    }

    @Override
    public Lag lag() {
        AgendaStore.Lag lag = store.lag(Scope.EVERYTHING, now().minus(LATE));
        return new Lag(lag.entries(), lag.since());
    }

    @Override
    public List<Item> items(String agency) {
        return store.list(agency == null ? Scope.EVERYTHING : Scope.of(agency), MOST).stream()
                .map(kept -> new Item(
                        kept.entry().agency(),
                        kept.entry().kind(),
                        kept.entry().subject(),
                        kept.since(),
                        kept.entry().dueAt(),
                        kept.attempts(),
                        kept.fault()))
                .toList();
    }

    /** Milliseconds are what both databases keep exactly. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

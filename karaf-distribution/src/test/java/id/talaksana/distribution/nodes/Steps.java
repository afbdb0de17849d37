package id.talaksana.distribution.nodes;

import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Answer;
import id.talaksana.distribution.crash.Ledger;
import id.talaksana.distribution.crash.LedgerCase;
import id.talaksana.distribution.crash.Office;
import id.talaksana.distribution.crash.Officer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Officers who do step after step, each at any node; what a kill left without an answer they repeat at another. */
final class Steps implements AutoCloseable {
    private static final int CLIENTS = 4;

    private final Installation installation;
    private final Map<Node, Office> offices = new HashMap<>();
    private final Ledger ledger;
    private final Failures failures;
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeated = new AtomicLong();
    private volatile boolean stopping;

    Steps(Installation installation, Officer officer, Failures failures, long seed) {
        this.installation = installation;
        this.failures = failures;
        installation.nodes().forEach(node -> offices.put(node, new Office(node.container(), officer)));
        offices.values().forEach(Office::logIn);
        this.ledger = new Ledger(officer.name());
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            clients.execute(() -> work(number, new Random(seed + number)));
        }
        clients.shutdown();
    }

    private void work(int client, Random random) {
        LedgerCase current = null;
        while (!stopping && !failures.enough()) {
            if (current == null || current.pending() == null && current.nextStep() == null) {
                current = ledger.open(client);
            } else if (current.pending() == null) {
                current.ask(ledger.step(current.nextStep()));
            }
            send(current, random);
        }
    }

    private void send(LedgerCase current, Random random) {
        Node node = installation.any(random);
        int absences = node.absences();
        long begun = System.nanoTime();
        Answer answer = current.send(offices.get(node));
        if (answer.isSuccess()) {
            nanos.add(System.nanoTime() - begun);
        } else if (node.stayedSince(absences)) {
            failures.add(node + " answered " + answer.status() + " " + answer.body());
        } else {
            repeated.incrementAndGet();
        }
    }

    /** What has been answered since this was asked for last. */
    List<Long> nanos() {
        List<Long> taken = new ArrayList<>();
        for (Long next = nanos.poll(); next != null; next = nanos.poll()) {
            taken.add(next);
        }
        return taken;
    }

    /** How many requests a kill left without an answer. */
    long repeated() {
        return repeated.get();
    }

    Ledger ledger() {
        return ledger;
    }

    Office office() {
        return offices.get(installation.nodes().get(0));
    }

    /** Lets them finish what they are at. */
    @Override
    public void close() {
        stopping = true;
        RunningContainer.await("the officers", clients::isTerminated);
    }
}

package id.talaksana.distribution.crash;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that open cases and do their steps as fast as they can. Each stops at the first request that fails. */
public final class Clients {
    private final Office office;
    private final Ledger ledger;
    private final List<Future<Answer>> running = new ArrayList<>();
    private final Set<LedgerCase> worked = new LinkedHashSet<>();
    private volatile boolean stopping;

    public Clients(Office office, Ledger ledger) {
        this.office = office;
        this.ledger = ledger;
    }

    public Clients start(int count) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        for (int client = 0; client < count; client++) {
            int number = client;
            running.add(threads.submit(() -> work(number)));
        }
        threads.shutdown();
        return this;
    }

    /** Gives the answer that was no success, or null. */
    private Answer work(int client) {
        while (!stopping) {
            LedgerCase current = ledger.next(client);
            while (!stopping && (current.pending() != null || current.nextStep() != null)) {
                if (current.pending() == null) {
                    current.ask(ledger.step(current.nextStep()));
                }
                note(current);
                Answer answer = current.send(office);
                if (!answer.isSuccess()) {
                    return answer;
                }
            }
        }
        return null;
    }

    private synchronized void note(LedgerCase current) {
        worked.add(current);
    }

    /** Lets them finish what they are at. */
    public void stop() {
        stopping = true;
    }

    /** Whether all of them have stopped. */
    public boolean haveEnded() {
        return running.stream().allMatch(Future::isDone);
    }

    /** Waits until all have ended and gives the answers that ended them. */
    public List<Answer> failures() {
        List<Answer> failures = new ArrayList<>();
        for (Future<Answer> each : running) {
            try {
                Answer failure = each.get();
                if (failure != null) {
                    failures.add(failure);
                }
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError("a client failed", e);
            }
        }
        return failures;
    }

    /** The cases on which they worked. */
    public synchronized List<LedgerCase> worked() {
        return List.copyOf(worked);
    }
}

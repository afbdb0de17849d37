package id.talaksana.distribution.swap;

import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.crash.Answer;
import id.talaksana.distribution.crash.Ledger;
import id.talaksana.distribution.crash.LedgerCase;
import id.talaksana.distribution.crash.LedgerCheck;
import id.talaksana.distribution.crash.Office;
import id.talaksana.distribution.crash.Officer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Officers of a swapped agency: one opens cases at a steady pace and repeats what was refused with the same key, one does the
 * first steps of each.
 */
final class Desk implements AutoCloseable {
    /** What is noted of an answer that did not come. */
    static final String BROKEN = "a broken connection";

    private static final String CONFLICT = "urn:talaksana:problem:conflict";
    private static final String UNAVAILABLE = "urn:talaksana:problem:unavailable";
    private static final int OPENING_MILLIS = 20;
    private static final int STEP_MILLIS = 15;
    private static final int STEPS_OF_EACH = 2;

    private final Office office;
    private final Ledger ledger;
    private final int pace;
    private ScheduledExecutorService threads;
    private final Queue<LedgerCase> atWork = new ConcurrentLinkedQueue<>();
    private final List<Opened> openings = new ArrayList<>();
    private final List<String> undocumented = new ArrayList<>();
    private LedgerCase opening;

    /**
     * How asking for a case ended.
     *
     * @param version the definition that the case got; null when it was refused
     */
    record Opened(long asked, long answered, int status, String version) {
        boolean isSuccess() {
            return version != null;
        }
    }

    Desk(RunningContainer container, String agency) {
        this(container, agency, OPENING_MILLIS);
    }

    /** @param pace milliseconds from one case to the next */
    Desk(RunningContainer container, String agency, int pace) {
        this.pace = pace;
        office = new Office(container, Officer.addedTo(container, "petugas." + agency, agency), agency);
        ledger = new Ledger(office.who());
        office.logIn();
    }

    Desk start() {
        threads = Executors.newScheduledThreadPool(2);
        threads.scheduleWithFixedDelay(() -> note(this::open), 0, pace, TimeUnit.MILLISECONDS);
        threads.scheduleWithFixedDelay(() -> note(this::step), 0, STEP_MILLIS, TimeUnit.MILLISECONDS);
        return this;
    }

    private void note(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            undocumented(e.toString());
        }
    }

    private void open() {
        if (opening == null) {
            opening = ledger.open(0);
        }
        long asked = System.nanoTime();
        Answer answer = opening.send(office);
        String version =
                answer.isSuccess() ? answer.body().get("definitionVersion").asText() : null;
        synchronized (openings) {
            openings.add(new Opened(asked, System.nanoTime(), answer.status(), version));
        }
        if (answer.isSuccess()) {
            atWork.add(opening);
            opening = null;
        } else if (!isProblem(answer, 409, CONFLICT)) {
            judge(answer);
        }
    }

    private static boolean isProblem(Answer answer, int status, String type) {
        return answer.status() == status
                && answer.isProblem()
                && answer.body().path("type").asText().equals(type);
    }

    private void step() {
        LedgerCase next = atWork.peek();
        if (next == null) {
            return;
        }
        if (next.pending() == null) {
            next.ask(ledger.step(next.nextStep()));
        }
        Answer answer = next.send(office);
        if (!answer.isSuccess()) {
            judge(answer);
        } else if (next.answered().size() >= STEPS_OF_EACH) {
            atWork.remove();
        }
    }

    /** A case goes on whatever happens to its agency; at most it is to be tried again. */
    private void judge(Answer answer) {
        if (answer.status() == 0) {
            undocumented(BROKEN);
        } else if (!isProblem(answer, 503, UNAVAILABLE)
                || answer.header("Retry-After").isEmpty()) {
            undocumented(answer.toString());
        }
    }

    private void undocumented(String what) {
        synchronized (undocumented) {
            undocumented.add(what);
        }
    }

    /** Answers that nothing in the API's description allows here. */
    List<String> undocumented() {
        synchronized (undocumented) {
            return List.copyOf(undocumented);
        }
    }

    List<Opened> openings() {
        synchronized (openings) {
            return List.copyOf(openings);
        }
    }

    /** The first case that was asked for after a moment and got a version; null when there is none yet. */
    Opened first(long since, String version) {
        synchronized (openings) {
            for (int i = openings.size() - 1; i >= 0 && openings.get(i).asked() - since >= 0; i--) {
                if (version.equals(openings.get(i).version())) {
                    int first = i;
                    while (first > 0
                            && openings.get(first - 1).asked() - since >= 0
                            && version.equals(openings.get(first - 1).version())) {
                        first--;
                    }
                    return openings.get(first);
                }
            }
            return null;
        }
    }

    long acknowledged() {
        return ledger.acknowledged();
    }

    /** Repeats what was not answered, and compares everything with what the server has, its chains verified. */
    LedgerCheck check() {
        ledger.settle(office);
        return LedgerCheck.of(office, ledger, ledger.cases());
    }

    /** Compares the newest cases with what the server has, and repeats nothing: their agency may be closed. */
    LedgerCheck checkNewest(int count) {
        List<LedgerCase> cases = ledger.cases();
        return LedgerCheck.of(office, ledger, cases.subList(Math.max(0, cases.size() - count), cases.size()));
    }

    @Override
    public void close() {
        threads.shutdown();
        RunningContainer.await("the end of the officers", threads::isTerminated);
    }
}

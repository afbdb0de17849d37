package id.talaksana.distribution.nodes;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.concurrent.atomic.AtomicInteger;

/** One of several equal containers over one database, and whether it is there. */
final class Node {
    private final String name;
    private final RunningContainer container;
    private final AtomicInteger absences = new AtomicInteger(1);
    private volatile boolean away = true;

    Node(String name, RunningContainer container) {
        this.name = name;
        this.container = container;
    }

    RunningContainer container() {
        return container;
    }

    /** Starts it and waits until it has read its agencies. */
    void start() {
        container.start();
        RunningContainer.await(
                "the agencies of " + name, () -> container.get("/api/health").statusCode() == 200);
        away = false;
    }

    /** kill -9. */
    void kill() {
        absences.incrementAndGet();
        away = true;
        container.kill();
    }

    boolean isAway() {
        return away;
    }

    /** How often it has been away, for {@link #stayedSince}. */
    int absences() {
        return absences.get();
    }

    /** Whether it has been there all the time since. What failed at it meanwhile is no kill's doing. */
    boolean stayedSince(int before) {
        return !away && absences.get() == before;
    }

    Person at(Person person) {
        return person.at(container);
    }

    @Override
    public String toString() {
        return name;
    }
}

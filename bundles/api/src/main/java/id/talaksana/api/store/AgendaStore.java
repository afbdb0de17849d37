package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers what is due. An entry is claimed by one transaction at a time, on however many nodes; what comes of it is written
 * in that same transaction, together with the entry's removal or its next time. So it comes to pass once, and a node that
 * dies in between has done nothing.
 */
@ProviderType
public interface AgendaStore {
    /** Stands for the agency of what is no agency's own. */
    String NOBODYS = "-";

    /** Longest content, in characters. */
    int MAX_CONTENT = 30_000;

    /**
     * Runs work of this thread in one transaction, whichever stores it calls: committed when it returns, rolled back when it
     * throws. Within another it is a part of that.
     */
    <T> T together(Supplier<T> work);

    /**
     * Enters something, in the transaction of the thread if it has one. Where the same is entered already, the earlier time
     * holds and the content stays.
     */
    void enter(Entry entry);

    /**
     * Claims an entry whose time has come, until the end of the thread's transaction; one that another transaction has
     * claimed is passed over.
     *
     * @param kinds only of these
     * @param after the agency whose turn it was last: the others come first, so that none is delayed by another's many
     * @return empty when nothing is due
     */
    Optional<Kept> claim(Set<String> kinds, String after, Instant now);

    /** Removes it, unless it has another time now. */
    void remove(Kept kept);

    /**
     * Gives it another time, unless it has another time now already.
     *
     * @param content as it is from now on; may be null
     */
    void again(Kept kept, Instant dueAt, String content);

    /**
     * The same for one that could not be done: its time says how long it has waited, and its fault why.
     *
     * @param fault in one line
     */
    void failed(Kept kept, Instant dueAt, String fault);

    /** What waits, due or not, those that wait longest first. */
    List<Kept> list(Scope scope, int limit);

    /** How many entries have waited since before this moment, and since when the first of them has. */
    Lag lag(Scope scope, Instant before);

    /** Tells this when something was entered on this node and is committed. */
    void hear(Runnable listener);

    /**
     * Something that is due.
     *
     * @param agency whose it is; {@link #NOBODYS} for what is no agency's own
     * @param kind who does it
     * @param subject what it is about; one agency has the same of a kind once
     * @param dueAt not done before
     * @param content what is needed to do it, as its kind writes it; may be null
     */
    record Entry(String agency, String kind, String subject, Instant dueAt, String content) {}

    /**
     * An entry as it stands.
     *
     * @param since its time when it was entered; failing does not change it
     * @param attempts how often it failed
     * @param fault why it failed last; null: it did not
     */
    record Kept(Entry entry, Instant since, int attempts, String fault) {}

    /**
     * How far behind the agenda is.
     *
     * @param since when the first of them was to be done; null: none
     */
    record Lag(long entries, Instant since) {}
}

package id.talaksana.core.agenda;

import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Does what is due of one kind. A service; called by one thread. */
public interface Duty {

    /** The kind of its entries. */
    String kind();

    /** What is to stand in the agenda as soon as this is here, since nothing else would enter it. */
    default List<Entry> begins(Instant now) {
        return List.of();
    }

    /**
     * Enters what has come up since, before each look. Whoever hears of it does no more than remember it: to enter it can
     * mean to wait for a node that is at the same entry.
     */
    default void arises(Instant now, Consumer<Entry> enter) {}

    /**
     * How long at most it takes outside of any transaction, because it speaks to somebody outside: for so long nobody else
     * tries, and should this node die meanwhile it is done again. Null: it is done in the transaction that removes the entry,
     * which all stores that it calls join, so it is done once.
     */
    default Duration outside() {
        return null;
    }

    /** Does it; when it throws, nothing was done and it is tried again later. */
    Outcome perform(Kept kept, Instant now);

    /**
     * What becomes of the entry.
     *
     * @param next its next time; null: it is done
     * @param content what it says then
     * @param fault what could not be done, so that it is tried again later, though the rest is kept; null: nothing
     */
    record Outcome(Instant next, String content, String fault) {
        public static final Outcome DONE = new Outcome(null, null, null);

        /** It recurs. */
        public static Outcome again(Instant next) {
            return new Outcome(next, null, null);
        }

        /** It is not finished. */
        public static Outcome goesOn(Instant next, String content) {
            return new Outcome(next, content, null);
        }

        /** Some of it could not be done. */
        public static Outcome unfinished(String fault) {
            return new Outcome(null, null, fault);
        }
    }
}

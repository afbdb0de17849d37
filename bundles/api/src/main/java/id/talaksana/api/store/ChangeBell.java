package id.talaksana.api.store;

import id.talaksana.api.text.Term;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The bell between the nodes of an installation. Whoever writes what another node keeps in memory rings it in the same
 * transaction; each node, the writing one included, hears of it as soon as that is committed, at the latest two seconds
 * later, and however often it rang meanwhile at least once.
 */
@ProviderType
public interface ChangeBell {

    /**
     * Hears of every change from now on. Whoever keeps something in memory hears first and reads then, so that nothing
     * happens in between.
     *
     * @param listener is told the agency, {@code -} for what is no agency's own; called by one thread after the other topics'
     *     listeners, so it must not take long; when it throws, it is told again a moment later
     */
    Hearing hear(Topic topic, Consumer<String> listener);

    /** What is written in one place and kept in memory in others. */
    enum Topic {
        /** The acts on an agency: what is in use, retired or frozen. */
        REGISTER,
        /** The working calendar. */
        CALENDAR,
        /** Accounts: their roles, actors and passwords. */
        ACCOUNTS,
        /** Who performs a step whose actor the document leaves open. */
        ASSIGNMENTS,
        /** Which bundles and files the nodes have. */
        PRESENCE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** Ends when it is closed. */
    interface Hearing extends AutoCloseable {
        @Override
        void close();
    }
}

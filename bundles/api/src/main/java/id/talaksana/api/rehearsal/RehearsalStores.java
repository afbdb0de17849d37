package id.talaksana.api.rehearsal;

import org.osgi.annotation.versioning.ProviderType;

/** Stores of their own for each rehearsal, in memory. */
@ProviderType
public interface RehearsalStores {

    /** Empty ones, which nobody else sees. */
    Opened open();

    /** The stores of one rehearsal. */
    interface Opened extends AutoCloseable {
        /**
         * One of them.
         *
         * @param port a port of {@code api.store}, or the ranker that works in the database
         * @throws IllegalArgumentException when rehearsals have no such store
         */
        <T> T store(Class<T> port);

        /** Leaves nothing of what was kept. */
        @Override
        void close();
    }
}

package id.talaksana.api.access;

import id.talaksana.api.text.Refusal;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The few places for reading what is sent: a definition's archive, the source of a draft. Reading costs far more than
 * sending, so that only a few are read at once, and fewer for each agency or account: nobody takes the places of all. What
 * the system itself brings, such as bundles at its start, needs none.
 */
@ProviderType
public interface Places {

    /**
     * Takes one of the places of an agency or account, to be given back by closing it.
     *
     * @param of the agency or account that it is read for
     * @throws Refusal {@link Refusal.Kind#UNAVAILABLE} when all that it has are taken
     */
    Place take(String of);

    /** A place that is taken. For one thread. */
    interface Place extends AutoCloseable {

        /**
         * Begins what is costly. Until here the sender's own places alone are held, so that one who sends slowly is in
         * nobody's way.
         *
         * @throws Refusal {@link Refusal.Kind#UNAVAILABLE} when as many are at it as there may be at once
         */
        void begin();

        @Override
        void close();
    }
}

package id.talaksana.api.agenda;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Tells what the agenda of the installation holds and how far it is behind. */
@ProviderType
public interface Pending {
    /** Most entries that are told of. */
    int MOST = 200;

    /** How far it is behind, over all agencies. */
    Lag lag();

    /**
     * What waits, due or not, those that wait longest first.
     *
     * @param agency of one agency, {@code -} for what is no agency's own; null: of all
     */
    List<Item> items(String agency);

    /**
     * How far the agenda is behind.
     *
     * @param late entries whose time passed more than a few seconds ago
     * @param since when the first of them was to be done; null: none
     */
    record Lag(long late, Instant since) {}

    /**
     * Something that waits.
     *
     * @param kind such as {@code deadlines} or {@code moves}
     * @param subject what it is about
     * @param since when it was to be done, or is
     * @param next when it is tried next
     * @param attempts how often it failed
     * @param fault why it failed last; null: it did not
     */
    record Item(String agency, String kind, String subject, Instant since, Instant next, int attempts, String fault) {}
}

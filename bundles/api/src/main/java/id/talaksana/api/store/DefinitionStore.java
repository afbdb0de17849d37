package id.talaksana.api.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps every definition that ever ran, under its digest, for ever. */
@ProviderType
public interface DefinitionStore {

    /**
     * Keeps a definition. Keeping the same one again changes nothing.
     *
     * @param crews all distinct sets of actors of its steps, and of those whom these can wait for, for work lists
     * @return the stored definition that has the same agency and version: its digest tells whether this one was kept or
     *     the number is taken by another content
     */
    Stored put(Stored definition, Set<Set<String>> crews);

    /** A definition by digest. */
    Optional<Stored> find(String agency, String digest);

    /** A definition by version. */
    Optional<Stored> findVersion(String agency, String version);

    /** All definitions without their files, by agency and time of storing. */
    List<Stored> list();

    /**
     * A definition as it was offered.
     *
     * @param files content by file name; empty in lists
     */
    record Stored(
            String agency,
            String digest,
            String version,
            java.time.LocalDate effectiveFrom,
            String origin,
            Instant storedAt,
            Map<String, byte[]> files) {}
}

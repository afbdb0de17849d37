package id.talaksana.api.rehearsal;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Plays a definition with invented people under a clock of its own: by the engine that runs cases, in a database in memory that
 * nobody else sees and nothing is left of.
 */
@ProviderType
public interface Rehearsals {

    /**
     * Plays all services of a definition. Each branch is taken at least once where it can be; equal files and seeds give equal
     * rehearsals.
     *
     * @param files content by file name, as the definition language takes them
     * @param seed what chance there is comes from it
     * @throws IllegalArgumentException when the definition language refuses them
     */
    Rehearsal rehearse(Map<String, byte[]> files, long seed);
}

package id.talaksana.api.store.applications;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The contents of files, each once under its SHA-256 digest, apart for each agency and outside of the database. All nodes of an
 * installation share them.
 */
@ProviderType
public interface FileContents {

    /**
     * Keeps a content: when this returns it is on the disk, whole. What is there already is kept on.
     *
     * @return its digest
     */
    String keep(String agency, byte[] content);

    /** What stands under a digest, whether or not it is still the same; empty: nothing. */
    Optional<byte[]> read(String agency, String digest);

    /** Whether there is something under a digest. */
    boolean has(String agency, String digest);

    /**
     * Throws one away at once, however lately it was kept, unless something refers to it. It is set aside before it is asked for
     * the last time, as by {@link #sweep}.
     *
     * @param named whether something refers to it; asked more than once
     */
    void discard(String agency, String digest, BooleanSupplier named);

    /** How many bytes there still is room for. */
    long room();

    /**
     * Throws away what nothing refers to. What is about to be thrown away is set aside before it is asked for, so that whoever
     * comes to refer to it meanwhile and looks again keeps it anew.
     *
     * @param before only what was kept last before this moment
     * @param named by an agency and some digests those that something refers to
     * @return how many
     */
    int sweep(Instant before, BiFunction<String, Collection<String>, Set<String>> named);
}

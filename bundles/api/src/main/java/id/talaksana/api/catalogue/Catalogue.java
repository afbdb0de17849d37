package id.talaksana.api.catalogue;

import id.talaksana.api.definition.AgencyDefinition;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The definitions in use. Each call reads one immutable snapshot; a swap replaces the snapshot in one write, so a caller
 * that needs a consistent view reads once and keeps what it got.
 */
@ProviderType
public interface Catalogue {

    /** All agencies known to this container, by id; also those whose bundle is away or was refused. */
    List<AgencyEntry> agencies();

    /** The entry of one agency. */
    Optional<AgencyEntry> agency(String agencyId);

    /**
     * A definition by its digest, whether or not its bundle is still here: definitions are kept for ever.
     *
     * @return empty when this agency never had it
     */
    Optional<AgencyDefinition> definition(String agencyId, String digest);

    /** A definition by its version. */
    Optional<AgencyDefinition> version(String agencyId, String version);

    /**
     * Reads and checks a definition without publishing it.
     *
     * @param files content by file name, {@code agency.yaml} and one YAML file for each service
     * @return what was found; the definition is absent when there is an error
     */
    Inspection inspect(java.util.Map<String, byte[]> files);

    /** The result of reading a definition. */
    record Inspection(Optional<AgencyDefinition> definition, List<Diagnostic> diagnostics) {}
}

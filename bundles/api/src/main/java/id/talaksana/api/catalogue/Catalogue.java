package id.talaksana.api.catalogue;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
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

    /**
     * The agencies that publish something now, by id: they have a definition in use and are not away. Those that are
     * {@link AgencyEntry.State#RETIRED} or {@link AgencyEntry.State#FROZEN} are among them, since their standards hold and
     * their cases exist; an agency that is {@link AgencyEntry.State#CLOSED} is not, though its cases go on and
     * {@link #agency} still finds it, and neither is one whose every offer was refused.
     */
    default List<AgencyEntry> published() {
        return agencies().stream().filter(AgencyEntry::publishes).toList();
    }

    /** The entry of one agency. */
    Optional<AgencyEntry> agency(String agencyId);

    /** The same after a look at what other nodes did: for who found out that the register has gone on. */
    default Optional<AgencyEntry> fresh(String agencyId) {
        return agency(agencyId);
    }

    /**
     * All versions that an agency ever took into use, newest act first: what the public may know of its register.
     *
     * @return empty when there is no such agency, or it never had a good definition
     */
    List<Edition> editions(String agencyId);

    /**
     * A definition by its digest, whether or not its bundle is still here: definitions are kept for ever.
     *
     * @return empty when this agency never had it
     */
    Optional<AgencyDefinition> definition(String agencyId, String digest);

    /** A definition by its version. */
    Optional<AgencyDefinition> version(String agencyId, String version);

    /**
     * A logo that any version of the agency's definition brought that was ever in use.
     *
     * @param digest SHA-256 over its bytes, 64 lower-case hexadecimal digits
     * @return empty when this agency never had it
     */
    Optional<Picture> logo(String agencyId, String digest);

    /**
     * Reads and checks a definition without publishing it.
     *
     * @param files content by file name, {@code agency.yaml}, one YAML file for each service, and a logo if it has one
     * @return what was found; the definition is absent when there is an error
     */
    Inspection inspect(java.util.Map<String, byte[]> files);

    /** A picture that was checked to be what it says: SVG or PNG. */
    record Picture(String mediaType, byte[] content) {}

    /** The result of reading a definition. */
    record Inspection(Optional<AgencyDefinition> definition, List<Diagnostic> diagnostics) {}
}

package id.talaksana.core.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.DefinitionStore.Stored;
import id.talaksana.core.definition.DefinitionReader;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The definitions that were ever in use, in the store for ever and read once; those asked for lately stay at hand. */
final class KeptDefinitions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDefinitions.class);

    private final DefinitionStore store;
    private final Cache<String, AgencyDefinition> parsed =
            Caffeine.newBuilder().maximumSize(3_000).build();

    KeptDefinitions(DefinitionStore store) {
        this.store = store;
    }

    Optional<AgencyDefinition> find(String agency, String digest) {
        return Optional.ofNullable(parsed.get(
                key(agency, digest), key -> parse(store.find(agency, digest).orElse(null))));
    }

    Optional<AgencyDefinition> version(String agency, String version) {
        return store.findVersion(agency, version).flatMap(stored -> find(agency, stored.digest()));
    }

    /** The digest of what is kept under a version's number. */
    Optional<String> digest(String agency, String version) {
        return store.findVersion(agency, version).map(Stored::digest);
    }

    Optional<Map<String, byte[]>> files(String agency, String version) {
        return digest(agency, version).flatMap(digest -> content(agency, digest));
    }

    /** The files of a definition by its digest. */
    Optional<Map<String, byte[]>> content(String agency, String digest) {
        return store.find(agency, digest).map(Stored::files);
    }

    /**
     * Keeps a definition.
     *
     * @return the digest of what is kept under its version's number: another one when that was taken meanwhile
     */
    String put(String agency, AgencyDefinition definition, Map<String, byte[]> files, String origin, Instant at) {
        return store.put(
                        new Stored(
                                agency,
                                definition.digest(),
                                definition.version(),
                                definition.effectiveFrom(),
                                origin,
                                at,
                                files),
                        crews(definition))
                .digest();
    }

    /** It was read just now and need not be read again. */
    void read(String agency, AgencyDefinition definition) {
        parsed.put(key(agency, definition.digest()), definition);
    }

    private static String key(String agency, String digest) {
        return agency + "/" + digest;
    }

    private static AgencyDefinition parse(Stored stored) {
        if (stored == null) {
            return null;
        }
        Inspection inspection = DefinitionReader.read(stored.files());
        if (inspection.definition().isEmpty()) {
            // Rules may have become stricter since it was stored; it is kept, and its cases wait.
            LOG.error(
                    "Stored definition {} of {} is no longer accepted: {}",
                    stored.digest(),
                    stored.agency(),
                    inspection.diagnostics());
        }
        return inspection.definition().orElse(null);
    }

    private static Set<Set<String>> crews(AgencyDefinition definition) {
        Set<Set<String>> crews = new HashSet<>();
        definition.services().forEach(service -> service.steps()
                .forEach(step -> crews.add(new TreeSet<>(step.actorIds()))));
        return crews;
    }
}

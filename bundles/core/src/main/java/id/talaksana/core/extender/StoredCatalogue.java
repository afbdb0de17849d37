package id.talaksana.core.extender;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.AgencyEntry.State;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Diagnostic.Severity;
import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.DefinitionStore.Stored;
import id.talaksana.core.definition.DefinitionReader;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The definitions in use, as one immutable snapshot behind a volatile reference: readers take it without a lock, and a
 * swap is one write. Whoever offers or closes does so under the monitor; the store keeps whatever was ever published.
 */
@Component(service = {Catalogue.class, StoredCatalogue.class})
public final class StoredCatalogue implements Catalogue {
    private static final Logger LOG = LoggerFactory.getLogger(StoredCatalogue.class);

    private final DefinitionStore store;
    private final Clock clock;
    /** Parsed definitions of earlier versions; those in use are held by the snapshot. */
    private final Cache<String, AgencyDefinition> parsed =
            Caffeine.newBuilder().maximumSize(500).build();

    private volatile Map<String, AgencyEntry> snapshot = Map.of();

    @Activate
    public StoredCatalogue(@Reference DefinitionStore store) {
        this(store, Clock.systemUTC());
    }

    /** With a clock of one's own, for tests. */
    public StoredCatalogue(DefinitionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        for (Stored known : store.list()) {
            remember(known);
        }
    }

    /** Agencies whose bundle is away are known from the store; what was stored last is what was in use last. */
    private void remember(Stored known) {
        definition(known.agency(), known.digest())
                .ifPresent(d -> publish(new AgencyEntry(
                        known.agency(), Optional.of(d), State.CLOSED, known.origin(), known.storedAt(), List.of())));
    }

    @Override
    public List<AgencyEntry> agencies() {
        return List.copyOf(snapshot.values());
    }

    @Override
    public Optional<AgencyEntry> agency(String agencyId) {
        return Optional.ofNullable(snapshot.get(agencyId));
    }

    @Override
    public Optional<AgencyDefinition> definition(String agencyId, String digest) {
        Optional<AgencyDefinition> current = agency(agencyId)
                .flatMap(AgencyEntry::current)
                .filter(d -> d.digest().equals(digest));
        return current.isPresent()
                ? current
                : Optional.ofNullable(
                        parsed.get(agencyId + "/" + digest, key -> parse(agencyId, store.find(agencyId, digest))));
    }

    @Override
    public Optional<AgencyDefinition> version(String agencyId, String version) {
        return store.findVersion(agencyId, version).flatMap(s -> definition(agencyId, s.digest()));
    }

    private static AgencyDefinition parse(String agencyId, Optional<Stored> stored) {
        if (stored.isEmpty()) {
            return null;
        }
        Inspection inspection = DefinitionReader.read(stored.get().files());
        if (inspection.definition().isEmpty()) {
            // Rules may have become stricter since it was stored; it is kept, and its cases wait.
            LOG.error(
                    "Stored definition {} of {} is no longer accepted: {}",
                    stored.get().digest(),
                    agencyId,
                    inspection.diagnostics());
        }
        return inspection.definition().orElse(null);
    }

    @Override
    public Inspection inspect(Map<String, byte[]> files) {
        Inspection inspection = DefinitionReader.read(files);
        return inspection
                .definition()
                .map(d -> withTaken(inspection, d, d.agency().id()))
                .orElse(inspection);
    }

    /** A version number that is taken by another content refuses the definition. */
    private Inspection withTaken(Inspection inspection, AgencyDefinition definition, String agencyId) {
        return store.findVersion(agencyId, definition.version())
                .filter(known -> !known.digest().equals(definition.digest()))
                .map(known -> refused(inspection.diagnostics(), taken(definition.version(), known.digest())))
                .orElse(inspection);
    }

    private static Inspection refused(List<Diagnostic> warnings, Diagnostic error) {
        List<Diagnostic> all = new ArrayList<>(List.of(error));
        all.addAll(warnings);
        return new Inspection(Optional.empty(), all);
    }

    private static Diagnostic taken(String version, String digest) {
        String known = digest.substring(0, 12);
        return error(
                "version-taken",
                new Text(
                        "Versi " + version + " sudah terbit dengan isi lain (sidik " + known + ").",
                        "Version " + version + " was published with another content (digest " + known + ")."),
                new Text("Naikkan \"version\" di agency.yaml.", "Raise \"version\" in agency.yaml."));
    }

    static Diagnostic error(String rule, Text message, Text remedy) {
        return new Diagnostic(Severity.ERROR, "agency.yaml", 1, 1, rule, message, remedy, null);
    }

    /**
     * Takes a definition into use for new cases, if it is sound; else the last good one stays.
     *
     * @param agencyId the agency that the offer claims to be
     * @return the findings; the offer was taken when none is an error
     */
    synchronized List<Diagnostic> offer(String agencyId, Map<String, byte[]> files, String origin) {
        Inspection inspection = inspect(files);
        AgencyDefinition definition = inspection.definition().orElse(null);
        if (definition != null && !definition.agency().id().equals(agencyId)) {
            inspection = refused(
                    inspection.diagnostics(),
                    error(
                            "wrong-agency",
                            new Text(
                                    "Definisi ini milik \""
                                            + definition.agency().id() + "\", tetapi ditawarkan sebagai \"" + agencyId
                                            + "\".",
                                    "This definition is of \""
                                            + definition.agency().id() + "\" but is offered as \"" + agencyId + "\"."),
                            new Text("Samakan pengenal instansi.", "Make the agency ids agree.")));
        }
        if (inspection.definition().isEmpty()) {
            refuse(agencyId, origin, inspection.diagnostics());
            return inspection.diagnostics();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Stored offered = new Stored(
                agencyId, definition.digest(), definition.version(), definition.effectiveFrom(), origin, now, files);
        Stored kept = store.put(offered, crews(definition));
        if (!kept.digest().equals(definition.digest())) {
            List<Diagnostic> lost = refused(inspection.diagnostics(), taken(definition.version(), kept.digest()))
                    .diagnostics();
            refuse(agencyId, origin, lost);
            return lost;
        }
        publish(new AgencyEntry(agencyId, Optional.of(definition), State.OPEN, origin, now, inspection.diagnostics()));
        LOG.info(
                "{} {} ({}) is in use, from {}",
                agencyId,
                definition.version(),
                definition.digest().substring(0, 12),
                origin);
        return inspection.diagnostics();
    }

    /** Records why an offer was not taken; what is in use stays in use. */
    synchronized void refuse(String agencyId, String origin, List<Diagnostic> diagnostics) {
        AgencyEntry before = snapshot.get(agencyId);
        diagnostics.stream()
                .filter(Diagnostic::isError)
                .forEach(d -> LOG.warn("{} from {} refused: {}", agencyId, origin, d.line(java.util.Locale.ENGLISH)));
        publish(
                before == null || before.current().isEmpty()
                        ? new AgencyEntry(
                                agencyId, Optional.empty(), State.REFUSED, origin, clock.instant(), diagnostics)
                        : new AgencyEntry(
                                agencyId,
                                before.current(),
                                before.state(),
                                before.origin(),
                                before.since(),
                                diagnostics));
    }

    /** Takes no new cases for an agency from now on; its cases under way go on. */
    synchronized void close(String agencyId, String origin) {
        AgencyEntry before = snapshot.get(agencyId);
        if (before != null && before.origin().equals(origin)) {
            State state = before.current().isPresent() ? State.CLOSED : State.REFUSED;
            publish(new AgencyEntry(
                    agencyId, before.current(), state, before.origin(), before.since(), before.diagnostics()));
            LOG.info("{} takes no new cases: {} is away", agencyId, origin);
        }
    }

    private void publish(AgencyEntry entry) {
        Map<String, AgencyEntry> next = new TreeMap<>(snapshot);
        next.put(entry.id(), entry);
        snapshot = java.util.Collections.unmodifiableMap(next);
    }

    private static Set<Set<String>> crews(AgencyDefinition definition) {
        Set<Set<String>> crews = new HashSet<>();
        definition.services().forEach(service -> service.steps()
                .forEach(step -> crews.add(new TreeSet<>(step.actorIds()))));
        return crews;
    }
}

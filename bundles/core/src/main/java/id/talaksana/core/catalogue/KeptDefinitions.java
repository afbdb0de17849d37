package id.talaksana.core.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.condition.Combinations;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.api.store.DefinitionStore.Stored;
import id.talaksana.api.text.Diagnostic;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The definitions that were ever in use, in the store for ever and read once; those asked for lately stay at hand. */
final class KeptDefinitions {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDefinitions.class);

    private final DefinitionStore store;
    private final DefinitionLanguage language;
    private final Cache<String, Inspection> parsed =
            Caffeine.newBuilder().maximumSize(3_000).build();

    KeptDefinitions(DefinitionStore store, DefinitionLanguage language) {
        this.store = store;
        this.language = language;
    }

    Optional<AgencyDefinition> find(String agency, String digest) {
        return Optional.ofNullable(parsed.get(
                        key(agency, digest),
                        key -> parse(store.find(agency, digest).orElse(null))))
                .flatMap(Inspection::definition);
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

    /** Reads a candidate, and keeps nothing. A version number says one content. */
    Inspection inspect(Map<String, byte[]> files) {
        Inspection read = language.read(files);
        return read.definition()
                .flatMap(d -> digest(d.agency().id(), d.version())
                        .filter(known -> !known.equals(d.digest()))
                        .map(known -> OfferFindings.refused(read, OfferFindings.taken(files, d.version(), known))))
                .orElse(read);
    }

    /** Reads an agency's offer and keeps it when nothing speaks against it; one that is at hand already is not read again. */
    Inspection take(String agency, Map<String, byte[]> files, Origin origin, Instant at) {
        String digest = language.digest(files);
        Inspection known = parsed.getIfPresent(key(agency, digest));
        if (known != null && known.definition().isPresent()) {
            return known;
        }
        Inspection read = readAndKept(agency, files, origin, at);
        // What was accepted once is not refused when it is brought again.
        return read.definition().isEmpty() && find(agency, digest).isPresent()
                ? parsed.getIfPresent(key(agency, digest))
                : read;
    }

    private Inspection readAndKept(String agency, Map<String, byte[]> files, Origin origin, Instant at) {
        Inspection read = language.read(files);
        AgencyDefinition offered = read.definition().orElse(null);
        if (offered == null) {
            return read;
        }
        // Whose it is comes first: to whoever offers it as another's, its version numbers say nothing.
        if (!offered.agency().id().equals(agency)) {
            return OfferFindings.refused(
                    read,
                    OfferFindings.wrongAgency(files, agency, offered.agency().id()));
        }
        Stored wanted = new Stored(
                agency, offered.digest(), offered.version(), offered.effectiveFrom(), origin.toString(), at, files);
        String kept = store.put(wanted, crews(offered)).digest();
        if (!kept.equals(offered.digest())) {
            return OfferFindings.refused(read, OfferFindings.taken(files, offered.version(), kept));
        }
        parsed.put(key(agency, kept), read);
        return read;
    }

    private static String key(String agency, String digest) {
        return agency + "/" + digest;
    }

    /** What was found wrong with one that is kept; none when it was read, or was not yet. */
    List<Diagnostic> unreadable(String agency, String digest) {
        Inspection known = parsed.getIfPresent(key(agency, digest));
        return known == null || known.definition().isPresent() ? List.of() : known.diagnostics();
    }

    /** One that cannot be read is at hand, too: it is not read again at every look. */
    private Inspection parse(Stored stored) {
        if (stored == null) {
            return null;
        }
        Inspection read;
        try {
            read = language.readKept(stored.files());
        } catch (RuntimeException e) {
            // What the reader falls over is this definition's matter alone.
            LOG.error("Stored definition {} of {} stops its reader", stored.digest(), stored.agency(), e);
            return new Inspection(Optional.empty(), List.of(OfferFindings.unreadable(e)));
        }
        tellUnreadable(stored, read);
        return read;
    }

    private static void tellUnreadable(Stored stored, Inspection read) {
        if (read.definition().isEmpty()) {
            LOG.error(
                    "Stored definition {} of {} cannot be read any more; its cases wait: {}",
                    stored.digest(),
                    stored.agency(),
                    read.diagnostics());
        }
    }

    private static Set<String> ids(PublicService service, Predicate<Actor> which) {
        return service.actors().stream().filter(which).map(Actor::id).collect(Collectors.toSet());
    }

    private static Set<Set<String>> crews(AgencyDefinition definition) {
        Set<Set<String>> crews = new HashSet<>();
        definition.services().forEach(service -> service.steps().forEach(step -> crews.addAll(crews(service, step))));
        // Those whom a step can wait for whose clock was stopped.
        definition.services().forEach(service -> {
            crews.add(ids(service, Actor::applicant));
            crews.add(ids(service, actor -> actor.external() && !actor.applicant()));
        });
        crews.remove(Set.of());
        return crews;
    }

    /** The actors of a step together, for whatever combination of what decides about them. */
    private static Set<Set<String>> crews(PublicService service, Step step) {
        List<Condition> conditions =
                step.actors().or(List.of()).stream().map(StepPerformer::when).toList();
        Set<Set<String>> crews = new HashSet<>();
        Combinations.of(conditions, service.declared())
                .each(combination -> crews.add(step.actors().or(List.of()).stream()
                        .filter(performer -> combination.holds(performer.when()))
                        .map(StepPerformer::actor)
                        .collect(Collectors.toCollection(TreeSet::new))));
        return crews;
    }
}

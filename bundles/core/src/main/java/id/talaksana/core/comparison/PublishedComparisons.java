package id.talaksana.core.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Alignment;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Comparisons;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Likeness;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Sourced;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares the catalogue's definitions. They are immutable, so what was found is kept under their digests. */
@Component(service = Comparisons.class)
public final class PublishedComparisons implements Comparisons {
    /** Services below this are no help to a reader. */
    static final double COMPARABLE = 0.15;

    private static final int MOST = 10;
    /** How many services are looked at step by step; those with the most words in common. */
    private static final int CLOSER = 12;

    private final Catalogue catalogue;
    private final Cache<List<String>, Changes> changes =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<List<String>, Alignment> alignments =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<List<String>, Set<String>> vocabularies =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<List<String>, List<ComparedStep>> steps =
            Caffeine.newBuilder().maximumSize(3_000).build();
    private final Cache<List<Object>, List<Likeness>> comparable =
            Caffeine.newBuilder().maximumSize(10_000).build();

    @Activate
    public PublishedComparisons(@Reference Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    // ---- versions -------------------------------------------------------------------------------------------------

    @Override
    public Changes between(String agency, String fromVersion, String toVersion) {
        List<Edition> editions = catalogue.editions(agency);
        if (editions.isEmpty()) {
            throw noAgency(agency);
        }
        Edition to = toVersion == null ? inUse(editions) : edition(editions, toVersion);
        Edition from = fromVersion == null ? before(editions, to) : edition(editions, fromVersion);
        Changes found = changes.get(
                List.of(agency, from.digest(), to.digest()),
                key -> new Changes(agency, from, to, Comparison.of(definition(agency, from), definition(agency, to))));
        // Where a version stands may have changed since.
        return new Changes(agency, from, to, found.differences());
    }

    private static Edition inUse(List<Edition> editions) {
        return editions.stream()
                .filter(e -> e.standing() == Standing.IN_USE)
                .findFirst()
                .orElse(editions.get(0));
    }

    /** The newest of the others that was in use before; itself when it is the first. */
    private static Edition before(List<Edition> editions, Edition to) {
        return editions.stream()
                .filter(e -> e.since().isBefore(to.since()))
                .max(Comparator.comparing(Edition::since))
                .orElse(to);
    }

    private static Edition edition(List<Edition> editions, String version) {
        return editions.stream()
                .filter(e -> e.version().equals(version))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> there = editions.stream().map(Edition::version).toList();
                    return new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "Versi " + version + " tidak ada; yang ada: " + String.join(", ", there) + ".",
                            "There is no version " + version + "; there are: " + String.join(", ", there) + ".",
                            there);
                });
    }

    private AgencyDefinition definition(String agency, Edition edition) {
        return catalogue
                .definition(agency, edition.digest())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        "Versi " + edition.version() + " belum dapat dibaca; coba lagi.",
                        "Version " + edition.version() + " cannot be read yet; try again.",
                        List.of()));
    }

    // ---- services -------------------------------------------------------------------------------------------------

    @Override
    public Alignment align(ServiceId left, ServiceId right) {
        return align(found(left), found(right));
    }

    private Alignment align(Found left, Found right) {
        return alignments.get(
                List.of(
                        left.definition().digest(),
                        left.service().id(),
                        right.definition().digest(),
                        right.service().id()),
                key -> Aligner.align(left.definition(), left.service(), right.definition(), right.service()));
    }

    @Override
    public List<Likeness> comparable(ServiceId service) {
        Found one = found(service);
        List<AgencyDefinition> published = catalogue.published().stream()
                .map(entry -> entry.current().orElseThrow())
                .toList();
        // Whatever comes, goes or is swapped changes the sum; a wrong one would need two swaps that cancel out.
        long all = published.stream()
                .mapToLong(d -> Long.parseUnsignedLong(d.digest().substring(0, 16), 16))
                .sum();
        return comparable.get(
                List.of(one.definition().digest(), service.service(), all), key -> comparable(one, published));
    }

    private List<Likeness> comparable(Found one, List<AgencyDefinition> published) {
        Set<String> words = vocabulary(one);
        Map<Found, Double> inCommon = new HashMap<>();
        for (AgencyDefinition definition : published) {
            for (PublicService other : definition.services()) {
                Found found = new Found(definition, other);
                if (!found.id().equals(one.id())) {
                    inCommon.put(found, dice(words, vocabulary(found)));
                }
            }
        }
        return inCommon.entrySet().stream()
                .sorted(Map.Entry.<Found, Double>comparingByValue()
                        .reversed()
                        .thenComparing(e -> e.getKey().id().toString()))
                .limit(CLOSER)
                .map(Map.Entry::getKey)
                .map(other -> likeness(one, other))
                .filter(likeness -> likeness.score() >= COMPARABLE)
                .sorted(Comparator.comparingDouble(Likeness::score).reversed().thenComparing(l -> l.service()
                        .toString()))
                .limit(MOST)
                .toList();
    }

    private Likeness likeness(Found one, Found other) {
        return new Likeness(
                other.id(),
                other.definition().agency().name(),
                other.service().title(),
                Aligner.likeness(one.service(), steps(one), other.service(), steps(other)));
    }

    private List<ComparedStep> steps(Found found) {
        return steps.get(
                List.of(found.definition().digest(), found.service().id()), key -> ComparedStep.allOf(found.service()));
    }

    private Set<String> vocabulary(Found found) {
        return vocabularies.get(
                List.of(found.definition().digest(), found.service().id()), key -> {
                    Set<String> words = new HashSet<>();
                    add(words, found.service().title());
                    found.service().steps().forEach(step -> add(words, step.text()));
                    return words;
                });
    }

    private static void add(Set<String> words, Sourced<String> text) {
        if (text != null && text.known()) {
            words.addAll(IndonesianWords.of(text.value()).keySet());
        }
    }

    private static double dice(Set<String> one, Set<String> other) {
        // A plain loop: it runs for each service that is published.
        int both = 0;
        for (String word : one) {
            both += other.contains(word) ? 1 : 0;
        }
        return one.isEmpty() && other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
    }

    private Found found(ServiceId id) {
        AgencyDefinition definition =
                catalogue.agency(id.agency()).flatMap(AgencyEntry::current).orElseThrow(() -> noAgency(id.agency()));
        PublicService service = definition
                .service(id.service())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "Tidak ada layanan \"" + id + "\".",
                        "There is no service \"" + id + "\".",
                        definition.services().stream().map(PublicService::id).toList()));
        return new Found(definition, service);
    }

    /** A service with the definition that it stands in. */
    private record Found(AgencyDefinition definition, PublicService service) {
        ServiceId id() {
            return new ServiceId(definition.agency().id(), service.id());
        }

        // Definitions are compared by digest: two of 600 agencies are not to be compared member by member.
        @Override
        public boolean equals(Object other) {
            return other instanceof Found f
                    && f.definition.digest().equals(definition.digest())
                    && f.service.id().equals(service.id());
        }

        @Override
        public int hashCode() {
            return 31 * definition.digest().hashCode() + service.id().hashCode();
        }
    }

    private Refusal noAgency(String agency) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "Tidak ada instansi \"" + agency + "\" dengan definisi yang berlaku.",
                "There is no agency \"" + agency + "\" with a definition in use.",
                catalogue.published().stream().map(AgencyEntry::id).toList());
    }
}

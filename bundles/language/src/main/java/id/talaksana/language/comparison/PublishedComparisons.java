package id.talaksana.language.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.comparison.StepJudgements;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.language.words.LanguageWords;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Compares the catalogue's definitions. They are immutable, so what was found is kept under their digests. */
@Component(service = Comparisons.class)
public final class PublishedComparisons implements Comparisons {
    /** Services below this are no help to a reader. */
    public static final double COMPARABLE = 0.15;

    private static final int MOST = 10;
    /** How many services are looked at step by step; those with the most words in common. */
    private static final int CLOSER = 12;

    private final Catalogue catalogue;
    private final StepJudgements judgements;
    private final Cache<List<String>, Changes> changes =
            Caffeine.newBuilder().maximumSize(2_000).build();
    private final Cache<JudgedPair, Alignment> alignments =
            Caffeine.newBuilder().maximumSize(20_000).build();
    private final Cache<List<String>, String[]> vocabularies =
            Caffeine.newBuilder().maximumSize(5_000).build();
    private final Cache<List<String>, List<ComparedStep>> steps =
            Caffeine.newBuilder().maximumSize(3_000).build();
    private final Cache<Pair, Double> likenesses =
            Caffeine.newBuilder().maximumSize(30_000).build();
    private volatile VocabularyIndex index;
    private final ExecutorService ahead = ahead();

    /** Two services by their digests. */
    private record Pair(String left, String leftService, String right, String rightService) {
        public Pair(PublishedService left, PublishedService right) {
            this(
                    left.definition().digest(),
                    left.service().id(),
                    right.definition().digest(),
                    right.service().id());
        }
    }

    /** @param times how often the two were judged */
    private record JudgedPair(Pair pair, int times) {}

    @Activate
    public PublishedComparisons(@Reference Catalogue catalogue, @Reference StepJudgements judgements) {
        this.catalogue = catalogue;
        this.judgements = judgements;
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
                            LanguageWords.text("there-is-no-version-there-are", version, String.join(", ", there)),
                            there);
                });
    }

    private AgencyDefinition definition(String agency, Edition edition) {
        return catalogue
                .definition(agency, edition.digest())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNAVAILABLE,
                        LanguageWords.text("version-cannot-be-read-yet-try", edition.version()),
                        List.of()));
    }

    // ---- services -------------------------------------------------------------------------------------------------

    @Override
    public Alignment align(ServiceId left, ServiceId right) {
        return align(found(left), found(right));
    }

    /** The newest judgement always stands, so that its number tells how many there were. */
    private Alignment align(PublishedService left, PublishedService right) {
        List<StepJudgement> standing = judgements.standing(left.id(), right.id());
        int judged = standing.isEmpty() ? 0 : standing.get(standing.size() - 1).number();
        return alignments.get(
                new JudgedPair(new Pair(left, right), judged),
                key -> Aligner.align(left, right, judged, new StandingJudgements(catalogue, left, right).of(standing)));
    }

    @Override
    public List<Likeness> comparable(ServiceId service) {
        PublishedService one = found(service);
        List<AgencyEntry> published = catalogue.published();
        VocabularyIndex now = index;
        if (now == null || !now.isOf(published)) {
            // Two that ask at once may both make it; neither waits.
            now = new VocabularyIndex(published, this::vocabulary);
            index = now;
            VocabularyIndex made = now;
            ahead.execute(() -> tellAhead(made));
        }
        VocabularyIndex all = now;
        return all.told(service, id -> comparable(one, all));
    }

    /** Whoever asks next finds it told; what did not change since the last state is known by its pairs already. */
    private void tellAhead(VocabularyIndex all) {
        for (PublishedService one : all.services()) {
            if (index != all || Thread.currentThread().isInterrupted()) {
                return;
            }
            all.told(one.id(), id -> comparable(one, all));
        }
    }

    /** Ends what is told ahead. */
    @Deactivate
    public void stop() {
        ahead.shutdownNow();
    }

    private static ExecutorService ahead() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(
                1,
                1,
                10,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                PublishedComparisons::idle,
                new ThreadPoolExecutor.DiscardOldestPolicy());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    private static Thread idle(Runnable work) {
        Thread thread = new Thread(work, "talaksana-comparisons");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    private List<Likeness> comparable(PublishedService one, VocabularyIndex all) {
        return all.nearest(one, CLOSER).stream()
                .map(other -> likeness(one, other))
                .filter(likeness -> likeness.score() >= COMPARABLE)
                .sorted(Comparator.comparingDouble(Likeness::score).reversed().thenComparing(l -> l.service()
                        .toString()))
                .limit(MOST)
                .toList();
    }

    private Likeness likeness(PublishedService one, PublishedService other) {
        return new Likeness(
                other.id(),
                other.definition().agency().name(),
                other.service().title(),
                likenesses.get(
                        new Pair(one, other),
                        key -> Aligner.likeness(one.service(), steps(one), other.service(), steps(other))));
    }

    private List<ComparedStep> steps(PublishedService found) {
        return steps.get(
                List.of(found.definition().digest(), found.service().id()), key -> ComparedStep.allOf(found.service()));
    }

    private String[] vocabulary(PublishedService found) {
        return vocabularies.get(
                List.of(found.definition().digest(), found.service().id()), key -> {
                    Set<String> words = new TreeSet<>();
                    add(words, found.service().title());
                    found.service().steps().forEach(step -> add(words, step.text()));
                    return words.stream().map(String::intern).toArray(String[]::new);
                });
    }

    private static void add(Set<String> words, Sourced<String> text) {
        if (text != null && text.known()) {
            words.addAll(IndonesianWords.of(text.value()).keySet());
        }
    }

    private PublishedService found(ServiceId id) {
        AgencyDefinition definition =
                catalogue.agency(id.agency()).flatMap(AgencyEntry::current).orElseThrow(() -> noAgency(id.agency()));
        PublicService service = definition
                .service(id.service())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        LanguageWords.text("there-is-no-service-2", id),
                        definition.services().stream().map(PublicService::id).toList()));
        return new PublishedService(definition, service);
    }

    private Refusal noAgency(String agency) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                LanguageWords.text("there-is-no-agency", agency),
                catalogue.published().stream().map(AgencyEntry::id).toList());
    }
}

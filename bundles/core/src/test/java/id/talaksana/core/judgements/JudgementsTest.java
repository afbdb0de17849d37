package id.talaksana.core.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.Comparisons;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.comparison.StepJudgement.Match;
import id.talaksana.api.comparison.StepJudgements;
import id.talaksana.api.comparison.StepJudgements.Opinion;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryJudgementStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.comparison.PublishedComparisons;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Test;

/** What central staff say of steps is what every comparison says from then on. */
public class JudgementsTest {
    private static final ServiceId OWN = new ServiceId("contoh", "izin");
    private static final ServiceId OTHER = new ServiceId("lain", "izin");
    private static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");
    private static final Account STAFF = account("pusat", Role.CENTRAL_STAFF, null);

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final StoredRegistry registry = StoredRegistry.at(
            clock,
            new YamlLanguage(),
            new InMemoryDefinitionStore(),
            new InMemoryPublicationStore(),
            new InMemoryCaseStore());
    private final StepJudgements judgements = new StoredJudgements(registry, new InMemoryJudgementStore(), clock);
    private final Comparisons comparisons = new PublishedComparisons(registry, judgements);

    private static Account account(String name, Role role, String agency) {
        return new Account(name, name, role, agency, Set.of(), true);
    }

    @Before
    public void publish() {
        offer("contoh", "1.0.0", Samples.SERVICE);
        offer("lain", "1.0.0", Samples.SERVICE.replace("Menerima berkas", "Mencatat usulan di buku agenda"));
    }

    private void offer(String agency, String version, String service) {
        assertThat(registry.publish(
                                agency,
                                Samples.files(
                                        Samples.AGENCY
                                                .replace("agency: contoh", "agency: " + agency)
                                                .replace("version: 1.0.0", "version: " + version),
                                        service),
                                new Origin(Origin.Kind.BUNDLE, agency),
                                "system")
                        .definition())
                .isPresent();
    }

    private static Opinion pair(String left, String right, Match match, Integer seen) {
        return new Opinion(left, right, match, " Kata lain, kerja sama ", seen);
    }

    private Row left(String step) {
        return row(comparisons.align(OWN, OTHER), step);
    }

    private static Row row(Alignment alignment, String step) {
        return alignment.rows().stream()
                .filter(row -> row.left() != null && row.left().step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void whatNoWordShowsAPersonSaysAndBothSidesShowIt() {
        assertThat(left("terima").right()).isNull();
        double before = comparisons.align(OWN, OTHER).likeness();
        StepJudgement said = judgements.judge(STAFF, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 0));
        assertThat(said.by()).isEqualTo("pusat");
        assertThat(said.at()).isEqualTo(NOW);
        assertThat(said.remark()).isEqualTo("Kata lain, kerja sama");

        assertThat(left("terima").right().step()).isEqualTo("terima");
        assertThat(left("terima").review()).isEqualTo(new Alignment.Review(1, Match.MATCHED, NOW, false));
        assertThat(comparisons.align(OWN, OTHER).judged()).isEqualTo(1);
        assertThat(comparisons.align(OWN, OTHER).likeness()).isGreaterThan(before);
        assertThat(row(comparisons.align(OTHER, OWN), "terima").review().match())
                .isEqualTo(Match.MATCHED);
        assertThat(judgements.all(STAFF, OTHER, OWN)).containsExactly(said.turned());
    }

    @Test
    public void whereThereIsNoCounterpartNoneIsPresumed() {
        assertThat(left("periksa").right().step()).isEqualTo("periksa");
        judgements.judge(STAFF, OWN, OTHER, new Opinion("periksa", null, Match.NONE, null, null));
        assertThat(left("periksa").right()).isNull();
        assertThat(left("periksa").relation()).isEqualTo(Alignment.Relation.ONLY_LEFT);
        assertThat(left("periksa").review().match()).isEqualTo(Match.NONE);
        judgements.judge(STAFF, OTHER, OWN, new Opinion("periksa", null, Match.NONE, null, null));
        assertThat(comparisons.align(OWN, OTHER).rows())
                .filteredOn(row -> row.left() == null && row.review() != null)
                .extracting(row -> row.right().step())
                .containsExactly("periksa");
    }

    @Test
    public void theNewestJudgementOnAStepStandsAndTheOlderOnesAreKept() {
        judgements.judge(STAFF, OWN, OTHER, pair("terima", "rapat", Match.PRESUMED, 0));
        judgements.judge(STAFF, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 1));
        assertThat(left("terima").right().step()).isEqualTo("terima");
        assertThat(left("rapat").review()).isNull();
        assertThat(judgements.standing(OWN, OTHER))
                .extracting(StepJudgement::number)
                .containsExactly(2);
        assertThat(judgements.all(STAFF, OWN, OTHER))
                .extracting(StepJudgement::match)
                .containsExactly(Match.MATCHED, Match.PRESUMED);
    }

    @Test
    public void whatWasSaidOfAStepThatChangedSinceIsOutdatedAndStandsUntilSomebodyLooksAgain() {
        judgements.judge(STAFF, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 0));
        judgements.judge(STAFF, OWN, OTHER, pair("periksa", "periksa", Match.MATCHED, 0));
        judgements.judge(STAFF, OWN, OTHER, new Opinion("rapat", null, Match.NONE, null, 0));
        offer("contoh", "1.1.0", Samples.SERVICE.replace("10 minute", "25 minute"));
        assertThat(left("terima").review().outdated()).isTrue();
        assertThat(left("terima").right().step()).isEqualTo("terima");
        assertThat(left("periksa").review().outdated()).isFalse();
        assertThat(left("rapat").review().outdated()).isFalse();

        judgements.judge(STAFF, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 1));
        assertThat(left("terima").review().outdated()).isFalse();

        // A step that came may be the one that was not there.
        offer(
                "lain",
                "1.1.0",
                Samples.SERVICE.replace(
                        "  - id: tanda-tangan\n    number: 4",
                        "  - id: sidang\n    number: 4\n    text: Sidang tim\n  - id: tanda-tangan\n    number: 5"));
        assertThat(left("rapat").review().outdated()).isTrue();
    }

    @Test
    public void ofAStepThatIsGoneNothingIsSaidAnyMore() {
        judgements.judge(STAFF, OWN, OTHER, pair("rapat", "rapat", Match.PRESUMED, 0));
        offer(
                "lain",
                "1.1.0",
                Samples.SERVICE.replace(
                        "  - id: rapat\n    number: 3\n    text: Rapat bagi CPNS\n    tracks: [cpns]\n", ""));
        assertThat(left("rapat").review()).isNull();
        assertThat(judgements.all(STAFF, OWN, OTHER)).hasSize(1);
    }

    @Test
    public void whoWouldOverruleWhatWasNotSeenIsToldWhoWasFirst() {
        judgements.judge(STAFF, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 0));
        judgements.judge(STAFF, OWN, OTHER, pair("periksa", "periksa", Match.MATCHED, 0));
        assertThatThrownBy(() -> judgements.judge(STAFF, OTHER, OWN, new Opinion("terima", null, Match.NONE, null, 0)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.first().by()).isEqualTo("pusat");
                });
        assertThat(judgements.all(STAFF, OWN, OTHER)).hasSize(2);
    }

    @Test
    public void whatIsNoJudgementIsRefusedAndWhoIsOfOneAgencyToo() {
        refused(Refusal.Kind.INVALID, () -> judge(pair("terima", null, Match.MATCHED, 0)));
        refused(Refusal.Kind.INVALID, () -> judge(pair("terima", "terima", Match.NONE, 0)));
        refused(Refusal.Kind.INVALID, () -> judge(pair(null, null, Match.NONE, 0)));
        refused(Refusal.Kind.INVALID, () -> judge(pair("terima", "terima", null, 0)));
        refused(Refusal.Kind.INVALID, () -> judge(pair("terima", "tiada", Match.MATCHED, 0)));
        refused(
                Refusal.Kind.INVALID,
                () -> judge(new Opinion("terima", null, Match.NONE, "x".repeat(StepJudgements.LONGEST_REMARK + 1), 0)));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> judgements.judge(
                        STAFF, OWN, new ServiceId("tiada", "izin"), pair("terima", "a", Match.MATCHED, 0)));
        refused(
                Refusal.Kind.INVALID,
                () -> judgements.judge(STAFF, OWN, OWN, pair("terima", "terima", Match.MATCHED, 0)));
        for (Role role : List.of(Role.OFFICER, Role.AGENCY_ADMINISTRATOR)) {
            Account own = account("rini", role, "contoh");
            refused(
                    Refusal.Kind.FORBIDDEN,
                    () -> judgements.judge(own, OWN, OTHER, pair("terima", "terima", Match.MATCHED, 0)));
            refused(Refusal.Kind.FORBIDDEN, () -> judgements.all(own, OWN, OTHER));
        }
        assertThat(judgements.standing(OWN, OTHER)).isEmpty();
    }

    private void judge(Opinion opinion) {
        judgements.judge(STAFF, OWN, OTHER, opinion);
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}

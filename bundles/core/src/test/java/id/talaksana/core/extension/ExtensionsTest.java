package id.talaksana.core.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.Refusal;
import id.talaksana.api.cases.Refusal.Kind;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.SignatureProvider.Signature;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.extension.Waiting.AbsentExtension;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.core.Samples;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.OfferedCatalogue;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.After;
import org.junit.Test;

/** Cases whose step calls extensions, good ones and bad ones, each in threads of their own. */
public class ExtensionsTest {
    private static final Account OFFICER = officer("contoh");
    private static final Account OTHER = officer("lain");
    private static final Map<String, String> FACTS = Map.of("nip", "19750101 200003 1 001", "usul", "2026-03-20");
    private static final String CALLS =
            """
                calls:
                  - point: notifier
                    name: surel
                  - point: eligibility-rule
                    name: batas
                    parameters: {usia: "56"}
                    facts:
                      - {id: nip, label: NIP calon, kind: nip}
                      - {id: usul, label: Tanggal usul, kind: date}
                      - {id: nilai, label: Nilai, kind: number, optional: true}
                      - {id: asal, label: Asal, kind: choice, optional: true, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}
            """;

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final TestCatalogue catalogue = TestCatalogue.of(definition("contoh", CALLS));
    private final WaitingSteps waiting = new WaitingSteps();
    private final OfferedExtensions offered = new OfferedExtensions(waiting);
    private final ExtensionCalls calls =
            new ExtensionCalls(offered, waiting, catalogue.catalogue(), Duration.ofMillis(300));
    private final StoredCases cases = new StoredCases(
            catalogue.catalogue(), store, calls, Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC));
    private final CountDownLatch freed = new CountDownLatch(1);
    private final ExecutorService others = Executors.newCachedThreadPool();

    private static final EligibilityRule YES = step -> Verdict.eligible("Usia 51 tahun.", "51 years old.");
    private static final Notifier TOLD = step -> "pesan-17";

    @After
    public void free() {
        freed.countDown();
        others.shutdownNow();
    }

    @Test
    public void whatTheyAnswerIsPartOfTheIntactRecord() {
        AtomicReference<StepInHand> asked = new AtomicReference<>();
        offered.offer("contoh", "batas", (EligibilityRule) step -> {
            asked.set(step);
            return YES.judge(step);
        });
        offered.offer("", "surel", TOLD);
        CaseFile c = complete(atStep("contoh"), "lengkap", FACTS);
        assertThat(c.open()).extracting(StepRow::step).containsExactly("rapat");
        StepRow row = cases.history(OFFICER, c.id()).get(1);
        assertThat(row.evidence())
                .isEqualTo(
                        """
                        fakta nip: 197501012000031001
                        fakta usul: 2026-03-20
                        eligibility-rule batas: memenuhi syarat. Usia 51 tahun.
                        notifier surel: pesan-17""");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
        StepInHand step = asked.get();
        assertThat(step.agency()).isEqualTo("contoh");
        assertThat(step.caseId()).isEqualTo(c.id().toString());
        assertThat(step.row()).isEqualTo(2);
        assertThat(step.outcome()).isEqualTo("lengkap");
        assertThat(step.parameters()).containsExactly(Map.entry("usia", "56"));
        assertThat(step.facts()).containsEntry("nip", "197501012000031001");
        assertThat(step.attributes()).containsEntry("asal", "dalam");
        assertThat(step.zone().getId()).isEqualTo("Asia/Makassar");
    }

    @Test
    public void aNoIsARefusalWithItsReasonAndNobodyIsTold() {
        offered.offer("", "batas", (EligibilityRule) s -> Verdict.refused("Usia 60 tahun.", "60 years old."));
        offered.offer("", "surel", (Notifier) s -> {
            throw new AssertionError("nobody may be told");
        });
        CaseFile c = atStep("contoh");
        Refusal refusal = refused(() -> complete(c, "lengkap", FACTS));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.reason().indonesian()).contains("Usia 60 tahun.");
        assertThat(refusal.reason().english()).contains("60 years old.");
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
        assertThat(calls.steps()).isEmpty();
    }

    @Test
    public void turningTheCaseDownAsksNobodyAndRecordsWhatWasStated() {
        CaseFile c = complete(atStep("contoh"), "kurang", Map.of());
        assertThat(c.open()).extracting(StepRow::step).containsExactly("terima");
        assertThat(cases.history(OFFICER, c.id()).get(1).evidence()).isNull();
        CaseFile other = complete(atStep("contoh"), "tolak", Map.of("usul", "2026-03-20"));
        assertThat(cases.history(OFFICER, other.id()).get(1).evidence()).isEqualTo("fakta usul: 2026-03-20");
    }

    @Test
    public void anAbsentOneMakesTheStepWaitUntilItIsThere() {
        offered.offer("", "surel", TOLD);
        CaseFile c = atStep("contoh");
        waits(c, "tidak terpasang", "is not installed");
        assertThat(calls.absent())
                .containsExactly(new AbsentExtension("contoh", "izin", "periksa", Point.ELIGIBILITY_RULE, "batas"));
        assertThat(calls.steps())
                .extracting(WaitingStep::caseId, WaitingStep::step, WaitingStep::name)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(c.id().toString(), "periksa", "batas"));
        offered.offer("contoh", "batas", YES);
        assertThat(calls.steps()).as("mended").isEmpty();
        assertThat(calls.absent()).isEmpty();
        assertThat(complete(c, "lengkap", FACTS).closedSteps()).isEqualTo(2);
    }

    @Test
    public void oneThatThrowsWaitsAndItsMessageStaysInside() {
        offered.offer("", "surel", TOLD);
        CaseFile c = atStep("contoh");
        List<Throwable> thrown = List.of(
                new IllegalStateException("rahasia 197501012000031001"),
                new NoClassDefFoundError("rahasia"),
                new StackOverflowError("rahasia"),
                new ThreadDeath());
        for (Throwable each : thrown) {
            offered.offer("contoh", "batas", (EligibilityRule) step -> {
                throw ExtensionsTest.<Error>any(each);
            });
            Refusal refusal = waits(c, "gagal dengan " + each.getClass().getName(), "failed with");
            assertThat(refusal.reason().english()).doesNotContain("rahasia").doesNotContain("1975");
        }
        offered.offer("contoh", "batas", YES);
        assertThat(complete(c, "lengkap", FACTS).closedSteps()).isEqualTo(2);
    }

    @Test
    public void oneThatBlocksIsInterruptedAndWaits() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        offered.offer("", "batas", (EligibilityRule) step -> {
            try {
                freed.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return YES.judge(step);
        });
        CaseFile c = atStep("contoh");
        waits(c, "tidak menjawab dalam 300 milidetik", "did not answer");
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
    }

    @Test
    public void oneThatHeedsNoInterruptionTakesItsAgencysPlacesAndNoOthers() throws Exception {
        alsoServing("lain");
        offered.offer("", "surel", TOLD);
        offered.offer("lain", "batas", YES);
        offered.offer("contoh", "batas", (EligibilityRule) step -> {
            while (true) {
                try {
                    freed.await();
                    return YES.judge(step);
                } catch (InterruptedException stubborn) {
                    // What a bad extension does.
                    continue;
                }
            }
        });
        List<Future<Refusal>> slow = new ArrayList<>();
        for (int i = 0; i < Compartments.PLACES; i++) {
            CaseFile c = atStep("contoh");
            slow.add(others.submit(() -> refused(() -> complete(c, "lengkap", FACTS))));
        }
        for (Future<Refusal> each : slow) {
            assertThat(each.get().reason().english()).contains("did not answer");
        }
        waits(atStep("contoh"), "sedang dipakai 4 kali", "is in use 4 times");
        CaseFile elsewhere = atStep("lain");
        assertThat(complete(elsewhere, "lengkap", FACTS).closedSteps()).isEqualTo(2);
        assertThat(cases.find(OTHER, elsewhere.id()).closedSteps()).isEqualTo(2);
        freed.countDown();
        CaseFile again = atStep("contoh");
        for (int i = 0; i < 100 && cases.find(OFFICER, again.id()).closedSteps() < 2; i++) {
            try {
                complete(again, "lengkap", FACTS);
            } catch (Refusal busy) {
                assertThat(busy.kind()).isEqualTo(Kind.UNAVAILABLE);
                Thread.onSpinWait();
            }
        }
        assertThat(cases.find(OFFICER, again.id()).closedSteps())
                .as("places are free again")
                .isEqualTo(2);
    }

    @Test
    public void nonsenseIsNotTakenForAnAnswer() {
        List<Object> rules = List.of(
                (EligibilityRule) s -> null,
                (EligibilityRule) s -> new Verdict(true, List.of()),
                (EligibilityRule) s -> new Verdict(true, null),
                (EligibilityRule) s -> Verdict.eligible(null, "x"),
                (EligibilityRule) s -> Verdict.eligible(" ", "x"),
                (EligibilityRule) s -> Verdict.eligible("x".repeat(301), "x"),
                (EligibilityRule) s -> Verdict.refused("x\u0000", "x"),
                (EligibilityRule) s -> new Verdict(
                        true,
                        Collections.nCopies(
                                6, Verdict.eligible("x", "x").reasons().get(0))),
                "no rule at all");
        CaseFile c = atStep("contoh");
        for (Object rule : rules) {
            offered.offer("contoh", "batas", rule);
            Refusal refusal = refused(() -> complete(c, "lengkap", FACTS));
            assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(refusal.reason().english()).contains("batas");
        }
        offered.offer("contoh", "batas", YES);
        offered.offer("contoh", "surel", (Notifier) s -> "");
        waits(c, "\"receipt\" kosong", "its \"receipt\" is empty");
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
    }

    @Test
    public void scoresComeForTheIdsThatWereAskedFor() {
        TestCatalogue scored = TestCatalogue.of(
                definition(
                        "contoh",
                        """
                    calls:
                      - {point: score-source, name: cat, parameters: {ids: skd skb}}
                """));
        StoredCases running = with(scored);
        CaseFile c = atStep(running, OFFICER);
        Map<String, BigDecimal> empty = new HashMap<>();
        empty.put("skd", null);
        List<Map<String, BigDecimal>> wrong = List.of(
                Map.of(),
                Map.of("skd", BigDecimal.ONE),
                Map.of("skd", BigDecimal.ONE, "skb", BigDecimal.ONE, "skx", BigDecimal.ONE),
                Map.of("skd", BigDecimal.ONE, "SKB", BigDecimal.ONE),
                Map.of("skd", new BigDecimal(BigInteger.ONE, -1_000_000_000), "skb", BigDecimal.ONE),
                empty);
        for (Map<String, BigDecimal> scores : wrong) {
            offered.offer("", "cat", (ScoreSource) s -> scores);
            assertThat(refused(() -> complete(running, c, "lengkap", Map.of())).kind())
                    .isEqualTo(Kind.UNAVAILABLE);
        }
        offered.offer("", "cat", (ScoreSource) s -> Map.of("skd", new BigDecimal("395.5"), "skb", new BigDecimal(400)));
        complete(running, c, "lengkap", Map.of());
        assertThat(running.history(OFFICER, c.id()).get(1).evidence())
                .isEqualTo("score-source cat: skb = 400; skd = 395.5");
    }

    @Test
    public void aSignatureIsOfThisRowAfterAllThatWasBefore() {
        TestCatalogue signed = TestCatalogue.of(
                definition(
                        "contoh",
                        """
                    calls:
                      - {point: signature-provider, name: tte}
                """));
        StoredCases running = with(signed);
        CaseFile c = atStep(running, OFFICER);
        AtomicReference<String> content = new AtomicReference<>();
        offered.offer("", "tte", (SignatureProvider) (step, bytes) -> {
            content.set(new String(bytes, StandardCharsets.UTF_8));
            return new Signature("SHA256withECDSA", "Kepala Badan", new byte[] {1, 2, 3});
        });
        complete(running, c, "lengkap", Map.of());
        assertThat(content.get())
                .contains(c.id().toString(), "periksa", "lengkap")
                .endsWith(c.head());
        assertThat(running.history(OFFICER, c.id()).get(1).evidence())
                .isEqualTo("signature-provider tte: SHA256withECDSA, Kepala Badan, AQID");
        CaseFile second = atStep(running, OFFICER);
        offered.offer("", "tte", (SignatureProvider) (step, bytes) -> new Signature("x", "y", new byte[0]));
        assertThat(refused(() -> complete(running, second, "lengkap", Map.of())).kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    public void factsAreCheckedBeforeAnybodyIsAsked() {
        offered.offer("", "batas", (EligibilityRule) s -> {
            throw new AssertionError("nobody may be asked");
        });
        CaseFile c = atStep("contoh");
        Map<String, String> wrong = Map.of(
                "nip", "19750231 200003 1 001",
                "usul", "2026-02-30",
                "nilai", "1e9",
                "asal", "mana",
                "lain", "x");
        wrong.forEach((id, value) -> {
            Map<String, String> facts = new HashMap<>(FACTS);
            facts.put(id, value);
            Refusal refusal = refused(() -> complete(c, "lengkap", facts));
            assertThat(refusal.kind()).as(id).isEqualTo(Kind.INVALID);
            assertThat(refusal.reason().indonesian()).contains("\"" + id + "\"");
        });
        for (String nip : List.of(
                "19750101200003100",
                "197501012000133001",
                "197501012000031000",
                "197501012000034001",
                "203001012050011001",
                "199001011999011001")) {
            assertThat(refused(() -> complete(c, "lengkap", Map.of("nip", nip, "usul", "2026-03-20")))
                            .kind())
                    .as(nip)
                    .isEqualTo(Kind.INVALID);
        }
        Refusal missing = refused(() -> complete(c, "lengkap", Map.of("usul", "2026-03-20")));
        assertThat(missing.kind()).isEqualTo(Kind.INVALID);
        assertThat(missing.reason().english()).contains("nip").contains("NIP calon");
        CaseFile first = open(cases, OFFICER);
        assertThat(refused(() -> cases.perform(
                                OFFICER,
                                new Deed.Complete(first.id(), "terima", null, null, List.of(), FACTS, null),
                                Channel.REST))
                        .kind())
                .as("a step that asks for nothing")
                .isEqualTo(Kind.INVALID);
    }

    @Test
    public void aRepeatedRequestIsAnsweredWithoutAskingAgain() {
        offered.offer("", "batas", YES).offer("", "surel", TOLD);
        CaseFile c = atStep("contoh");
        Deed deed = new Deed.Complete(c.id(), "periksa", "lengkap", null, List.of(), FACTS, "k-1");
        CaseFile after = cases.perform(OFFICER, deed, Channel.REST);
        offered.withdraw("", "batas");
        assertThat(cases.perform(OFFICER, deed, Channel.REST)).isEqualTo(after);
        Map<String, String> others = Map.of("nip", "197501012000031001", "usul", "2026-03-21");
        Deed other = new Deed.Complete(c.id(), "periksa", "lengkap", null, List.of(), others, "k-1");
        assertThat(refused(() -> cases.perform(OFFICER, other, Channel.REST)).kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    public void anAnswerDoesNotCountOnceTheCaseHasGoneOn() {
        offered.offer("", "surel", TOLD);
        CaseFile c = atStep("contoh");
        offered.offer("contoh", "batas", (EligibilityRule) step -> {
            cases.perform(OFFICER, new Deed.SendBack(c.id(), "periksa", "Kurang", null), Channel.REST);
            return YES.judge(step);
        });
        Refusal refusal = refused(() -> complete(c, "lengkap", FACTS));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.first().outcome()).isEqualTo("kurang");
        assertThat(cases.find(OFFICER, c.id()).closedSteps()).isEqualTo(2);
    }

    @Test
    public void anAgencysOwnGoesBeforeTheSharedOneAndServesNobodyElse() {
        alsoServing("lain");
        offered.offer("", "surel", TOLD);
        offered.offer("", "batas", (EligibilityRule) s -> Verdict.eligible("Bersama.", "Shared."));
        offered.offer("contoh", "batas", (EligibilityRule) s -> Verdict.eligible("Sendiri.", "Own."));
        CaseFile own = complete(atStep("contoh"), "lengkap", FACTS);
        assertThat(cases.history(OFFICER, own.id()).get(1).evidence()).contains("Sendiri.");
        CaseFile other = complete(atStep("lain"), "lengkap", FACTS);
        assertThat(cases.history(OTHER, other.id()).get(1).evidence()).contains("Bersama.");
    }

    @Test
    public void nothingOfAnExtensionStaysWhenItGoes() throws Exception {
        offered.offer("", "surel", TOLD);
        WeakReference<ClassLoader> loader = offerOfAnotherLoader();
        complete(atStep("contoh"), "lengkap", FACTS);
        Refusal failed = refused(
                () -> complete(atStep("contoh"), "lengkap", Map.of("nip", "197501012000032001", "usul", "2026-03-20")));
        assertThat(failed.reason().english()).contains("failed with " + Leaving.class.getName());
        offered.withdraw("contoh", "batas");
        for (int i = 0; i < 200 && loader.get() != null; i++) {
            System.gc();
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
        assertThat(loader.get()).as("the extension's class loader").isNull();
    }

    private WeakReference<ClassLoader> offerOfAnotherLoader() throws Exception {
        URL classes = Leaving.class.getProtectionDomain().getCodeSource().getLocation();
        URLClassLoader own = new URLClassLoader(new URL[] {classes}, getClass().getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.startsWith(Leaving.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
            }
        };
        Object rule =
                own.loadClass(Leaving.class.getName()).getDeclaredConstructor().newInstance();
        assertThat(rule.getClass().getClassLoader()).isSameAs(own);
        offered.offer("contoh", "batas", rule);
        return new WeakReference<>(own);
    }

    /** Leaves what it can behind in its thread, and throws what only its own loader knows. */
    public static final class Leaving extends RuntimeException implements EligibilityRule {
        private static final long serialVersionUID = 1L;
        private static final ThreadLocal<Object> LEFT = new ThreadLocal<>();

        @Override
        public Verdict judge(StepInHand step) {
            LEFT.set(this);
            if (step.facts().get("nip").charAt(14) == '2') {
                throw new Leaving();
            }
            return Verdict.eligible("Ya.", "Yes.");
        }
    }

    @Test
    public void aWithdrawnCaseWaitsForNothing() {
        CaseFile c = atStep("contoh");
        waits(c, "tidak terpasang", "is not installed");
        cases.perform(OFFICER, new Deed.Withdraw(c.id(), "Mundur", null), Channel.REST);
        assertThat(calls.steps()).isEmpty();
    }

    private Refusal waits(CaseFile c, String indonesian, String english) {
        Refusal refusal = refused(() -> complete(c, "lengkap", FACTS));
        assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(refusal.reason().indonesian()).contains("periksa", indonesian);
        assertThat(refusal.reason().english()).contains("periksa", english);
        assertThat(cases.find(OFFICER, c.id())).isEqualTo(c);
        assertThat(calls.steps()).extracting(WaitingStep::reason).contains(refusal.reason());
        return refusal;
    }

    private void alsoServing(String agency) {
        ((OfferedCatalogue) catalogue)
                .registry()
                .publish(agency, definition(agency, CALLS), new Origin(Origin.Kind.BUNDLE, agency), "system");
    }

    private StoredCases with(TestCatalogue definitions) {
        ExtensionCalls own = new ExtensionCalls(offered, waiting, definitions.catalogue(), Duration.ofSeconds(5));
        return new StoredCases(definitions.catalogue(), store, own, Clock.systemUTC());
    }

    private CaseFile complete(CaseFile c, String outcome, Map<String, String> facts) {
        return complete(cases, c, outcome, facts);
    }

    private static CaseFile complete(StoredCases running, CaseFile c, String outcome, Map<String, String> facts) {
        return running.perform(
                officer(c.id().agency()),
                new Deed.Complete(
                        c.id(),
                        "periksa",
                        outcome,
                        outcome.equals("lengkap") ? null : "Kurang",
                        List.of(),
                        facts,
                        null),
                Channel.REST);
    }

    private CaseFile atStep(String agency) {
        return atStep(cases, officer(agency));
    }

    private static CaseFile atStep(StoredCases running, Account who) {
        CaseFile c = open(running, who);
        return running.perform(who, new Deed.Complete(c.id(), "terima", null, null, List.of(), null), Channel.REST);
    }

    private static CaseFile open(StoredCases running, Account who) {
        return running.open(
                who,
                new Opening(who.agency(), "izin", "Uji", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private static Map<String, byte[]> definition(String agency, String calls) {
        return Samples.files(
                Samples.AGENCY.replace("agency: contoh", "agency: " + agency),
                Samples.SERVICE.replace("    text: Memeriksa berkas\n", "    text: Memeriksa berkas\n" + calls));
    }

    private static Account officer(String agency) {
        return new Account("budi", "Budi", Role.OFFICER, agency, Set.of("petugas", "kepala"), true);
    }

    private static Refusal refused(Callable<?> deed) {
        return catchThrowableOfType(Refusal.class, deed::call);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T any(Throwable thrown) throws T {
        throw (T) thrown;
    }
}

package id.talaksana.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.extension.Waiting.AbsentExtension;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.Test;

/** Extensions that are absent, throw, block or answer nonsense, each in threads of their own: the step waits. */
public class BadExtensionsTest extends CasesWithCalls {

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
                throw CasesWithCalls.<Error>any(each);
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
        complete(c, "lengkap", FACTS);
        tell(Duration.ZERO);
        noticeWaits(c, "\"receipt\" kosong", "its \"receipt\" is empty");
    }

    @Test
    public void aNoticeWaitsForItsNotifierWhileTheCaseGoesOnAndIsGivenWhenItIsMended() {
        offered.offer("contoh", "batas", YES);
        CaseFile c = complete(atStep("contoh"), "lengkap", FACTS);
        assertThat(c.closedSteps()).as("nobody outside is waited for").isEqualTo(2);
        tell(Duration.ZERO);
        noticeWaits(c, "tidak terpasang", "is not installed");
        offered.offer("", "surel", (Notifier) s -> {
            throw new IllegalStateException("rahasia");
        });
        tell(Duration.ofSeconds(2));
        noticeWaits(c, "gagal dengan", "failed with");
        assertThat(agenda.list(Scope.EVERYTHING, 9).get(0).fault()).doesNotContain("rahasia");
        List<StepInHand> told = new ArrayList<>();
        offered.offer("", "surel", (Notifier) s -> {
            told.add(s);
            return "pesan-18";
        });
        tell(Duration.ofSeconds(3));
        assertThat(told).as("not before its time").isEmpty();
        tell(Duration.ofSeconds(5));
        tell(Duration.ofDays(1));
        assertThat(told).singleElement().satisfies(step -> {
            assertThat(step.caseId()).isEqualTo(c.id().toString());
            assertThat(step.row()).isEqualTo(2);
            assertThat(step.facts()).containsEntry("nip", "197501012000031001").containsEntry("usul", "2026-03-20");
            assertThat(step.attributes()).containsEntry("asal", "dalam");
            assertThat(step.presented()).contains("surat");
            assertThat(step.zone().getId()).isEqualTo("Asia/Makassar");
        });
        assertThat(cases.history(OFFICER, c.id()).get(1).evidence()).endsWith("\nnotifier surel: pesan-18");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
        assertThat(calls.steps()).isEmpty();
        assertThat(agenda.list(Scope.EVERYTHING, 9)).isEmpty();
    }

    private void noticeWaits(CaseFile c, String indonesian, String english) {
        assertThat(agenda.list(Scope.EVERYTHING, 9)).singleElement().satisfies(kept -> assertThat(kept.fault())
                .contains("periksa", "surel", english));
        assertThat(calls.steps()).singleElement().satisfies(step -> {
            assertThat(step.caseId()).isEqualTo(c.id().toString());
            assertThat(step.reason().indonesian()).contains("periksa", indonesian);
        });
        assertThat(cases.history(OFFICER, c.id()).get(1).evidence()).doesNotContain("notifier");
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
}

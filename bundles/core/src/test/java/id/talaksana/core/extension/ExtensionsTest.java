package id.talaksana.core.extension;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.EligibilityRule.Verdict;
import id.talaksana.api.extension.Notifier;
import id.talaksana.api.extension.ScoreSource;
import id.talaksana.api.extension.SignatureProvider;
import id.talaksana.api.extension.SignatureProvider.Signature;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.cases.StoredCases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.Test;

/** What extensions answer becomes part of the record, and what officers state is checked. */
public class ExtensionsTest extends CasesWithCalls {

    @Test
    public void whatTheyAnswerIsPartOfTheIntactRecord() {
        AtomicReference<StepInHand> asked = new AtomicReference<>();
        offered.offer("contoh", "batas", (EligibilityRule) step -> {
            asked.set(step);
            return YES.judge(step);
        });
        offered.offer("", "surel", TOLD);
        CaseFile c = complete(atStep("contoh"), "lengkap", FACTS);
        tell(Duration.ZERO);
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
        tell(Duration.ofDays(1));
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
        Map<String, String> called = Map.of(
                "nip", "NIP calon", "usul", "Tanggal usul", "nilai", "Nilai", "asal", "Asal", "lain", "\"lain\"");
        wrong.forEach((id, value) -> {
            Map<String, String> facts = new HashMap<>(FACTS);
            facts.put(id, value);
            Refusal refusal = refused(() -> complete(c, "lengkap", facts));
            assertThat(refusal.kind()).as(id).isEqualTo(Kind.INVALID);
            assertThat(refusal.reason().indonesian()).contains(called.get(id));
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
        assertThat(missing.reason().english()).contains("NIP calon");
        assertThat(missing.allowed()).contains("nip");
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
}

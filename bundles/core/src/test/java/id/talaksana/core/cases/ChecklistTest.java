package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What an officer confirms within a step, and what is recorded of a step that is held elsewhere. */
public class ChecklistTest {
    private static final String CHECKED =
            "id: periksa, text: Memeriksa surat, checklist: [{id: kop, text: Kop surat sesuai},"
                    + " {id: tanggal, text: Tanggal surat ada}]";
    private static final String RETURNING = CHECKED
            + ", decision: {outcomes: [{id: sesuai, label: Sesuai}, {id: salah, label: Salah, returnTo: periksa}]}";

    private final Procedures it = new Procedures();

    private CaseFile opened(String step) {
        assertThat(it.publish("1.0.0", "", List.of(step))).isEmpty();
        return it.open();
    }

    private CaseFile done(CaseFile c, String outcome, Map<String, String> facts, List<String> checked) {
        String step = c.open().get(0).step();
        String comment = "salah".equals(outcome) ? "Kop keliru" : null;
        return it.cases.perform(
                OFFICER,
                new Deed.Complete(c.id(), step, outcome, comment, List.of(), facts, checked, "kunci"),
                Channel.REST);
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    @Test
    public void aStepIsCompletedWhenEachItemOfItsChecklistIsConfirmed() {
        CaseFile c = opened(CHECKED);
        Refusal missing = refused(() -> done(c, null, Map.of(), List.of("kop")));
        assertThat(missing.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(missing.reason().indonesian()).contains("Tanggal surat ada").doesNotContain("Kop surat");
        assertThat(missing.allowed()).containsExactly("tanggal");
        Refusal unknown = refused(() -> done(c, null, Map.of(), List.of("kop", "tanggal", "cap")));
        assertThat(unknown.reason().english()).contains("cap", "kop, tanggal");
        CaseFile closed = done(c, null, Map.of(), List.of("tanggal", "kop"));
        assertThat(closed.state()).isEqualTo(State.COMPLETED);
        assertThat(it.rows(closed).get(0).evidence()).isEqualTo("fakta daftar periksa: kop, tanggal");
        assertThat(it.faults(closed)).isEmpty();
    }

    @Test
    public void aRepeatedRequestConfirmsTheSame() {
        CaseFile c = opened(CHECKED);
        CaseFile closed = done(c, null, Map.of(), List.of("tanggal", "kop"));
        assertThat(done(c, null, Map.of(), List.of("kop", "tanggal"))).isEqualTo(closed);
        assertThat(refused(() -> done(c, null, Map.of(), List.of())).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void whatIsSentBackNeedNotHoldTheChecklist() {
        CaseFile back = done(opened(RETURNING), "salah", Map.of(), List.of("tanggal"));
        assertThat(back.state()).isEqualTo(State.OPEN);
        assertThat(it.rows(back).get(0).evidence()).isEqualTo("fakta daftar periksa: tanggal");
    }

    @Test
    public void anItemIsThereOnce() {
        assertThat(it.publish(
                        "1.0.0",
                        "",
                        List.of("id: a, text: Memeriksa surat, checklist: [{id: kop, text: A}, {id: kop, text: B}]")))
                .extracting(Diagnostic::rule)
                .contains("duplicate-id");
    }

    @Test
    public void whatIsHeldElsewhereIsRecordedWithNumberDateAndReceipt() {
        CaseFile c = opened("id: daftar, at: {name: SSCASN, address: 'https://sscasn.bkn.go.id'}");
        Map<String, String> without = Map.of("letter-number", "17", "letter-date", "2026-03-12");
        Refusal receipt = refused(() -> done(c, null, without, List.of()));
        assertThat(receipt.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(receipt.reason().indonesian()).contains("SSCASN (https://sscasn.bkn.go.id)", "letter-receipt");
        Map<String, String> early =
                Map.of("letter-number", "17", "letter-date", "2026-03-15", "letter-receipt", "SSC-1");
        assertThat(refused(() -> done(c, null, early, List.of())).kind()).isEqualTo(Refusal.Kind.INVALID);
        Map<String, String> all = Map.of("letter-number", "17", "letter-date", "2026-03-12", "letter-receipt", "SSC-1");
        CaseFile closed = done(c, null, all, List.of());
        assertThat(it.rows(closed).get(0).evidence())
                .isEqualTo("fakta letter-number: 17\nfakta letter-date: 2026-03-12\nfakta letter-receipt: SSC-1");
    }
}

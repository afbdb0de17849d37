package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.OFFICER;
import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** A step that was completed just now is taken back by a deed of its own, as long as nothing came of it. */
public class TakenBackTest {
    private static final Account COLLEAGUE = new Account("ani", "Ani", Role.OFFICER, "contoh", Set.of("petugas"), true);
    private static final String DECIDES = "id: periksa, duration: 2 working-day, decision: {outcomes:"
            + " [{id: ya, label: Ya}, {id: kurang, label: Kurang, returnTo: terima}, {id: tolak, label: Tolak, end: rejected}]}";

    private final Procedures it = new Procedures();

    private CaseFile opened(String... steps) {
        assertThat(it.publish("1.0.0", "", List.of(steps))).isEmpty();
        return it.open();
    }

    private CaseFile undone(Account who, CaseFile c) {
        return it.cases.perform(who, new Deed.Undo(c.id(), "Salah pilih", "batal"), Channel.WEB);
    }

    private Refusal refused(Account who, CaseFile c) {
        return catchThrowableOfType(() -> undone(who, c, null), Refusal.class);
    }

    @Test
    public void whatWasCompletedIsOpenAgainAsItWasAndBothStandOnTheRecord() {
        CaseFile c = it.done(opened("id: terima", DECIDES, "id: akhir"), "terima");
        Instant due = c.open().get(0).dueAt();
        CaseFile wrong = it.done(c, "periksa", "ya", null);
        it.now = it.now.plus(Duration.ofMinutes(10));
        CaseFile back = undone(OFFICER, wrong);
        assertThat(open(back)).containsExactly("periksa");
        assertThat(back.open().get(0).dueAt()).isEqualTo(due);
        assertThat(undone(OFFICER, wrong)).as("the same request again").isEqualTo(back);
        assertThat(it.rows(back)).extracting(StepRow::outcome).containsExactly("done", "ya", "undone", null);
        assertThat(it.rows(back).get(2).comment()).isEqualTo("Salah pilih");
        assertThat(it.faults(back)).isEmpty();
        CaseFile sent = it.done(back, "periksa", "kurang", "Kurang lengkap");
        assertThat(open(sent)).containsExactly("terima");
        assertThat(open(undone(OFFICER, sent, "lagi"))).containsExactly("periksa");
        assertThat(it.faults(sent)).isEmpty();
        it.done(sent, "periksa", "ya", null);
        assertThat(it.done(sent, "akhir").state()).isEqualTo(CaseFile.State.COMPLETED);
        assertThat(it.faults(sent)).isEmpty();
    }

    private CaseFile undone(Account who, CaseFile c, String key) {
        return it.cases.perform(who, new Deed.Undo(c.id(), null, key), Channel.WEB);
    }

    @Test
    public void branchesThatBeganWithItEndAndThoseThatWereLeftForItGoOn() {
        CaseFile c = opened(
                "id: terima",
                "id: berkas, after: [terima]",
                "id: biaya, after: [terima], decision: {outcomes: [{id: ya, label: Ya}, {id: ulang, label: Ulang, returnTo: terima}]}",
                "id: akhir, after: [berkas, biaya]");
        it.done(c, "terima");
        assertThat(open(undone(OFFICER, c))).containsExactly("terima");
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "terima");
        CaseFile sentBack = it.done(c, "biaya", "ulang", "Salah");
        assertThat(open(sentBack)).containsExactly("terima");
        assertThat(open(undone(OFFICER, c, "lagi"))).containsExactlyInAnyOrder("berkas", "biaya");
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "biaya", "ya", null);
        assertThat(refused(OFFICER, c).reason().indonesian()).contains("sejajar");
        it.done(c, "berkas");
        assertThat(it.done(c, "akhir").state()).isEqualTo(CaseFile.State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void nobodyElseDoesItNorLaterNorWhenSomebodyActed() {
        CaseFile c = opened("id: terima", DECIDES, "id: akhir");
        assertThat(refused(OFFICER, c).kind()).as("nothing was done").isEqualTo(Refusal.Kind.CONFLICT);
        it.done(c, "terima");
        assertThat(refused(COLLEAGUE, c).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        it.cases.perform(COLLEAGUE, new Deed.Take(c.id(), "periksa", null, null), Channel.WEB);
        assertThat(refused(OFFICER, c).kind()).as("a colleague took it").isEqualTo(Refusal.Kind.CONFLICT);
        CaseFile other = it.done(it.open(), "terima");
        it.now = it.now.plus(Duration.ofMinutes(10)).plusMillis(1);
        assertThat(refused(OFFICER, other).reason().indonesian()).contains("10 menit");
        CaseFile ended = it.done(other, "periksa", "tolak", "Tidak berhak");
        assertThat(refused(OFFICER, ended).kind()).as("an end is told").isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void whatWasDoneElsewhereStays() {
        CaseFile c = opened("id: daftar, at: {name: SSCASN, address: 'https://sscasn.bkn.go.id'}", "id: akhir");
        Map<String, String> letter =
                Map.of("letter-number", "17", "letter-date", "2026-03-12", "letter-receipt", "SSC-1");
        Deed there = new Deed.Complete(c.id(), "daftar", null, null, List.of(), letter, null);
        it.cases.perform(OFFICER, there, Channel.WEB);
        assertThat(refused(OFFICER, c).reason().indonesian()).contains("keluar dari kantor");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatIsAnnouncedOrMayBeStays() {
        CaseFile c = opened("id: terima", "id: umumkan, announces: {kind: opening, persons: 1}", "id: akhir");
        it.done(c, "terima");
        assertThat(refused(OFFICER, c).reason().indonesian())
                .as("it may be signed already")
                .contains("pengumuman");
        it.done(c, "umumkan");
        assertThat(refused(OFFICER, c).reason().indonesian()).contains("pengumuman");
        assertThat(open(it.done(c, "akhir"))).isEmpty();
    }

    @Test
    public void whatHandsSomethingOverStays() {
        String products = "products: [{id: surat, text: Surat izin}]\n";
        assertThat(it.publish("1.0.0", products, List.of("id: terima, yields: [surat]", "id: akhir")))
                .isEmpty();
        CaseFile c = it.done(it.open(), "terima");
        assertThat(refused(OFFICER, c).reason().indonesian()).contains("keluar dari kantor");
        assertThat(it.faults(c)).isEmpty();
    }
}

package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.following.FollowerViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** While somebody else has to act the office's clock stands; each wait says whose it is, and why. */
public class StoppedClocksTest {
    private static final Account AGENCY =
            new Account("pemkot", "Pemerintah Kota", Role.OFFICER, "contoh", Set.of("instansi"), true);
    private static final Account STRANGER =
            new Account("wati", "Wati", Role.OFFICER, "contoh", Set.of("arsiparis"), true);
    private static final String ACTORS = "actors: [{id: petugas, name: Petugas}, {id: arsiparis, name: Arsiparis},"
            + " {id: instansi, name: Instansi pengusul, external: true},"
            + " {id: pemohon, name: Pemohon, external: true, applicant: true}]\n";
    private static final String VERIFY = "id: periksa, duration: 10 minute, decision: {outcomes: [{id: ms, label: MS},"
            + " {id: bts, label: BTS, returnTo: periksa, correctedBy: instansi}]}";
    private static final String REASON = "Ijazah buram";

    private final Procedures it = new Procedures();

    private CaseFile opened(String head, String... steps) {
        String service =
                Procedures.service(head, List.of(steps)).replace("actors: [{id: petugas, name: Petugas}]\n", ACTORS);
        assertThat(it.publish(id.talaksana.language.Samples.AGENCY, service)).isEmpty();
        return it.open();
    }

    private CaseFile returned() {
        return it.done(opened("", VERIFY, "id: tanda-tangan"), "periksa", "bts", REASON);
    }

    private CaseFile resumed(Account who, CaseFile c, String comment) {
        return resumed(who, c, comment, Map.of());
    }

    private CaseFile resumed(Account who, CaseFile c, String comment, Map<String, String> facts) {
        return it.cases.perform(
                who, new Deed.Resume(c.id(), "periksa", comment, List.of(), facts, "datang"), Channel.REST);
    }

    private CaseFile suspended(Account who, CaseFile c, String step, Whose whose, String reason) {
        return it.cases.perform(who, new Deed.Suspend(c.id(), step, whose, reason, "tunda"), Channel.REST);
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    private List<CaseFile> waitingFor(Account who, String actor) {
        return it.cases
                .list(who, new CaseQuery("contoh", null, State.OPEN, actor, null, null, 20))
                .cases();
    }

    @Test
    public void afterAReturnTheClockStandsUntilTheCorrectedSubmissionComesAndThenBeginsAnew() {
        CaseFile c = returned();
        StepRow waits = c.open().get(0);
        assertThat(waits.step()).isEqualTo("periksa");
        assertThat(waits.dueAt()).as("nothing is due while it is not ours").isNull();
        assertThat(waits.turn()).isEqualTo(new Turn(Whose.AGENCY, true, null, null));
        assertThat(c.stoppedAt()).isEqualTo(it.now);
        it.now = it.now.plus(Duration.ofDays(30));
        assertThat(refused(() -> it.done(c, "periksa", "ms", null)).reason().indonesian())
                .contains("Catat dahulu bahwa yang ditunggu sudah datang");
        CaseFile again = resumed(AGENCY, c, null);
        assertThat(again.open().get(0).dueAt()).isEqualTo(it.now.plus(Duration.ofMinutes(10)));
        assertThat(again.open().get(0).turn().whose()).isEqualTo(Whose.OFFICE);
        assertThat(again.open().get(0).actors()).containsExactly("petugas");
        assertThat(again.stoppedAt()).isNull();
        assertThat(resumed(AGENCY, c, null)).as("the same request again").isEqualTo(again);
        assertThat(it.faults(again)).isEmpty();
        it.done(c, "periksa", "ms", null);
        assertThat(it.done(c, "tanda-tangan").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void theAskingAgencyFindsTheCaseInItsListAndTheOfficeDoesNot() {
        CaseFile c = opened("", VERIFY, "id: tanda-tangan");
        assertThat(waitingFor(AGENCY, "instansi")).isEmpty();
        it.done(c, "periksa", "bts", REASON);
        assertThat(waitingFor(AGENCY, "instansi")).extracting(CaseFile::id).containsExactly(c.id());
        assertThat(waitingFor(OFFICER, "petugas")).isEmpty();
        assertThat(it.cases.history(AGENCY, c.id()).get(0).comment()).isEqualTo(REASON);
        resumed(AGENCY, c, null);
        assertThat(waitingFor(AGENCY, "instansi")).isEmpty();
        assertThat(waitingFor(OFFICER, "petugas")).extracting(CaseFile::id).containsExactly(c.id());
    }

    @Test
    public void theFollowerReadsTheReasonAndWhoseTurnItIs() {
        CaseFile c = returned();
        List<FollowedStep> steps = FollowerViews.of(c, it.registry, it.rows(c)).steps();
        assertThat(steps).extracting(FollowedStep::reason).containsExactly(REASON, REASON);
        assertThat(steps.get(1).whose()).isEqualTo(Whose.AGENCY);
        assertThat(steps.get(1).stopped()).isTrue();
        assertThat(steps.get(1).actors().get(0).value()).isEqualTo("Instansi pengusul");
    }

    @Test
    public void anOfficerRecordsWhatCameInWithWordsOrWithItsLetter() {
        CaseFile c = returned();
        assertThat(refused(() -> resumed(OFFICER, c, null)).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> resumed(STRANGER, c, "Sudah")).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        Map<String, String> tomorrow = Map.of("letter-number", "1/X", "letter-date", "2026-03-15");
        assertThat(refused(() -> resumed(OFFICER, c, null, tomorrow)).kind()).isEqualTo(Refusal.Kind.INVALID);
        CaseFile came = resumed(OFFICER, c, null, Map.of("letter-number", "1/X", "letter-date", "2026-03-12"));
        assertThat(it.rows(came).get(1).outcome()).isEqualTo(StepRow.RESUMED);
        assertThat(it.rows(came).get(1).evidence()).contains("letter-number: 1/X");
        assertThat(refused(() -> it.cases.perform(
                                OFFICER,
                                new Deed.Resume(c.id(), "periksa", "Lagi", List.of(), Map.of(), null),
                                Channel.REST))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatAnOfficerStoppedGoesOnWithWhatWasLeft() {
        CaseFile c = opened("", VERIFY, "id: tanda-tangan");
        it.now = it.now.plus(Duration.ofMinutes(4));
        assertThat(refused(() -> suspended(OFFICER, c, "periksa", Whose.APPLICANT, " "))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> suspended(OFFICER, c, "periksa", Whose.OFFICE, "Rapat"))
                        .kind())
                .as("an office does not wait for itself")
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> suspended(AGENCY, c, "periksa", Whose.AGENCY, "Nanti"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        CaseFile stopped = suspended(OFFICER, c, "periksa", Whose.APPLICANT, "Menunggu surat kuasa");
        assertThat(stopped.open().get(0).actors()).containsExactly("pemohon");
        assertThat(stopped.open().get(0).dueAt()).isNull();
        assertThat(it.rows(c).get(0).outcome()).isEqualTo(StepRow.SUSPENDED);
        assertThat(it.rows(c).get(0).comment()).isEqualTo("Menunggu surat kuasa");
        assertThat(suspended(OFFICER, c, "periksa", Whose.APPLICANT, "Menunggu surat kuasa"))
                .as("the same request again")
                .isEqualTo(stopped);
        it.now = it.now.plus(Duration.ofDays(3));
        assertThat(resumed(ADMINISTRATOR, c, "Surat kuasa diterima")
                        .open()
                        .get(0)
                        .dueAt())
                .isEqualTo(it.now.plus(Duration.ofMinutes(6)));
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void daysThatWereLeftAreWorkingDaysAndWhatWasLateStaysLate() {
        CaseFile c = opened("", "id: periksa, duration: 3 working-day", "id: tanda-tangan");
        assertThat(c.open().get(0).dueAt()).isEqualTo(Instant.parse("2026-03-18T16:00:00Z"));
        // A Monday: two days are left.
        it.now = Instant.parse("2026-03-16T02:00:00Z");
        suspended(OFFICER, c, "periksa", Whose.AGENCY, "Menunggu jawaban");
        // The Friday after.
        it.now = Instant.parse("2026-03-20T02:00:00Z");
        CaseFile again = resumed(OFFICER, c, "Jawaban datang");
        Instant due = Instant.parse("2026-03-24T16:00:00Z");
        assertThat(again.open().get(0).dueAt()).isEqualTo(due);
        it.now = Instant.parse("2026-03-30T02:00:00Z");
        it.cases.perform(OFFICER, new Deed.Suspend(c.id(), "periksa", Whose.AGENCY, "Lagi", null), Channel.REST);
        it.now = Instant.parse("2026-04-30T02:00:00Z");
        CaseFile late = it.cases.perform(
                OFFICER, new Deed.Resume(c.id(), "periksa", "Datang", List.of(), Map.of(), null), Channel.REST);
        assertThat(late.open().get(0).dueAt()).isEqualTo(due);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void theWholeCaseIsDueLaterByWhatItStoodStillAndItsRecordSaysSo() {
        CaseFile c = opened(
                "processingTime: {times: [{text: Lima hari kerja, limit: maximum, duration: 5 working-day}]}\n",
                "id: periksa, after: [], duration: 10 minute",
                "id: biaya, after: []",
                "id: tanda-tangan");
        Instant promised = Instant.parse("2026-03-20T16:00:00Z");
        assertThat(c.dueAt()).isEqualTo(promised);
        assertThat(suspended(OFFICER, c, "periksa", Whose.AGENCY, "Menunggu").stoppedAt())
                .as("another step can be done meanwhile")
                .isNull();
        it.now = Instant.parse("2026-03-17T02:00:00Z");
        assertThat(it.done(c, "biaya").stoppedAt()).isEqualTo(it.now);
        it.now = Instant.parse("2026-03-30T02:00:00Z");
        CaseFile again = resumed(OFFICER, c, "Datang");
        assertThat(again.dueAt()).as("three days were left").isEqualTo(Instant.parse("2026-04-02T16:00:00Z"));
        assertThat(again.promisedAt()).isEqualTo(promised);
        assertThat(again.stoppedAt()).isNull();
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aReturnWithinTheOfficeStopsNothing() {
        CaseFile c = opened(
                "",
                "id: periksa, duration: 10 minute",
                "id: tanda-tangan, decision: {outcomes: [{id: ok, label: Ya}, {id: salah, label: Salah, returnTo: periksa}]}");
        it.done(c, "periksa");
        CaseFile back = it.done(c, "tanda-tangan", "salah", "Salah ketik");
        assertThat(back.open().get(0).turn().stopped()).isFalse();
        assertThat(back.open().get(0).dueAt()).isEqualTo(it.now.plus(Duration.ofMinutes(10)));
        assertThat(FollowerViews.of(back, it.registry, it.rows(back)).steps())
                .extracting(FollowedStep::reason)
                .containsOnlyNulls();
    }

    @Test
    public void aStepOfAnOutsidePartyIsItsTurnAndDatesAreNotStopped() {
        String service = Procedures.service(
                        "", List.of("id: kirim, window: {from: 2026-03-01, to: 2026-03-20}", "id: terima"))
                .replace("actors: [{id: petugas, name: Petugas}]\n", ACTORS)
                .replace(
                        "{actors: [petugas], text: Langkah, id: terima",
                        "{actors: [instansi], text: Langkah, id: terima");
        assertThat(it.publish(id.talaksana.language.Samples.AGENCY, service)).isEmpty();
        CaseFile c = it.open();
        assertThat(refused(() -> suspended(OFFICER, c, "kirim", Whose.AGENCY, "Menunggu"))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(it.done(c, "kirim").open().get(0).turn()).isEqualTo(new Turn(Whose.AGENCY, false, null, null));
    }

    @Test
    public void aStoppedCaseCanBeWithdrawn() {
        CaseFile c = returned();
        CaseFile gone = it.cases.perform(OFFICER, new Deed.Withdraw(c.id(), "Batal", null), Channel.REST);
        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(gone.stoppedAt()).isNull();
        assertThat(it.faults(gone)).isEmpty();
    }
}

package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** What waits for no person of the agency: dates hold, and an outside party's deed comes in by letter. */
public class DatesTest {
    private static final String REGISTRATION =
            "id: pendaftaran, after: [], window: {from: 2026-03-20, to: 2026-03-27, until: '16:00'}";

    private final Procedures it = new Procedures();

    private CaseFile opened() {
        assertThat(it.publish(
                        "1.0.0",
                        "requirements: [{id: ijazah, text: Ijazah, due: {at: latest, step: umum}}]\n",
                        List.of(REGISTRATION, "id: pengumuman, after: []", "id: umum")))
                .isEmpty();
        return it.open();
    }

    private CaseFile extend(Account who, CaseFile c, String step, LocalDate until, String reason) {
        return it.cases.perform(who, new Deed.Extend(c.id(), step, until, reason, "perpanjang"), Channel.REST);
    }

    private static Refusal refused(Runnable deed) {
        return catchThrowableOfType(deed::run, Refusal.class);
    }

    @Test
    public void beforeItsFirstDayAStepIsNotCompleted() {
        CaseFile c = opened();
        Refusal early = refused(() -> it.done(c, "pendaftaran"));
        assertThat(early.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(early.reason().indonesian()).contains("\"Langkah\"", "20 Maret 2026");
        it.done(c, "pengumuman");
        it.now = Instant.parse("2026-03-19T16:00:00Z");
        assertThat(open(it.done(c, "pendaftaran"))).containsExactly("umum");
    }

    @Test
    public void afterItsClosingNothingIsTakenInAndWhoCompletesItSaysWhySoLate() {
        CaseFile c = opened();
        it.now = Instant.parse("2026-03-27T08:00:00Z");
        Deed taken = new Deed.Complete(c.id(), "pendaftaran", null, "Menyusul", List.of("ijazah"), null);
        Refusal closed = refused(() -> it.cases.perform(OFFICER, taken, Channel.REST));
        assertThat(closed.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(closed.reason().indonesian()).contains("27 Maret 2026", "16.00");
        assertThat(refused(() -> it.done(c, "pendaftaran")).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(open(it.done(c, "pendaftaran", null, "Rapat panitia baru hari ini")))
                .containsExactly("pengumuman");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void theAdministratorMovesAClosingWithAReasonOnTheRecord() {
        CaseFile c = opened();
        it.now = Instant.parse("2026-03-27T08:00:00Z");
        LocalDate until = LocalDate.parse("2026-04-02");
        assertThat(refused(() -> extend(OFFICER, c, "pendaftaran", until, "Kurang"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(() -> extend(ADMINISTRATOR, c, "pendaftaran", until, " "))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> extend(ADMINISTRATOR, c, "pendaftaran", LocalDate.parse("2026-03-27"), "Kurang"))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(() -> extend(ADMINISTRATOR, c, "pengumuman", until, "Kurang"))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        CaseFile moved = extend(ADMINISTRATOR, c, "pendaftaran", until, "Pelamar kurang");
        assertThat(open(moved)).containsExactly("pengumuman", "pendaftaran");
        assertThat(moved.open().get(1).dueAt()).isEqualTo(Instant.parse("2026-04-02T08:00:00Z"));
        assertThat(extend(ADMINISTRATOR, c, "pendaftaran", until, "Pelamar kurang"))
                .as("the same request again")
                .isEqualTo(moved);
        StepRow row = it.rows(c).get(0);
        assertThat(row.outcome()).isEqualTo(StepRow.EXTENDED);
        assertThat(row.closedBy()).isEqualTo("adm");
        assertThat(row.comment()).isEqualTo("Pelamar kurang");
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "pengumuman");
        Deed taken = new Deed.Complete(c.id(), "pendaftaran", null, null, List.of("ijazah"), null);
        it.cases.perform(OFFICER, taken, Channel.REST);
        assertThat(it.done(c, "umum").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void anOfficerRecordsWhatAnOutsidePartyDidWithItsLetter() {
        String actors = "actors: [{id: petugas, name: Petugas}, {id: bkn, name: BKN, external: true}]\n";
        String service = Procedures.service("", List.of("id: kirim", "id: terima, actors: [bkn]", "id: umum"))
                .replace("actors: [{id: petugas, name: Petugas}]\n", actors)
                .replace(
                        "{actors: [petugas], text: Langkah, id: terima, actors: [bkn]}",
                        "{text: Langkah, id: terima, actors: [bkn]}");
        assertThat(it.publish(Samples.AGENCY, service)).isEmpty();
        CaseFile c = it.done(it.open(), "kirim");
        assertThat(refused(() -> it.done(c, "terima")).reason().indonesian()).contains("letter-number", "letter-date");
        assertThat(refused(() -> recorded(OFFICER, c, Map.of("letter-number", "7/BKN", "letter-date", "2026-03-14")))
                        .kind())
                .as("a letter of tomorrow")
                .isEqualTo(Refusal.Kind.INVALID);
        Map<String, String> letter = Map.of("letter-number", "7/BKN/2026", "letter-date", "2026-03-12");
        Account administrator = ADMINISTRATOR;
        assertThat(refused(() -> recorded(administrator, c, letter)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(open(recorded(OFFICER, c, letter))).containsExactly("umum");
        StepRow row = it.rows(c).get(1);
        assertThat(row.closedBy()).isEqualTo("budi");
        assertThat(row.actors()).containsExactly("bkn");
        assertThat(row.evidence()).contains("letter-number: 7/BKN/2026", "letter-date: 2026-03-12");
        assertThat(it.faults(c)).isEmpty();
        assertThat(open(recorded(OFFICER, c, letter)))
                .as("the same request again")
                .containsExactly("umum");
    }

    @Test
    public void minutesRunWithinOfficeHoursUnlessTheDefinitionSaysOtherwise() {
        StoredCases cases = new StoredCases(
                it.registry,
                it.store,
                ExtensionCalls.none(it.registry),
                Assigned.nobody(),
                new OfficeClock(it.clock, () -> WorkingCalendar.WEEKENDS, new YamlLanguage()::generalOfficeHours));
        List<String> steps = List.of(
                "id: a, after: [], duration: 10 minute", "id: b, after: [], duration: 10 minute, clock: continuous");
        assertThat(it.publish("1.0.0", "", steps)).isEmpty();
        // 16.28 on a Friday in Makassar.
        it.now = Instant.parse("2026-03-13T08:28:00Z");
        Opening opening = new Opening("contoh", "izin", "Perihal", Set.of(), Map.of(), List.of(), null);
        assertThat(cases.open(OFFICER, opening, Channel.REST).open())
                .extracting(StepRow::dueAt)
                .containsExactly(Instant.parse("2026-03-15T23:38:00Z"), Instant.parse("2026-03-13T08:38:00Z"));
    }

    private CaseFile recorded(Account who, CaseFile c, Map<String, String> letter) {
        return it.cases.perform(
                who, new Deed.Complete(c.id(), "terima", null, null, List.of(), letter, "surat"), Channel.REST);
    }
}

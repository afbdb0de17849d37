package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.api.rounds.sessions.Attendance;
import id.talaksana.api.rounds.sessions.Clash;
import id.talaksana.api.rounds.sessions.OwnSession;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.SessionChange;
import id.talaksana.api.rounds.sessions.SessionDeed;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.sessions.StoredSessions;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.Before;
import org.junit.Test;

/** Sessions are laid down, filled, moved, told and attended, in both databases. */
public class SessionContractTest extends RoundContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-05T03:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 5);

    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: panggil
                text: Memanggil peserta
                actors: [panitia]
              - id: wawancara
                text: Wawancara
                actors: [panitia]
                window: {from: 2026-05-05, to: 2026-05-07}
                sessions: {kind: interview, scores: [wawancara], summons: panggilan}
                decision: {of: applicant, outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]}
                ranking:
                  - kind: jpt
                    outcomes: {passed: terbaik, failed: tidak}
                    rule: {weights: {wawancara: 100}, top: 1}
                    basis: [{of: [weights, top], toConfirm: true}]
              - {id: makalah, text: Menulis makalah, actors: [panitia], sessions: {kind: paper}}
            letters:
              - id: panggilan
                title: Panggilan
                step: panggil
                of: applicant
                text: "{name} hadir {session-day}, {session-hours}, di {session-place}."
                acts: [{kind: sign, by: panitia}]
            """;

    private static final String TABLE =
            """
            tanggal;mulai;selesai;tempat;kapasitas
            2026-05-05;07.30;09:00;Aula;2
            2026-05-05;09:00;10:00;Aula;1
            2026-05-05;11:00;10:00;Aula;1
            """;

    private OpenRound round;
    private Account panitia;
    private StoredSessions sessions;
    private StoredScoring scoring;
    private StoredLetters letters;
    private StoredReleases releases;

    @Before
    public void open() {
        round = OpenRound.of(stores(), agency, SERVICE, "panitia", CLOCK);
        panitia = round.officer("panitia");
        DatabaseSessions kept = new DatabaseSessions(stores().database);
        DatabaseScores scores = new DatabaseScores(stores().database);
        sessions = new StoredSessions(round.book(), kept, round.store(), scores);
        scoring = round.scoring();
        letters = round.letters();
        releases = round.releases();
        String table =
                "nomor peserta,nama,nik\nA-1,Uji Satu,1504010101900001\nA-2,Uji Dua,1504014101900002\nA-3,Uji Tiga,\n";
        round.rounds().perform(panitia, new RoundDeed.RegisterApplicants(round.id(), OpenRound.bytes(table), null));
    }

    private static Slot slot(int day, String from, String to, String place, int capacity) {
        return new Slot(TODAY.plusDays(day), LocalTime.parse(from), LocalTime.parse(to), place, capacity);
    }

    private SessionChange enter(String step, Slot slot) {
        return sessions.perform(panitia, new SessionDeed.Enter(round.id(), step, slot, null));
    }

    private SessionDeed.Assign assign(String step, Integer session, String... registrations) {
        List<String> named = registrations.length == 0 ? null : List.of(registrations);
        return new SessionDeed.Assign(
                round.id(), step, session, new ApplicantQuery(null, null, null, null, named), null);
    }

    private SessionDeed.Attend attend(int session, boolean othersPresent, SessionDeed.Seen... seen) {
        return new SessionDeed.Attend(round.id(), session, List.of(seen), othersPresent, null);
    }

    private List<String> in(int session) {
        return sessions.participants(panitia, round.id(), session, 0, 50).participants().stream()
                .map(Participant::registration)
                .toList();
    }

    private List<String> faults() {
        return round.rounds().verify(panitia, round.id()).faults().stream()
                .map(Text::english)
                .toList();
    }

    private Refusal refused(SessionDeed deed) {
        return catchThrowableOfType(Refusal.class, () -> sessions.perform(panitia, deed));
    }

    /** Two sessions of the interview, which all three fill. */
    private void filled() {
        sessions.perform(panitia, new SessionDeed.Import(round.id(), "wawancara", OpenRound.bytes(TABLE), null));
        sessions.perform(panitia, assign("wawancara", null));
    }

    private void clash(Clash.Kind kind, SessionDeed deed, String... words) {
        SessionChange seen = sessions.preview(panitia, deed);
        assertThat(seen.clashes()).as(words[0]).extracting(Clash::kind).containsExactly(kind);
        assertThat(seen.clashes().get(0).reason().english()).contains(words);
        Refusal refusal = refused(deed);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reason()).isEqualTo(seen.clashes().get(0).reason());
    }

    @Test
    public void aTableOfSessionsIsFilledInOrderUpToCapacity() {
        SessionDeed table = new SessionDeed.Import(round.id(), "wawancara", OpenRound.bytes(TABLE), "k");
        SessionChange seen = sessions.preview(panitia, table);
        assertThat(seen.change().count()).isEqualTo(2);
        assertThat(seen.change().leftOut()).singleElement().satisfies(row -> assertThat(row.line())
                .isEqualTo(4));
        assertThat(sessions.list(panitia, round.id(), null)).isEmpty();
        SessionChange done = sessions.perform(panitia, table);
        assertThat(sessions.perform(panitia, table).change().entry())
                .isEqualTo(done.change().entry());
        assertThat(sessions.preview(panitia, assign("wawancara", null)).change().count())
                .isEqualTo(3);
        sessions.perform(panitia, assign("wawancara", 2, "A-2"));
        SessionChange rest = sessions.perform(panitia, assign("wawancara", null));
        assertThat(rest.change().count()).isEqualTo(2);
        assertThat(in(1)).containsExactly("A-1", "A-3");
        assertThat(in(2)).containsExactly("A-2");
        assertThat(sessions.perform(panitia, assign("wawancara", 1, "A-2"))
                        .change()
                        .leftOut())
                .as("in one already")
                .hasSize(1);
        sessions.perform(panitia, new SessionDeed.Remove(round.id(), 2, List.of("A-2"), "Bertugas di luar kota", null));
        assertThat(in(2)).isEmpty();
        assertThat(sessions.perform(panitia, assign("wawancara", null)).change().count())
                .isEqualTo(1);
        assertThat(sessions.list(panitia, round.id(), "wawancara"))
                .extracting(Session::number, Session::participants)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 2), org.assertj.core.groups.Tuple.tuple(2, 1));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatClashesIsToldBeforeAndRefused() {
        filled();
        clash(
                Clash.Kind.PLACE,
                new SessionDeed.Enter(round.id(), "makalah", slot(0, "08:00", "09:00", " aula", 9), null),
                "aula",
                "1 (2026-05-05");
        clash(
                Clash.Kind.WINDOW,
                new SessionDeed.Enter(round.id(), "wawancara", slot(3, "08:00", "09:00", "Aula", 9), null),
                "2026-05-08",
                "2026-05-07");
        enter("makalah", slot(0, "08:30", "09:30", "Ruang 2", 9));
        clash(Clash.Kind.PARTICIPANT, assign("makalah", 3, "A-1"), "A-1", "1 (", "3 (");
        assertThat(sessions.preview(panitia, assign("makalah", null)).change().leftOut())
                .as("nobody has time")
                .hasSize(3);
        enter("makalah", slot(1, "08:00", "09:00", "Ruang 2", 1));
        clash(Clash.Kind.CAPACITY, assign("makalah", 4, "A-1", "A-2"), "4 (", "2 participants", "room for 1");
        sessions.perform(panitia, assign("makalah", 4, "A-1"));
        clash(
                Clash.Kind.PARTICIPANT,
                new SessionDeed.Move(round.id(), 4, slot(0, "08:00", "09:00", "Ruang 3", 1), "Aula dipakai", null),
                "A-1");
        assertThat(refused(new SessionDeed.Enter(round.id(), "panggil", slot(0, "08:00", "09:00", "A", 1), null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(attend(4, true)).reason().english()).contains("not been held");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aParticipantSeesTheSessionOnceTheSummonsIsFinishedAndReadsWhyItMoved() {
        filled();
        Credentials one = new Credentials("A-1", "1504010101900001");
        letters.perform(panitia, new LetterDeed.Draft(round.id(), "panggilan", null, null, null));
        assertThat(letters.find(panitia, round.id(), 1).content())
                .isEqualTo("Uji Satu hadir 5 Mei 2026, 07:30–09:00, di Aula.");
        assertThat(releases.own(agency, "seleksi", one, null).sessions()).isEmpty();
        letters.perform(
                panitia,
                new LetterDeed.Act(
                        round.id(), "panggilan", LetterTemplate.Kind.SIGN, List.of("A-1"), null, null, null));
        assertThat(releases.own(agency, "seleksi", one, null).sessions())
                .containsExactly(new OwnSession("Wawancara", slot(0, "07:30", "09:00", "Aula", 2), null));
        assertThat(releases.own(agency, "seleksi", new Credentials("A-2", "1504014101900002"), null)
                        .sessions())
                .as("not signed")
                .isEmpty();
        Slot later = slot(1, "07:30", "09:00", "Ruang 2", 2);
        assertThat(refused(new SessionDeed.Move(round.id(), 1, later, " ", null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        sessions.perform(panitia, new SessionDeed.Move(round.id(), 1, later, "Aula dipakai pemilihan", null));
        assertThat(releases.own(agency, "seleksi", one, null).sessions())
                .containsExactly(new OwnSession("Wawancara", later, "Aula dipakai pemilihan"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoseSessionWasMovedIsSummonedAnewUnderTheSameNumber() {
        filled();
        LetterDeed draft = new LetterDeed.Draft(round.id(), "panggilan", null, null, null);
        LetterDeed sign = new LetterDeed.Act(round.id(), "panggilan", LetterTemplate.Kind.SIGN, null, null, null, null);
        letters.perform(panitia, draft);
        letters.perform(panitia, sign);
        assertThat(letters.perform(panitia, draft).count())
                .as("nothing was moved")
                .isZero();
        sessions.perform(
                panitia, new SessionDeed.Move(round.id(), 2, slot(1, "13:00", "14:00", "Aula", 1), "Listrik", null));
        assertThat(letters.preview(panitia, draft).count()).isEqualTo(1);
        letters.perform(panitia, draft);
        assertThat(letters.find(panitia, round.id(), 3).content()).contains("6 Mei 2026, 13:00");
        assertThat(letters.list(panitia, round.id(), "panggilan", Letter.State.DRAFTED, 0, 9)
                        .letters())
                .extracting(Letter::registration)
                .containsExactly("A-3");
        letters.perform(panitia, sign);
        assertThat(letters.list(panitia, round.id(), "panggilan", null, 0, 9).letters())
                .hasSize(3)
                .allMatch(letter -> letter.state() == Letter.State.SIGNED);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void roundsOfOneAgencyWantTheSameRoomsAndPeople() {
        filled();
        OpenRound other = round.another("panitia");
        other.applicants(
                "panitia", "nomor peserta,nama,nik\nB-1,Uji Satu,1504010101900001\nB-2,Lain,1504010101900009\n");
        StoredSessions its = new StoredSessions(
                other.book(),
                new DatabaseSessions(stores().database),
                other.store(),
                new DatabaseScores(stores().database));
        SessionDeed room = new SessionDeed.Enter(other.id(), "makalah", slot(0, "08:00", "08:30", "AULA", 9), null);
        assertThat(its.preview(panitia, room).clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.PLACE);
            assertThat(clash.other()).isNull();
            assertThat(clash.reason().english()).contains(round.id().toString());
        });
        its.perform(
                panitia, new SessionDeed.Enter(other.id(), "makalah", slot(0, "08:00", "08:30", "Ruang 9", 9), null));
        ApplicantQuery everybody = ApplicantQuery.all();
        SessionChange some = its.perform(panitia, new SessionDeed.Assign(other.id(), "makalah", null, everybody, null));
        assertThat(some.change().count()).as("A-1 is in the hall at that time").isEqualTo(1);
        SessionDeed named = new SessionDeed.Assign(
                other.id(), "makalah", 1, new ApplicantQuery(null, null, null, null, List.of("B-1")), null);
        assertThat(its.preview(panitia, named).clashes())
                .extracting(Clash::kind, Clash::registration)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Clash.Kind.PARTICIPANT, "B-1"));
    }

    private List<String> interview(String registration) {
        return scoring.versions(panitia, round.id(), registration).stream()
                .map(ScoreVersion::values)
                .map(values -> values.get("wawancara"))
                .toList();
    }

    @Test
    public void whoeverIsAbsentWithoutAReasonHasThInTheScoresOfTheStep() {
        filled();
        sessions.perform(panitia, attend(1, true, new SessionDeed.Seen("A-2", false, null)));
        String table = "nomor peserta;kehadiran;alasan\nA-3;TH;Sakit, surat dokter\nA-1;hadir;\nA-9;mungkin;\n";
        SessionChange second =
                sessions.perform(panitia, new SessionDeed.AttendTable(round.id(), 2, OpenRound.bytes(table), null));
        assertThat(second.change().count()).isEqualTo(1);
        assertThat(second.change().leftOut()).hasSize(2);
        assertThat(sessions.participants(panitia, round.id(), 1, 0, 50).participants())
                .extracting(Participant::attendance)
                .containsExactly(Attendance.PRESENT, Attendance.ABSENT);
        assertThat(interview("A-2")).containsExactly("TH");
        assertThat(interview("A-3")).as("excused").isEmpty();
        assertThat(refused(new SessionDeed.Move(round.id(), 1, slot(1, "07:30", "09:00", "Aula", 2), "Pindah", null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        sessions.perform(panitia, new SessionDeed.Remove(round.id(), 2, List.of("A-3"), "Sesi susulan", null));
        assertThat(in(2)).isEmpty();
        SessionChange corrected = sessions.perform(panitia, attend(1, false, new SessionDeed.Seen("A-2", true, null)));
        assertThat(corrected.change().count()).isEqualTo(1);
        scoring.perform(
                panitia,
                new ScoreDeed.Enter(round.id(), "A-2", Map.of("wawancara", "80"), "Berita acara 1/2026", null, null));
        assertThat(sessions.preview(panitia, attend(1, false, new SessionDeed.Seen("A-2", false, null)))
                        .change()
                        .leftOut())
                .as("has a score")
                .hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void verificationFindsWhatWasAlteredInEachTable() throws SQLException {
        filled();
        sessions.perform(panitia, attend(1, true, new SessionDeed.Seen("A-2", false, null)));
        assertThat(faults()).isEmpty();
        altered("exam_session", "place = 'Ruang lain'", "place = 'Aula'", "session_number = 1");
        altered("exam_session", "capacity = 900", "capacity = 2", "session_number = 1");
        altered("session_seat", "session_number = 2", "session_number = 1", "applicant = 1");
        altered("session_attendance", "state = 'present'", "state = 'absent'", "applicant = 2");
        altered("score_sheet", "valid_until = DATE('2026-05-01')", "valid_until = NULL", "applicant = 2");
        run("DELETE FROM session_attendance WHERE agency = '" + agency + "' AND applicant = 1");
        assertThat(faults()).isNotEmpty();
    }

    private void altered(String table, String change, String back, String which) throws SQLException {
        String where = " WHERE agency = '" + agency + "' AND " + which;
        run("UPDATE " + table + " SET " + change + where);
        assertThat(faults()).as(table + " " + change).isNotEmpty();
        run("UPDATE " + table + " SET " + back + where);
        assertThat(faults()).as(table + " " + back).isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    @Test
    public void whoDoesNoOpenStepDoesNothingWithSessions() {
        filled();
        round.cases()
                .perform(panitia, new Deed.Complete(round.id(), "panggil", null, null, List.of(), null), Channel.REST);
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> sessions.perform(round.officer("lain"), assign("wawancara", 1)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}

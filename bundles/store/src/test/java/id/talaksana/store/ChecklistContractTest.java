package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.requirements.ApplicantChecklist;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.applicants.StoredChecklists;
import id.talaksana.core.rounds.Returning;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.store.rounds.DatabaseRequirements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What each applicant has to meet by when, and the gate that it is, in every database. */
public class ChecklistContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: announcement, number: 05/SELTER}
            applicant: [{id: asal, label: Asal, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}]
            requirements:
              - {id: lamaran, number: "1", text: Surat lamaran, of: applicant, due: {at: step, step: berkas}}
              - {id: sehat, number: "14", text: Surat sehat, of: applicant, due: {at: latest, step: wawancara}}
              - {id: persetujuan, number: "21", text: Persetujuan PPK, of: applicant, due: {at: step, step: berkas}, when: {attribute: asal, is: luar}}
              - {id: integritas, number: "7", text: Integritas, kind: condition, of: applicant, due: {at: step, step: berkas}}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
              - id: wawancara
                text: Wawancara
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Gagal, end: rejected}]}
            """;

    private OpenRound round;
    private StoredRounds rounds;
    private StoredChecklists checklists;
    private Account panitia;
    private CaseId id;

    @Before
    public void open() {
        round = setting().open(SERVICE, "panitia");
        checklists = new StoredChecklists(round.book(), round.store(), new DatabaseRequirements(stores().database));
        rounds = new StoredRounds(round.store(), round.book(), checklists, Returning.UNHEARD);
        panitia = round.officer("panitia");
        id = round.id();
        byte[] table = "nomor peserta;nama;asal\nA;a;dalam\nB;b;luar\nC;c;\n".getBytes(StandardCharsets.UTF_8);
        round.tables().take(panitia, id, new SentTable(() -> new ByteArrayInputStream(table), null, null), null);
    }

    private RoundChange decide(String step, String outcome, String reason) {
        return rounds.perform(panitia, new RoundDeed.Decide(id, step, outcome, reason, ApplicantQuery.all(), null));
    }

    private RoundChange mark(String registration, State state, String reason, String... requirements) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, List.of(registration));
        return checklists.mark(panitia, id, set, List.of(requirements), state, reason, null);
    }

    private List<String> items(String registration) {
        return checklists.of(panitia, id, registration).items().stream()
                .map(ApplicantChecklist.Item::requirement)
                .toList();
    }

    private List<Judgement> judgements(String registration) {
        return rounds.applicant(panitia, id, registration).judgements();
    }

    private List<String> faults() {
        return round.faults();
    }

    @Test
    public void eachApplicantHasAChecklistOfTheirOwn() {
        assertThat(items("A")).containsExactly("lamaran", "sehat", "integritas");
        assertThat(items("B")).containsExactly("lamaran", "sehat", "persetujuan", "integritas");
        assertThat(items("C")).as("it may apply").contains("persetujuan");
        mark("B", State.NOT_RIGHT, "Tanpa meterai", "lamaran");
        assertThat(checklists.of(panitia, id, "B").items().get(0).mark()).satisfies(mark -> {
            assertThat(mark.state()).isEqualTo(State.NOT_RIGHT);
            assertThat(mark.reason()).isEqualTo("Tanpa meterai");
        });
        mark("B", State.PRESENT, null, "lamaran");
        assertThat(checklists.of(panitia, id, "B").items().get(0).mark().state())
                .isEqualTo(State.PRESENT);
        assertThat(rounds.entries(panitia, id))
                .extracting(RoundEntry::kind)
                .containsExactly(
                        RoundEntry.Kind.APPLICANTS, RoundEntry.Kind.REQUIREMENTS, RoundEntry.Kind.REQUIREMENTS);
        assertThat(faults()).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> mark("B", State.NOT_RIGHT, " ", "lamaran"))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(catchThrowableOfType(Refusal.class, () -> mark("B", State.PRESENT, null, "apa"))
                        .allowed())
                .contains("lamaran");
    }

    @Test
    public void nobodyIsEligibleWithoutWhatIsDueAndWhatIsDueLaterHoldsNobodyBack() {
        mark("A", State.PRESENT, null, "lamaran");
        mark("B", State.PRESENT, null, "lamaran");
        RoundChange first = decide("berkas", "ms", null);
        assertThat(first.count()).isEqualTo(1);
        assertThat(first.leftOut())
                .extracting(RoundChange.LeftOut::registration)
                .containsExactly("B", "C");
        assertThat(first.leftOut().get(0).reason().english())
                .contains("persetujuan")
                .doesNotContain("lamaran");
        assertThat(judgements("A")).hasSize(1);
        mark("B", State.PRESENT, null);
        mark("B", State.NOT_RIGHT, "Ada laporan", "integritas");
        assertThat(decide("berkas", "ms", null).leftOut().get(0).reason().english())
                .contains("integritas");
        mark("B", State.PRESENT, null, "integritas");
        assertThat(decide("berkas", "ms", null).count()).isEqualTo(1);
        assertThat(decide("berkas", "tms", "Tanpa lamaran").count())
                .as("whom nothing is there of can be turned down")
                .isEqualTo(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDueTimeIsMovedWithAReasonForAll() {
        mark("A", State.PRESENT, null, "lamaran");
        checklists.moveDue(panitia, id, "sehat", "berkas", "Rumah sakit tutup", null);
        assertThat(checklists.moved(panitia, id)).singleElement().satisfies(move -> assertThat(move.dueAt())
                .isEqualTo("berkas"));
        assertThat(decide("berkas", "ms", null).count()).isZero();
        checklists.moveDue(panitia, id, "sehat", "wawancara", "Kembali", null);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> checklists.moveDue(panitia, id, "sehat", "wawancara", "Lagi", null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> checklists.moveDue(panitia, id, "sehat", "berkas", null, null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(decide("berkas", "ms", null).count()).isEqualTo(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoeverChangesAMarkBehindTheRecordIsFoundOut() throws SQLException {
        mark("A", State.NOT_RIGHT, "Tanpa meterai", "lamaran");
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.executeUpdate("UPDATE requirement_mark SET state = 'present' WHERE agency = '" + agency + "'");
        }
        assertThat(faults()).hasSize(1);
    }
}

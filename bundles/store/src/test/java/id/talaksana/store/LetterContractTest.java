package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.letters.AssessmentReport;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.IncomingLetters.Receiving;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.Letter.State;
import id.talaksana.api.letters.LetterDeed;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.letters.template.LetterTemplate.Kind;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.files.HarmlessFiles;
import id.talaksana.core.letters.StoredIncoming;
import id.talaksana.core.letters.StoredLetters;
import id.talaksana.core.numbering.Numbering;
import id.talaksana.documents.cleaning.CleanedFiles;
import id.talaksana.store.letters.DatabaseIncoming;
import id.talaksana.store.numbering.DatabaseNumbers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** Letters that are made in a round and in a case of one, and letters that come in, in every database. */
public class LetterContractTest extends RoundContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);

    private static final String ROUND =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors:
              - {id: panitia, name: Panitia}
              - {id: kepala, name: Kepala Badan}
              - {id: pelamar, name: Pelamar, external: true, applicant: true}
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]
              - {id: kontrak, text: Membuat perjanjian kerja, actors: [panitia]}
            products: [{id: sk, text: Surat keputusan}]
            letters:
              - id: perjanjian
                title: Perjanjian Kerja
                step: kontrak
                of: applicant
                series: surat
                text: |
                  Nomor {number}, tanggal {date}.

                  {agency} mempekerjakan {name} ({registration}) pada formasi {formation}.
                acts: [{kind: number, by: panitia}, {kind: sign, by: kepala}, {kind: sign, by: pelamar}]
            """;

    private static final String CASE =
            """
            talaksana: 1
            service: asesmen
            title: Asesmen
            document: {kind: sop, number: 2/SOP/2026}
            actors: [{id: petugas, name: Petugas}, {id: kabid, name: Kabid}, {id: kepala, name: Kepala}]
            steps:
              - {id: konsep, text: Membuat NPKND, actors: [petugas]}
              - id: periksa
                text: Memeriksa dan memaraf
                actors: [kabid]
                decision: {outcomes: [{id: benar, label: Benar}, {id: salah, label: Salah, returnTo: konsep}]}
              - {id: tanda-tangan, text: Menandatangani, actors: [kepala]}
            products:
              - id: laporan
                text: Laporan hasil asesmen
                assessment: {levels: [{label: MS, atLeast: 80}, {label: MMS, atLeast: 68}, {label: KMS}], validYears: 3, basis: [Uji]}
            letters:
              - id: npknd
                title: NPKND
                step: konsep
                text: "Perihal {subject}, berkas {case}."
                acts: [{kind: dispose, by: kabid}, {kind: initial, by: kabid}, {kind: sign, by: kepala}]
            """;

    private OpenRound round;
    private StoredLetters letters;
    private StoredIncoming incoming;
    private DatabaseNumbers numbers;

    @Before
    public void open() {
        round = setting()
                .at(CLOCK)
                .saying("numbering: [{series: surat, pattern: \"800/{number:3}/BK/{year}\"}]\n")
                .with("asesmen.yaml", CASE)
                .open(ROUND, "panitia");
        numbers = new DatabaseNumbers(stores().database);
        letters = round.letters();
        incoming = new StoredIncoming(
                round.book(),
                new DatabaseIncoming(stores().database),
                round.registry(),
                CLOCK,
                new HarmlessFiles(new CleanedFiles()));
    }

    private Account officer(String actor) {
        return round.officer(actor);
    }

    private void close(CaseId id, String actor, String step, String outcome, String comment) {
        round.cases()
                .perform(officer(actor), new Deed.Complete(id, step, outcome, comment, List.of(), null), Channel.REST);
    }

    /** A round at its last step, with three of whom one has failed. */
    private CaseId round() {
        round.seats("panitia", "kode,jumlah\nF1,2\n");
        round.applicants("panitia", "nomor peserta,nama,formasi\nA-1,Uji Satu,F1\nA-2,Uji Dua,F1\nA-3,Uji Tiga,F1\n");
        round.decide("panitia", "berkas", "tms", "Ijazah", "A-3");
        round.decide("panitia", "berkas", "ms", null);
        round.close("panitia", "berkas");
        return round.id();
    }

    private RoundChange draft(CaseId id, String actor, String template) {
        return letters.perform(officer(actor), new LetterDeed.Draft(id, template, null, null, null));
    }

    private RoundChange act(CaseId id, String actor, String template, Kind kind, String... registrations) {
        List<String> named = registrations.length == 0 ? null : List.of(registrations);
        return letters.perform(officer(actor), new LetterDeed.Act(id, template, kind, named, null, null, null));
    }

    private List<Letter> all(CaseId id) {
        return letters.list(officer("kepala"), id, null, null, 0, 50).letters();
    }

    private List<String> faults(CaseId id) {
        return letters.verify(officer("kepala"), id).faults().stream()
                .map(Text::english)
                .toList();
    }

    @Test
    public void eachChosenApplicantHasALetterThatIsNumberedAndSignedByBoth() {
        CaseId id = round();
        LetterDeed drafts = new LetterDeed.Draft(id, "perjanjian", null, null, "k1");
        assertThat(letters.preview(officer("panitia"), drafts).count()).isEqualTo(2);
        RoundChange drafted = letters.perform(officer("panitia"), drafts);
        assertThat(drafted.count()).isEqualTo(2);
        assertThat(letters.perform(officer("panitia"), drafts).entry()).isEqualTo(drafted.entry());
        assertThat(draft(id, "panitia", "perjanjian").count()).isZero();
        assertThat(act(id, "panitia", "perjanjian", Kind.SIGN).count())
                .as("not their turn")
                .isZero();
        assertThat(act(id, "panitia", "perjanjian", Kind.NUMBER).count()).isEqualTo(2);
        assertThat(all(id)).extracting(Letter::text).containsExactly("800/001/BK/2026", "800/002/BK/2026");
        assertThat(all(id)).extracting(Letter::by).containsOnly("kepala");
        RoundChange one = act(id, "kepala", "perjanjian", Kind.SIGN, "A-2", "A-3");
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.leftOut()).extracting(RoundChange.LeftOut::registration).containsExactly("A-3");
        assertThat(act(id, "kepala", "perjanjian", Kind.SIGN).count()).isEqualTo(1);
        assertThat(act(id, "panitia", "perjanjian", Kind.SIGN).count())
                .as("an officer records that the applicants signed")
                .isEqualTo(2);
        assertThat(all(id)).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(State.SIGNED);
            assertThat(letter.next()).isNull();
        });
        LetterHistory letter = letters.find(officer("panitia"), id, 2);
        assertThat(letter.content())
                .isEqualTo("Nomor 800/002/BK/2026, tanggal 30 November 2026.\n\nPemerintah Uji mempekerjakan Uji Dua"
                        + " (A-2) pada formasi F1.\n");
        assertThat(letter.acts())
                .extracting(LetterHistory.Done::state)
                .containsExactly(State.DRAFTED, State.NUMBERED, State.SIGNED, State.SIGNED);
        assertThat(new String(letters.paper(officer("panitia"), id, 2).content(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(new Numbering(numbers).faults(Scope.of(agency))).isEmpty();
        assertThat(faults(id)).isEmpty();
    }

    @Test
    public void aLetterComesBackAndIsDraftedAnewAndEachActIsItsActorsAlone() {
        CaseId id = round.opened("asesmen", "petugas");
        assertThat(catchThrowableOfType(Refusal.class, () -> draft(id, "kabid", "npknd"))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        draft(id, "petugas", "npknd");
        assertThat(catchThrowableOfType(Refusal.class, () -> act(id, "petugas", "npknd", Kind.DISPOSE))
                        .kind())
                .isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.CONFLICT);
        close(id, "petugas", "konsep", null, null);
        act(id, "kabid", "npknd", Kind.DISPOSE);
        assertThat(all(id).get(0).state()).isEqualTo(State.DISPOSED);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> letters.perform(
                                        officer("kabid"), new LetterDeed.Return(id, "npknd", null, null, null)))
                        .kind())
                .as("the reason")
                .isEqualTo(Refusal.Kind.INVALID);
        letters.perform(officer("kabid"), new LetterDeed.Return(id, "npknd", null, "Salah alamat", null));
        assertThat(all(id).get(0).state()).isEqualTo(State.RETURNED);
        assertThat(all(id).get(0).reason()).isEqualTo("Salah alamat");
        close(id, "kabid", "periksa", "salah", "Salah alamat");
        assertThat(draft(id, "petugas", "npknd").count()).isEqualTo(1);
        close(id, "petugas", "konsep", null, null);
        act(id, "kabid", "npknd", Kind.DISPOSE);
        act(id, "kabid", "npknd", Kind.INITIAL);
        assertThat(catchThrowableOfType(Refusal.class, () -> act(id, "kepala", "npknd", Kind.SIGN))
                        .kind())
                .as("not yet at the step of who signs")
                .isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.CONFLICT);
        close(id, "kabid", "periksa", "benar", null);
        assertThat(catchThrowableOfType(Refusal.class, () -> act(id, "kabid", "npknd", Kind.SIGN))
                        .kind())
                .isIn(Refusal.Kind.FORBIDDEN, Refusal.Kind.CONFLICT);
        act(id, "kepala", "npknd", Kind.SIGN);
        assertThat(letters.find(officer("kepala"), id, 1).acts())
                .extracting(LetterHistory.Done::state)
                .containsExactly(
                        State.DRAFTED,
                        State.DISPOSED,
                        State.RETURNED,
                        State.DRAFTED,
                        State.DISPOSED,
                        State.INITIALLED,
                        State.SIGNED);
        assertThat(faults(id)).isEmpty();
    }

    @Test
    public void aLetterOfAPartyOutsideIsRecordedAtItsStepAndAProductAfterTheEnd() {
        CaseId id = round.opened("asesmen", "petugas");
        Enclosure file = new Enclosure("balasan.txt", null, OpenRound.bytes("Isi surat balasan"));
        IncomingLetter at = incoming.record(
                officer("petugas"),
                new Receiving(id, "konsep", "BKD", "B/1/2026", LocalDate.of(2026, 11, 20), "Balasan", file, "k1"));
        assertThat(incoming.record(
                        officer("petugas"),
                        new Receiving(
                                id, "konsep", "BKD", "B/1/2026", LocalDate.of(2026, 11, 20), "Balasan", file, "k1")))
                .isEqualTo(at);
        assertThat(incoming.file(officer("kepala"), id, at.entry()).content()).isEqualTo(file.content());
        for (Receiving wrong : List.of(
                new Receiving(id, "periksa", "BKD", "B/1", LocalDate.of(2026, 11, 20), null, null, null),
                new Receiving(id, "konsep", " ", "B/1", LocalDate.of(2026, 11, 20), null, null, null),
                new Receiving(id, "konsep", "BKD", null, LocalDate.of(2026, 11, 20), null, null, null),
                new Receiving(id, "konsep", "BKD", "B/1", LocalDate.of(2026, 12, 20), null, null, null))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> incoming.record(officer("petugas"), wrong))
                            .kind())
                    .as(wrong.toString())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        close(id, "petugas", "konsep", null, null);
        close(id, "kabid", "periksa", "benar", null);
        close(id, "kepala", "tanda-tangan", null, null);
        incoming.record(
                officer("petugas"),
                new Receiving(id, "laporan", "BKD", "B/9/2026", LocalDate.of(2026, 11, 29), null, null, null));
        assertThat(incoming.list(officer("kabid"), id))
                .extracting(IncomingLetter::about)
                .containsExactly("konsep", "laporan");
        assertThat(faults(id)).isEmpty();
        round.run("incoming_letter SET letter_number = 'B/2/2026'", "about = 'konsep'");
        assertThat(faults(id)).isNotEmpty();
    }

    @Test
    public void theReportOfAnAssessmentIsReadByTheLevelsOfItsProduct() {
        CaseId id = round.opened("asesmen", "petugas");
        String table = "peserta;jpm\nUji Satu;80\nUji Dua;79,99\nUji Tiga;68\nUji Empat;67.9\nUji Lima;baik\n";
        IncomingLetter report = incoming.record(
                officer("petugas"),
                new Receiving(
                        id,
                        "laporan",
                        "BKD",
                        "B/2/2026",
                        LocalDate.of(2026, 11, 20),
                        null,
                        new Enclosure("laporan.txt", null, OpenRound.bytes(table)),
                        null));
        AssessmentReport read = incoming.assessed(officer("kepala"), id, report.entry());
        assertThat(read.assessed())
                .extracting(AssessmentReport.Assessed::level)
                .containsExactly("MS", "MMS", "MMS", "KMS");
        assertThat(read.leftOut()).extracting(RoundChange.LeftOut::line).containsExactly(6);
        assertThat(read.validUntil()).isEqualTo(LocalDate.of(2029, 11, 19));
        assertThat(read.valid()).isTrue();
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        CaseId id = round();
        draft(id, "panitia", "perjanjian");
        act(id, "panitia", "perjanjian", Kind.NUMBER);
        found(id, "letter_act SET its_number = '1'", "its_number LIKE '%001%'");
        found(id, "letter_act SET later = 0", "state = 'drafted'");
        found(id, "letter_act SET content = 'Lain'", "state = 'drafted' AND letter_number = 1");
    }

    @Test
    public void aNumberUsedTwiceIsRefusedAndFound() {
        CaseId id = round();
        draft(id, "panitia", "perjanjian");
        letters.perform(
                officer("panitia"),
                new LetterDeed.Act(id, "perjanjian", Kind.NUMBER, List.of("A-1"), "1/BK", null, null));
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> letters.perform(
                                        officer("panitia"),
                                        new LetterDeed.Act(
                                                id, "perjanjian", Kind.NUMBER, List.of("A-2"), "1/BK", null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        act(id, "panitia", "perjanjian", Kind.NUMBER);
        assertThat(faults(id)).isEmpty();
        round.run("letter_act SET its_number = '800/001/BK/2026'", "its_number = '1/BK'");
        assertThat(faults(id)).anyMatch(fault -> fault.contains("letter 1 has the number 800/001/BK/2026"));
    }

    private void found(CaseId id, String change, String which) {
        round.run(change, which);
        assertThat(faults(id)).as(change).isNotEmpty();
        round.run("letter_act SET its_number = '800/001/BK/2026'", "its_number = '1'");
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.results.Calculation;
import id.talaksana.api.rounds.results.PublishedResult;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.ResultAudit;
import id.talaksana.api.rounds.results.ResultAudit.Check;
import id.talaksana.api.rounds.results.ResultProof;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.rule.StatedRule;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.rounds.scores.ScoreVersion;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.PublishedAudit;
import id.talaksana.core.rounds.results.StoredReplacements;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.scores.DatabaseScores;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Scores come in, are ranked by both rankers, and decide: in every database. */
public class ResultContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}]
            steps:
              - id: skd
                number: 1
                text: Menerima hasil SKD
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lanjut, label: Lanjut}, {id: gugur, label: Gugur, end: rejected}]}
                ranking:
                  - kind: skd-cut
                    outcomes: {passed: lanjut, failed: gugur}
                    rule:
                      passingGrade: {umum: {twk: 65, tiu: 80, tkp: 166}}
                      factor: 2
                      atBoundary: all
                      ties: [tkp, tiu, twk]
                    basis:
                      - {of: [passingGrade], citation: KepmenPANRB 321/2024, effectiveFrom: 2024-07-31}
                      - {of: [factor, atBoundary, ties], citation: PermenPANRB 6/2024, effectiveFrom: 2024-08-14}
              - id: akhir
                number: 2
                text: Mengintegrasikan nilai
                actors: [tim]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: tidak-lulus, label: Tidak, end: rejected}]}
                ranking:
                  - kind: moved
                    outcomes: {passed: lulus, failed: tidak-lulus}
                    rule:
                      skd: {max: 550, weight: 40}
                      skb: {weight: 60, parts: [{id: cat, max: 500, weight: 100}]}
                      ties: [skd, tkp, tiu, twk, gpa-or-diploma, older]
                      move: [L-1, L-2]
                    basis:
                      - {of: [skd, skb, ties], citation: PermenPANRB 6/2024 Pasal 45, effectiveFrom: 2024-08-14}
                      - {of: [move], toConfirm: true}
            """;

    private static final String SEATS =
            "kode;jumlah;jenis kebutuhan;lokasi;jabatan\nF1;1;umum;A;guru\nF2;1;umum;B;guru\nF3;1;umum;A;bidan\n";
    private static final String APPLICANTS =
            """
            nomor peserta,nama,formasi
            A-1,Uji Satu,F1
            A-2,Uji Dua,F1
            A-3,Uji Tiga,F1
            A-4,Uji Empat,F2
            A-5,Uji Lima,F3
            A-6,Uji Enam,F3
            """;
    private static final String SKD =
            """
            nomor peserta,kelompok,twk,tiu,tkp
            A-1,umum,95,120,185
            A-2,umum,95,110,190
            A-3,umum,70,80,166
            A-4,umum,70,79,200
            A-5,umum,80,100,170
            A-6,umum,TH,TH,TH
            """;

    private Account panitia;
    private Account tim;
    private StoredCases cases;
    private StoredRounds rounds;
    private StoredScoring scoring;
    private StoredResults results;
    private StoredRegistry registry;
    private RoundBook book;
    private CaseId id;

    @Before
    public void open() {
        Assume.assumeNotNull(stores().database);
        registry = StoredRegistry.at(
                Clock.systemUTC(), new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Map<String, byte[]> files = Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(SERVICE));
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        cases = new StoredCases(
                registry,
                stores().cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(Clock.systemUTC(), () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry));
        book = new RoundBook(registry, cases, store, Clock.systemUTC());
        rounds = new StoredRounds(store, book);
        RoundDay day = new RoundDay(registry, Clock.systemUTC());
        scoring = new StoredScoring(book, store, new DatabaseScores(stores().database), new StatedRules(), day);
        results = resultsWith(new SqlRanker(stores().database));
        panitia = officer("panitia");
        tim = officer("tim");
        id = cases.open(
                        panitia,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
        rounds.perform(panitia, new RoundDeed.EnterFormations(id, bytes(SEATS), null));
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), null));
    }

    private StoredResults resultsWith(Ranker ofDatabase) {
        return new StoredResults(
                book,
                new DatabaseRounds(stores().database),
                new DatabaseScores(stores().database),
                new StatedRules(),
                ofDatabase,
                new RoundDay(registry, Clock.systemUTC()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    private ScoreDeed.Import table(String table) {
        return new ScoreDeed.Import(id, bytes(table), "BKN, surat 12/2026", null, null);
    }

    private ScoreChange scores(Account who, String table) {
        return scoring.perform(who, table(table));
    }

    private List<String> faults() {
        return rounds.verify(panitia, id).faults().stream().map(Text::english).toList();
    }

    private Map<String, String> outcomes(String step) {
        Map<String, String> outcomes = new TreeMap<>();
        for (Judged each :
                rounds.applicants(panitia, id, ApplicantQuery.all(), 0, 100).applicants()) {
            for (Judgement judgement : each.judgements()) {
                if (judgement.step().equals(step)) {
                    outcomes.put(each.applicant().registration(), judgement.outcome());
                }
            }
        }
        return outcomes;
    }

    private CaseFile close(Account who, String step) {
        return cases.perform(who, new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    /** SKD decided by its result. */
    private void throughSkd() {
        scores(panitia, SKD);
        WorkedOut worked = results.workOut(panitia, id, "skd", null, null);
        results.decide(panitia, id, worked.entry().number(), null);
        close(panitia, "skd");
    }

    @Test
    public void eachBadRowIsNamedAndTheOthersAreReconciled() {
        String table =
                """
                nomor peserta,kelompok,twk,tiu,tkp
                A-1,umum,95,120,185
                A-2,umum,sembilan,110,190
                A-3,pusat,70,80,166
                A-9,umum,70,79,200
                A-1,umum,80,100,170
                A-6,umum,th,TH,TH
                A-5,,80,100,
                """;
        ScoreChange seen = scoring.preview(panitia, table(table));
        assertThat(seen.change().count()).isEqualTo(3);
        assertThat(scoring.versions(panitia, id, "A-1")).isEmpty();
        ScoreChange done = scores(panitia, table);
        assertThat(done.change().leftOut())
                .extracting(RoundChange.LeftOut::line)
                .containsExactlyInAnyOrder(3, 4, 5, 6);
        assertThat(done.change().leftOut().toString())
                .contains("sembilan")
                .contains("pusat")
                .contains("twice")
                .contains("no such applicant");
        assertThat(done.reconciliation())
                .isEqualTo(new ScoreChange.Reconciliation(
                        "skd", 6, 2, 1, 4, List.of("A-2", "A-3", "A-4", "A-5"), 3, 0, 0, 1));
        ScoreChange again = scores(panitia, table.replace("A-1,umum,95,120,185", "A-1,umum,95,125,185"));
        assertThat(again.change().count()).isEqualTo(1);
        assertThat(again.reconciliation().changed()).isEqualTo(1);
        assertThat(again.reconciliation().same()).isEqualTo(2);
        assertThat(done.change().entry().kind()).isEqualTo(RoundEntry.Kind.SCORES);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aCorrectionIsANewVersionAndTheOldStays() {
        scores(panitia, SKD);
        scoring.perform(
                panitia,
                new ScoreDeed.Enter(
                        id, "A-3", Map.of("tiu", "85"), "Berita acara 7/2026", LocalDate.parse("2099-12-31"), null));
        assertThat(scoring.versions(panitia, id, "A-3"))
                .extracting(ScoreVersion::source, version -> version.values().get("tiu"), ScoreVersion::validUntil)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("BKN, surat 12/2026", "80", null),
                        org.assertj.core.groups.Tuple.tuple(
                                "Berita acara 7/2026", "85", LocalDate.parse("2099-12-31")));
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> scoring.perform(panitia, new ScoreDeed.Enter(id, "A-3", Map.of("tiu", "86"), " ", null, null)));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsValidNoLongerHoldsItsFormationBack() {
        scores(panitia, SKD);
        scoring.perform(
                panitia,
                new ScoreDeed.Enter(
                        id, "A-4", Map.of("tiu", "120"), "Sertifikat", LocalDate.parse("2020-01-01"), null));
        WorkedOut seen = results.preview(panitia, id, "skd", null);
        assertThat(seen.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F2"));
        assertThat(seen.held().get(0).reason().english()).contains("A-4").contains("tiu");
        assertThat(seen.candidates()).isEqualTo(5);
    }

    @Test
    public void aResultIsSeenFirstThenEnteredAndDecidesOnEverybody() {
        scores(panitia, SKD);
        WorkedOut seen = results.preview(panitia, id, "skd", null);
        assertThat(seen.entry()).isNull();
        assertThat(seen.candidates()).isEqualTo(6);
        assertThat(seen.passed()).isEqualTo(3);
        assertThat(rounds.entries(panitia, id)).hasSize(3);
        WorkedOut worked = results.workOut(panitia, id, "skd", null, "k");
        assertThat(results.workOut(panitia, id, "skd", null, "k").entry()).isEqualTo(worked.entry());
        assertThat(worked.entry().kind()).isEqualTo(RoundEntry.Kind.RESULT);
        assertThat(worked.entry().source()).isEqualTo(worked.seal());
        assertThat(results.previewDecision(panitia, id, 4).count()).isEqualTo(6);
        RoundChange decided = results.decide(panitia, id, 4, "d");
        assertThat(decided.count()).isEqualTo(6);
        assertThat(results.decide(panitia, id, 4, "d").entry()).isEqualTo(decided.entry());
        assertThat(outcomes("skd"))
                .isEqualTo(new TreeMap<>(Map.of(
                        "A-1", "lanjut", "A-2", "lanjut", "A-3", "gugur", "A-4", "gugur", "A-5", "lanjut", "A-6",
                        "gugur")));
        assertThat(rounds.applicant(panitia, id, "A-3").judgements().get(0).reason())
                .contains("peringkat 3 dari 3")
                .contains("316");
        assertThat(faults()).isEmpty();
        close(panitia, "skd");
        assertThat(rounds.proofs(panitia, id, "A-3")).hasSize(1);
    }

    @Test
    public void aDecisionByResultIsTakenBackAndMadeAgain() {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        int entry = results.decide(panitia, id, 4, null).entry().number();
        rounds.perform(panitia, new RoundDeed.TakeBack(id, entry, "Salah", null));
        assertThat(outcomes("skd")).isEmpty();
        assertThat(results.decide(panitia, id, 4, null).count()).isEqualTo(6);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatChangesAfterAResultOutdatesIt() {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        scoring.perform(panitia, new ScoreDeed.Enter(id, "A-3", Map.of("tkp", "200"), "Koreksi", null, null));
        Refusal refused = catchThrowableOfType(Refusal.class, () -> results.decide(panitia, id, 4, null));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refused.reason().english()).contains("entry 5");
        WorkedOut again = results.workOut(panitia, id, "skd", null, null);
        assertThat(results.decide(panitia, id, again.entry().number(), null).count())
                .isEqualTo(6);
        assertThat(outcomes("skd").get("A-3")).isEqualTo("gugur");
    }

    @Test
    public void finalsAreExactAndAVacantSeatIsFilledFromElsewhere() {
        throughSkd();
        scores(tim, "nomor peserta,skb.cat,bersedia pindah\nA-1,360,ya\nA-2,380,ya\nA-5,TH,\n");
        WorkedOut worked = results.workOut(tim, id, "akhir", null, null);
        assertThat(worked.held()).isEmpty();
        assertThat(worked.candidates()).isEqualTo(3);
        results.decide(tim, id, worked.entry().number(), null);
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "lulus", "A-5", "tidak-lulus")));
        Calculation moved = results.calculation(tim, id, "A-1");
        assertThat(moved.line().code()).isEqualTo("L-2");
        assertThat(moved.line().placed()).isEqualTo("F2");
        assertThat(moved.lines())
                .extracting(line -> line.words().english())
                .anySatisfy(
                        words -> assertThat(words).contains("tiu 120 + tkp 185").contains("400"))
                .anySatisfy(words -> assertThat(words).contains("Rank 2 of 2"));
        assertThat(moved.lines()).extracting(Calculation.Line::exact).contains("320/11", "216/5", "3976/55");
        assertThat(moved.lines())
                .filteredOn(line -> line.basis() != null)
                .extracting(line -> line.basis().english())
                .contains("PermenPANRB 6/2024 Pasal 45", "- (to be confirmed)");
        assertThat(close(tim, "akhir").state()).isEqualTo(CaseFile.State.COMPLETED);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whereTheRuleEndsItAsksAndShowsTheTie() {
        String tied = SKD.replace("A-2,umum,95,110,190", "A-2,umum,95,120,185");
        scores(panitia, tied);
        results.decide(
                panitia,
                id,
                results.workOut(panitia, id, "skd", null, null).entry().number(),
                null);
        close(panitia, "skd");
        scores(tim, "nomor peserta,skb.cat\nA-1,360\nA-2,360\nA-5,400\n");
        WorkedOut worked = results.workOut(tim, id, "akhir", null, null);
        assertThat(worked.ties()).containsExactly(new WorkedOut.Tie("F1", 1, "3976/55", 1, List.of("A-1", "A-2")));
        assertThat(worked.waiting()).isEqualTo(2);
        results.decide(tim, id, worked.entry().number(), null);
        assertThat(outcomes("akhir")).isEqualTo(new TreeMap<>(Map.of("A-5", "lulus")));
        rounds.perform(
                tim,
                new RoundDeed.Decide(
                        id,
                        "akhir",
                        "lulus",
                        "Rapat pleno 3/2026",
                        new ApplicantQuery(null, null, null, null, List.of("A-1", "A-2")),
                        null));
        assertThat(outcomes("akhir")).hasSize(3);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoLeavesIsFollowedByTheRuleAndNobodyTwice() throws SQLException {
        throughSkd();
        scores(tim, "nomor peserta,skb.cat,bersedia pindah\nA-1,360,tidak\nA-2,380,ya\nA-5,400,\n");
        int result = results.workOut(tim, id, "akhir", null, null).entry().number();
        results.decide(tim, id, result, null);
        assertThat(outcomes("akhir").get("A-1")).isEqualTo("tidak-lulus");
        StoredReplacements replacements = new StoredReplacements(
                book,
                new DatabaseRounds(stores().database),
                new DatabaseScores(stores().database),
                new StatedRules(),
                new SqlRanker(stores().database));
        assertThat(replacements.preview(tim, id, result, "A-2", "Mundur").successors())
                .containsExactly(new Replacement.Successor("A-1", "F1", "L", true));
        assertThat(outcomes("akhir").get("A-2")).isEqualTo("lulus");
        Replacement done = replacements.replace(tim, id, result, "A-2", "Mengundurkan diri", "r");
        assertThat(done.change().entry().kind()).isEqualTo(RoundEntry.Kind.REPLACEMENT);
        assertThat(replacements
                        .replace(tim, id, result, "A-2", "Mengundurkan diri", "r")
                        .change()
                        .entry())
                .isEqualTo(done.change().entry());
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
        assertThat(replacements
                        .replace(tim, id, result, "A-1", "Data palsu, SK 9", null)
                        .successors())
                .isEmpty();
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "tidak-lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(catchThrowableOfType(Refusal.class, () -> replacements.replace(tim, id, result, "A-1", "Lagi", null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(faults()).isEmpty();
        String which = " WHERE agency = '" + agency + "' AND applicant = 2 AND step = 'akhir' AND outcome = 'lulus'";
        run("UPDATE judgement SET taken_back = 0" + which);
        assertThat(faults()).isNotEmpty();
    }

    @Test
    public void aGroupThatFailsIsHeldBackAndTheRestGoesOn() {
        scores(panitia, SKD);
        SqlRanker sound = new SqlRanker(stores().database);
        Ranker lying = ranking -> {
            Outcome outcome = sound.rank(ranking);
            return new Outcome(
                    outcome.formations(),
                    outcome.applicants().stream()
                            .map(each -> each.applicant().id().equals("A-5")
                                    ? new ApplicantOutcome(
                                            each.applicant(), each.score(), 2, each.verdict(), null, null)
                                    : each)
                            .toList());
        };
        WorkedOut worked = resultsWith(lying).workOut(panitia, id, "skd", null, null);
        assertThat(worked.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F3"));
        assertThat(worked.held().get(0).reason().english()).contains("differ");
        results.decide(panitia, id, worked.entry().number(), null);
        assertThat(outcomes("skd").keySet()).containsExactly("A-1", "A-2", "A-3", "A-4");
        WorkedOut rest = results.workOut(panitia, id, "skd", null, null);
        assertThat(rest.candidates()).isEqualTo(2);
        assertThat(rest.held()).extracting(WorkedOut.Held::formations).containsExactly(List.of("F1"));
        results.decide(panitia, id, rest.entry().number(), null);
        assertThat(outcomes("skd")).hasSize(6);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoDoesNotDoTheStepWorksNothingOut() {
        scores(panitia, SKD);
        assertThat(catchThrowableOfType(Refusal.class, () -> results.workOut(tim, id, "skd", null, null))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other =
                new Account(otherAgency + ".panitia", "Lain", Role.OFFICER, otherAgency, Set.of("panitia"), true);
        assertThat(catchThrowableOfType(Refusal.class, () -> results.calculation(other, id, "A-1"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> scoring.versions(other, id, "A-1"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() throws SQLException {
        scores(panitia, SKD);
        results.workOut(panitia, id, "skd", null, null);
        tampered("UPDATE score_sheet SET applicant = 9", "UPDATE score_sheet SET applicant = 1", "applicant = 1");
        tampered("UPDATE result_line SET its_rank = 9", "UPDATE result_line SET its_rank = 1", "applicant = 1");
        tampered("UPDATE result_line SET outcome = 'x'", "UPDATE result_line SET outcome = 'gugur'", "applicant = 3");
        tampered("UPDATE result_seats SET seats = 7", "UPDATE result_seats SET seats = 1", "id = 'F1'");
    }

    private void tampered(String change, String back, String which) throws SQLException {
        run(change + " WHERE agency = '" + agency + "' AND " + which);
        assertThat(faults()).as(change).isNotEmpty();
        run(back + " WHERE agency = '" + agency + "' AND "
                + (change.contains("SET applicant") ? "applicant = 9" : which));
        assertThat(faults()).as(back).isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            connection.commit();
        }
    }

    @Test
    public void aPublishedResultIsWorkedOutAgainAndEachPlantedFaultIsFoundByItsCheck() {
        // The best two are equal but for the order of their parts.
        scores(panitia, SKD.replace("A-2,umum,95,110,190", "A-2,umum,90,120,190"));
        int entry = results.workOut(panitia, id, "skd", null, null).entry().number();
        PublishedResult sound = results.published(panitia, id, entry);
        ResultProof proof = results.proof(panitia, id, entry, "A-2");
        assertThat(audit(sound, sound.rule(), proof)).isEmpty();
        assertThat(sound.toString()).doesNotContain("A-1").doesNotContain("Uji");
        Map<String, Object> otherTies = new LinkedHashMap<>(sound.rule());
        otherTies.put("ties", List.of("twk", "tiu", "tkp"));
        assertThat(audit(with(sound, sound.applicants(), otherTies), otherTies, proof))
                .as("the rule is another")
                .containsExactlyInAnyOrder(Check.SEAL, Check.RANKING);
        List<PublishedResult.Salted> swapped = changed(
                sound,
                line -> line.formation().equals("F1")
                                && line.scores().get("tiu").equals("80")
                        ? scored(line, "tiu", "130")
                        : line);
        assertThat(audit(with(sound, swapped, sound.rule()), sound.rule(), proof))
                .as("a score is another")
                .contains(Check.SEAL, Check.RANKING, Check.ROOT);
        List<PublishedResult.Salted> turned =
                changed(sound, line -> line.code().equals("P/L") && line.rank() == 1 ? outcome(line, "gugur") : line);
        assertThat(audit(with(sound, turned, sound.rule()), sound.rule(), null))
                .containsExactlyInAnyOrder(Check.OUTCOMES, Check.ROOT);
        List<PublishedResult.Salted> promoted = changed(
                sound,
                line -> line.code().equals("P/L")
                                && line.rank() == 1
                                && line.formation().equals("F1")
                        ? coded(line, "P", "gugur")
                        : line);
        assertThat(audit(with(sound, promoted, sound.rule()), sound.rule(), null))
                .containsExactlyInAnyOrder(Check.RANKING, Check.PROPERTIES, Check.ROOT);
        ResultProof others = results.proof(panitia, id, entry, "A-1");
        assertThat(audit(sound, sound.rule(), new ResultProof(proof.pseudonym(), proof.place(), others.proof())))
                .containsExactly(Check.PROOF);
    }

    private static List<Check> audit(PublishedResult result, Map<String, Object> words, ResultProof proof) {
        StatedRule rule = new StatedRules()
                .read(new id.talaksana.api.definition.selection.StepRanking(
                        List.of(), result.kind(), result.outcomes(), words, result.basis()));
        return new PublishedAudit()
                .faults(result, rule, proof).stream()
                        .map(ResultAudit.Fault::check)
                        .distinct()
                        .collect(Collectors.toList());
    }

    private static PublishedResult with(
            PublishedResult of, List<PublishedResult.Salted> applicants, Map<String, Object> rule) {
        return new PublishedResult(
                of.format(),
                of.agency(),
                of.round(),
                of.entry(),
                of.at(),
                of.step(),
                of.kind(),
                rule,
                of.basis(),
                of.outcomes(),
                of.formations(),
                applicants,
                of.seal(),
                of.root());
    }

    private static List<PublishedResult.Salted> changed(
            PublishedResult of, java.util.function.UnaryOperator<RankedLine> change) {
        List<PublishedResult.Salted> changed = new ArrayList<>();
        of.applicants()
                .forEach(each -> changed.add(new PublishedResult.Salted(each.salt(), change.apply(each.line()))));
        return changed;
    }

    private static RankedLine scored(RankedLine line, String name, String value) {
        Map<String, String> scores = new HashMap<>(line.scores());
        scores.put(name, value);
        return copy(line, scores, line.code(), line.outcome());
    }

    private static RankedLine outcome(RankedLine line, String outcome) {
        return copy(line, line.scores(), line.code(), outcome);
    }

    private static RankedLine coded(RankedLine line, String code, String outcome) {
        return copy(line, line.scores(), code, outcome);
    }

    private static RankedLine copy(RankedLine line, Map<String, String> scores, String code, String outcome) {
        return new RankedLine(
                line.pseudonym(),
                line.formation(),
                line.group(),
                line.rankClass(),
                line.consents(),
                line.bornOrder(),
                scores,
                line.rank(),
                line.score(),
                code,
                line.placed(),
                outcome,
                line.reason());
    }
}

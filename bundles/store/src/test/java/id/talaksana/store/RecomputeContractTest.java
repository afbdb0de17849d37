package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.ranking.ApplicantOutcome;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.objections.PeriodsOfRounds;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.RankedAnew;
import id.talaksana.core.rounds.results.StoredReplacements;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.selection.Undecided;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.objections.DatabaseObjections;
import id.talaksana.store.rounds.DatabaseRounds;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.scores.DatabaseScores;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** An accepted objection about a ranked outcome has the whole ranking worked out anew, in every database. */
public class RecomputeContractTest extends StoreContract {
    /** Two go on for each seat. */
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}]
            steps:
              - id: skd
                text: Menerima hasil SKD
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lanjut, label: Lanjut}, {id: gugur, label: Gugur, end: rejected}]}
                ranking:
                  - kind: skd-cut
                    outcomes: {passed: lanjut, failed: gugur}
                    rule: {passingGrade: {umum: {twk: 65, tiu: 80, tkp: 166}}, factor: 2, atBoundary: all, ties: [tkp, tiu, twk]}
                    basis: [{of: [passingGrade, factor, atBoundary, ties], citation: PermenPANRB 6/2024}]
            %s  - id: sanggah
                text: Masa sanggah
                actors: [panitia, tim]
                acts: [{kind: open-objections}]
                objection: {duration: 3 day}
              - id: wawancara
                text: Mewawancarai
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: layak, label: Layak}, {id: tidak-layak, label: Tidak, end: rejected}]}
              - {id: tutup, text: Menutup, actors: [tim]}
            """;

    /** One seat for the best. */
    private static final String FINAL =
            """
              - id: akhir
                text: Mengintegrasikan nilai
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: tidak-lulus, label: Tidak, end: rejected}]}
                ranking:
                  - kind: integration
                    outcomes: {passed: lulus, failed: tidak-lulus}
                    rule:
                      skd: {max: 550, weight: 40}
                      skb: {weight: 60, parts: [{id: cat, max: 500, weight: 100}]}
                      ties: [skd, tkp, tiu, twk]
                    basis: [{of: [skd, skb, ties], citation: PermenPANRB 6/2024}]
            """;

    private static final String SEATS = "kode;jumlah\nF1;1\nF2;1\n";
    private static final String APPLICANTS =
            """
            nomor peserta,nama,formasi
            A-1,Uji Satu,F1
            A-2,Uji Dua,F1
            A-3,Uji Tiga,F1
            A-4,Uji Empat,F1
            A-5,Uji Lima,F2
            A-6,Uji Enam,F2
            """;
    /** go on for F1, A-5 for F2. */
    private static final String SCORES =
            """
            nomor peserta,kelompok,twk,tiu,tkp
            A-1,umum,95,120,185
            A-2,umum,95,110,190
            A-3,umum,90,100,180
            A-4,umum,90,90,175
            A-5,umum,80,100,170
            A-6,umum,TH,TH,TH
            """;

    private Account panitia;
    private Account tim;
    private StoredCases cases;
    private StoredRounds rounds;
    private StoredScoring scoring;
    private StoredRegistry registry;
    private PeriodsOfRounds periods;
    private RoundBook book;
    private StoredObjections objections;
    private CaseId id;

    @Before
    public void before() {
        Assume.assumeNotNull(stores().database);
        panitia = officer("panitia");
        tim = officer("tim");
    }

    private Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    private void open(String further) {
        registry = StoredRegistry.at(
                Clock.systemUTC(), new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Map<String, byte[]> files =
                Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(SERVICE.formatted(further)));
        Inspection published = registry.publish(agency, files, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        OfficeClock office = new OfficeClock(Clock.systemUTC(), () -> WorkingCalendar.WEEKENDS);
        periods = new PeriodsOfRounds(registry, stores().cases, office);
        cases = new StoredCases(
                registry,
                stores().cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                office,
                Undecided.in(store, registry));
        book = new RoundBook(registry, cases, store, Clock.systemUTC());
        rounds = new StoredRounds(store, book);
        scoring = new StoredScoring(book, store, new DatabaseScores(stores().database), new StatedRules(), day());
        objections = objectionsWith(new SqlRanker(stores().database));
        id = cases.open(
                        panitia,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
        rounds.perform(panitia, new RoundDeed.EnterFormations(id, bytes(SEATS), null));
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), null));
        scores(SCORES);
    }

    private RoundDay day() {
        return new RoundDay(registry, Clock.systemUTC());
    }

    private StoredObjections objectionsWith(Ranker ofDatabase) {
        DatabaseRounds store = new DatabaseRounds(stores().database);
        RankedAnew anew =
                new RankedAnew(store, new DatabaseScores(stores().database), new StatedRules(), ofDatabase, day());
        return new StoredObjections(book, store, new DatabaseObjections(stores().database), periods, anew);
    }

    private void scores(String table) {
        scoring.perform(panitia, new ScoreDeed.Import(id, bytes(table), "BKN, surat 12/2026", null, null));
    }

    private void corrected(String registration, Map<String, String> scores) {
        boolean last =
                cases.find(tim, id).open().stream().anyMatch(row -> row.step().equals("tutup"));
        scoring.perform(
                last ? tim : panitia,
                new ScoreDeed.Enter(id, registration, scores, "Hitung ulang, BKN 77/2026", null, null));
    }

    private int decided(String step) {
        StoredResults results = new StoredResults(
                book,
                new DatabaseRounds(stores().database),
                new DatabaseScores(stores().database),
                new StatedRules(),
                new SqlRanker(stores().database),
                day());
        int result = results.workOut(panitia, id, step, null, null).entry().number();
        results.decide(panitia, id, result, null);
        return result;
    }

    /** Decided by the result, and the period is open. */
    private void inThePeriod() {
        open("");
        decided("skd");
        close("skd");
    }

    private void close(String step) {
        cases.perform(panitia, new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    private void accepted(String outcome, String... registrations) {
        String table = "nomor peserta;sanggahan\n" + String.join(";Nilai saya keliru\n", registrations)
                + ";Nilai saya keliru\n";
        objections.perform(tim, new ObjectionDeed.Import(id, "sanggah", bytes(table), null));
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionDeed answer = new ObjectionDeed.Answer(id, "sanggah", true, outcome, "Nilai keliru.", null, all, null);
        assertThat(objections.perform(tim, answer).count()).isEqualTo(registrations.length);
    }

    private ObjectionDeed correct() {
        return new ObjectionDeed.Correct(id, "sanggah", null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> faults() {
        return rounds.verify(panitia, id).faults().stream().map(Text::english).toList();
    }

    private static String said(ObjectionChange change) {
        return change.consequences().stream().map(Text::english).toList().toString();
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

    private static Map<String, String> skd(String one, String two, String three, String four) {
        return new TreeMap<>(
                Map.of("A-1", one, "A-2", two, "A-3", three, "A-4", four, "A-5", "lanjut", "A-6", "gugur"));
    }

    @Test
    public void whoComesInPushesOutWhoIsAtTheBoundaryAndNobodyElseChanges() {
        inThePeriod();
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        int before = rounds.entries(panitia, id).size();
        ObjectionChange seen = objections.preview(tim, correct());
        assertThat(seen.count()).isEqualTo(2);
        assertThat(seen.differences())
                .containsExactly(
                        new Difference("A-4", "skd", "gugur", "lanjut", 1),
                        new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(rounds.entries(panitia, id)).hasSize(before);
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).isEqualTo(seen.differences());
        assertThat(done.consequences()).isEqualTo(seen.consequences());
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.CORRECTION);
        assertThat(done.entry().count()).isEqualTo(2);
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "gugur", "gugur", "lanjut"));
        assertThat(rounds.applicant(panitia, id, "A-2").judgements())
                .singleElement()
                .satisfies(judgement -> {
                    assertThat(judgement.entry()).isEqualTo(done.entry().number());
                    assertThat(judgement.reason()).contains("peringkat 3 dari 4", "395");
                });
        assertThat(rounds.proofs(panitia, id, "A-2"))
                .as("what stood and what stands")
                .extracting(proof -> proof.root())
                .contains(done.entry().root());
        assertThat(faults()).isEmpty();
        assertThat(cases.find(tim, id).open()).extracting(StepRow::step).containsExactly("sanggah");
        assertThat(objections.perform(tim, correct()).entry())
                .as("nothing is left")
                .isNull();
    }

    @Test
    public void aTieAtTheBoundaryGoesOnWhole() {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("twk", "95", "tiu", "110", "tkp", "190"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).containsExactly(new Difference("A-4", "skd", "gugur", "lanjut", 1));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void withoutCorrectedScoresTheAnswerStandsAloneUntilTheyComeIn() {
        inThePeriod();
        accepted(null, "A-4");
        ObjectionChange seen = objections.preview(tim, correct());
        assertThat(seen.differences()).containsExactly(new Difference("A-4", "skd", "gugur", "lanjut", 1));
        assertThat(said(seen)).contains("F1", "A-4", "lanjut", "P, rank 4", "Enter the corrected scores");
        objections.perform(tim, correct());
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange then = objections.perform(tim, correct());
        assertThat(then.differences()).containsExactly(new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "gugur", "gugur", "lanjut"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whereTheRankersDifferTheGroupStaysAndIsNamed() {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        SqlRanker sound = new SqlRanker(stores().database);
        objections = objectionsWith(ranking -> {
            Outcome outcome = sound.rank(ranking);
            return new Outcome(
                    outcome.formations(),
                    outcome.applicants().stream()
                            .map(each -> each.applicant().id().equals("A-2")
                                    ? new ApplicantOutcome(
                                            each.applicant(), each.score(), 4, each.verdict(), null, null)
                                    : each)
                            .toList());
        });
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done)).contains("F1", "differ");
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "lanjut"));
        objections = objectionsWith(sound);
        assertThat(objections.perform(tim, correct()).differences())
                .containsExactly(new Difference("A-2", "skd", "lanjut", "gugur", null));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void wherePeopleLetSomebodyThroughTheGroupStaysAndWhomTheyTurnedDownStaysOut() {
        open("");
        decide("skd", "lanjut", "A-3");
        decide("skd", "gugur", "A-5");
        decide("skd", "gugur", "A-1", "A-2", "A-4", "A-6");
        close("skd");
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done)).contains("F1", "A-3");
        assertThat(done.differences()).extracting(Difference::registration).containsExactly("A-4");
        assertThat(outcomes("skd").get("A-5")).isEqualTo("gugur");
        assertThat(faults()).isEmpty();
    }

    private void decide(String step, String outcome, String... registrations) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, List.of(registrations));
        rounds.perform(panitia, new RoundDeed.Decide(id, step, outcome, "Rapat pleno", set, null));
    }

    @Test
    public void nothingIsRankedAnewWithoutAnAcceptedObjection() {
        inThePeriod();
        corrected("A-4", Map.of("tiu", "150"));
        assertThat(objections.preview(tim, correct()).differences()).isEmpty();
        assertThat(objections.perform(tim, correct()).entry()).isNull();
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
    }

    @Test
    public void aSeatGoesOnByTheLaterRankingOfThePeriodAndWhoLeftStaysGone() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        int result = decided("akhir");
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "tidak-lulus", "A-2", "lulus", "A-5", "lulus")));
        new StoredReplacements(
                        book,
                        new DatabaseRounds(stores().database),
                        new DatabaseScores(stores().database),
                        new StatedRules(),
                        new SqlRanker(stores().database))
                .replace(panitia, id, result, "A-5", "Mengundurkan diri", null);
        close("akhir");
        accepted("lulus", "A-1");
        corrected("A-1", Map.of("skb.cat", "450"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences())
                .containsExactly(
                        new Difference("A-1", "akhir", "tidak-lulus", "lulus", 1),
                        new Difference("A-2", "akhir", "lulus", "tidak-lulus", null));
        assertThat(outcomes("akhir"))
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "tidak-lulus")));
        assertThat(outcomes("skd")).isEqualTo(skd("lanjut", "lanjut", "gugur", "gugur"));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aTieThatTheRuleDoesNotBreakIsForPeople() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        decided("akhir");
        close("akhir");
        accepted("lulus", "A-1");
        corrected("A-1", Map.of("twk", "95", "tiu", "110", "tkp", "190", "skb.cat", "390"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences()).containsExactly(new Difference("A-1", "akhir", "tidak-lulus", "lulus", 1));
        assertThat(said(done)).contains("F1 at step akhir stay as they are", "in a tie");
        assertThat(outcomes("akhir")).isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoFallsOutEarlierHasNoSeatLater() {
        open(FINAL);
        decided("skd");
        close("skd");
        scores("nomor peserta,skb.cat\nA-1,380\nA-2,390\nA-5,400\n");
        decided("akhir");
        close("akhir");
        accepted("lanjut", "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(done.differences())
                .containsExactly(
                        new Difference("A-4", "skd", "gugur", "lanjut", 1),
                        new Difference("A-2", "skd", "lanjut", "gugur", null),
                        new Difference("A-1", "akhir", "tidak-lulus", "lulus", null),
                        new Difference("A-2", "akhir", "lulus", "tidak-lulus", null));
        assertThat(said(done)).contains("akhir", "not opened again", "A-4");
        assertThat(outcomes("akhir"))
                .as("the stage that was closed gives A-4 none")
                .isEqualTo(new TreeMap<>(Map.of("A-1", "lulus", "A-2", "tidak-lulus", "A-5", "lulus")));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aLaterStepThatWentOnStaysAndItIsSaidWithWhomAndWithoutWhom() {
        inThePeriod();
        accepted(null, "A-4");
        close("sanggah");
        decide("wawancara", "layak", "A-1", "A-2", "A-5");
        close("wawancara");
        corrected("A-4", Map.of("tiu", "150"));
        ObjectionChange done = objections.perform(tim, correct());
        assertThat(said(done))
                .contains("wawancara is closed and is not opened again: 1 applicants have no outcome there (A-4)")
                .contains("wawancara was opened while 1 applicants went on who are turned down now (A-2)");
        assertThat(outcomes("wawancara")).hasSize(3).containsEntry("A-2", "layak");
        assertThat(cases.find(tim, id).open()).extracting(StepRow::step).containsExactly("tutup");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() throws SQLException {
        inThePeriod();
        accepted(null, "A-4");
        corrected("A-4", Map.of("tiu", "150"));
        int entry = objections.perform(tim, correct()).entry().number();
        tampered("outcome = 'lanjut'", "outcome = 'gugur'", "applicant = 2 AND entry = " + entry);
        tampered("reason = 'x'", "reason = NULL", "applicant = 2 AND taken_back = " + entry);
        tampered("taken_back = 0", "taken_back = " + entry, "applicant = 2 AND entry < " + entry);
        tampered("entry = 99", "entry = " + entry, "applicant = 2 AND outcome = 'gugur'");
    }

    private void tampered(String change, String back, String which) throws SQLException {
        assertThat(faults()).isEmpty();
        run(change, which);
        assertThat(faults()).as(change).isNotEmpty();
        run(back, which);
        assertThat(faults()).as(back).isEmpty();
    }

    private void run(String change, String which) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(
                            "UPDATE judgement SET " + change + " WHERE agency = '" + agency + "' AND " + which))
                    .isEqualTo(1);
            connection.commit();
        }
    }
}

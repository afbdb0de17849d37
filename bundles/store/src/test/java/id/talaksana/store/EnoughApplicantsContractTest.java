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
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.rounds.EnoughApplicants;
import id.talaksana.core.rounds.RoundBook;
import id.talaksana.core.rounds.StoredRounds;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** Too few applicants for a post: the closing is moved as often as the rule says, then what it says follows. */
public class EnoughApplicantsContractTest extends StoreContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-20T03:00:00Z"), ZoneOffset.UTC);
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            intake: {minimumApplicants: {step: daftar, applicants: 2, extensions: 1, days: 7, afterwards: %s}}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - {id: daftar, text: Mendaftar, actors: [panitia], window: {from: 2026-01-10, to: 2026-01-20}}
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak, end: rejected}]
            """;

    private Account panitia;
    private Account administrator;
    private StoredCases cases;
    private StoredRegistry registry;
    private RoundBook book;
    private StoredRounds rounds;
    private CaseId id;

    @Before
    public void before() {
        Assume.assumeNotNull(stores().database);
        panitia = new Account(agency + ".panitia", "Panitia", Role.OFFICER, agency, Set.of("panitia"), true);
        administrator = new Account(agency + ".adm", "Adm", Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
    }

    private void open(String afterwards) {
        publish(SERVICE.formatted(afterwards));
    }

    private void publish(String service) {
        registry = StoredRegistry.at(
                CLOCK, new YamlLanguage(), stores().definitions, stores().publications, stores().cases);
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 1.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        Inspection published = registry.publish(
                agency,
                Map.of("agency.yaml", bytes(identity), "seleksi.yaml", bytes(service)),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
        assertThat(published.definition())
                .as(published.diagnostics().toString())
                .isPresent();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        cases = new StoredCases(
                registry,
                stores().cases,
                ExtensionCalls.none(registry),
                Assigned.nobody(),
                new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS),
                Undecided.in(store, registry).and(new EnoughApplicants(registry, stores().cases, store)));
        book = new RoundBook(registry, cases, store, CLOCK);
        rounds = new StoredRounds(store, book);
        id = cases.open(
                        panitia,
                        new Opening(agency, "seleksi", "Seleksi 2026", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void apply(String table) {
        rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(table), null));
    }

    private void seats() {
        rounds.perform(panitia, new RoundDeed.EnterFormations(id, bytes("kode,jumlah\nF1,1\nF2,1\n"), null));
    }

    private CaseFile close() {
        return cases.perform(panitia, new Deed.Complete(id, "daftar", null, null, List.of(), null), Channel.REST);
    }

    private String refused() {
        return catchThrowableOfType(Refusal.class, this::close).reason().english();
    }

    private void extend() {
        cases.perform(
                administrator,
                new Deed.Extend(id, "daftar", LocalDate.parse("2026-01-27"), "Pelamar kurang", null),
                Channel.REST);
    }

    @Test
    public void aPostWithTooFewAsksForAnExtension() {
        open("withdraw");
        seats();
        apply("nomor peserta,nama,formasi\nA-1,Satu,F1\nA-2,Dua,F1\nA-3,Tiga,F2\n");
        assertThat(refused())
                .contains("Fewer than 2", "F2: 1", "7 days", "0 of 1")
                .doesNotContain("F1");
        extend();
        assertThat(refused()).contains("F2: 1", "is withdrawn");
        apply("nomor peserta,nama,formasi\nA-4,Empat,F2\n");
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    @Test
    public void afterTheLastExtensionTheCommitteeDecidesWhereTheRuleSaysSo() {
        open("ask");
        apply("nomor peserta,nama\nA-1,Satu\n");
        assertThat(refused()).contains("(1)", "Move the closing by 7 days");
        extend();
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    @Test
    public void whatIsKeptElsewhereIsNotCounted() {
        open("withdraw");
        assertThat(close().open()).extracting(row -> row.step()).containsExactly("berkas");
    }

    /** What a ranking at an open step, beside the one in which one applies, says of too few; empty: nothing. */
    private List<String> heldBack(String intake, String inRule) {
        publish(
                """
                talaksana: 1
                service: seleksi
                title: Seleksi
                document: {kind: sop, number: 1/SOP/2026}
                %s
                actors: [{id: panitia, name: Panitia}]
                steps:
                  - {id: daftar, text: Mendaftar, actors: [panitia], after: []}
                  - id: nilai
                    text: Menilai
                    actors: [panitia]
                    after: []
                    decision:
                      of: applicant
                      outcomes: [{id: terbaik, label: Terbaik}, {id: tidak, label: Tidak, end: rejected}]
                    ranking:
                      - kind: jpt
                        outcomes: {passed: terbaik, failed: tidak}
                        rule: {weights: {wawancara: 100}, top: 3%s}
                        basis: [{of: [%s], toConfirm: true}]
                """
                        .formatted(
                                intake, inRule, inRule.isEmpty() ? "weights, top" : "weights, top, minimumApplicants"));
        apply("nomor peserta,nama\nA-1,Satu\n");
        DatabaseScores scores = new DatabaseScores(stores().database);
        RoundDay day = new RoundDay(registry, CLOCK);
        DatabaseRounds store = new DatabaseRounds(stores().database);
        new StoredScoring(book, store, scores, new StatedRules(), day)
                .perform(
                        panitia,
                        new ScoreDeed.Import(id, bytes("nomor peserta,wawancara\nA-1,80\n"), "Pansel", null, null));
        return new StoredResults(book, store, scores, new StatedRules(), new SqlRanker(stores().database), day)
                .preview(panitia, id, "nilai", null).held().stream()
                        .map(held -> held.reason().english())
                        .toList();
    }

    @Test
    public void aRankingReadsTheSameMinimumAsLongAsTheStepIsOpen() {
        String intake = "intake: {minimumApplicants: {step: daftar, applicants: 2, extensions: 0, days: 7,"
                + " afterwards: ask}}";
        assertThat(heldBack(intake, "")).singleElement().asString().contains("Only 1 apply, at least 2");
        close();
        StoredResults results = new StoredResults(
                book,
                new DatabaseRounds(stores().database),
                new DatabaseScores(stores().database),
                new StatedRules(),
                new SqlRanker(stores().database),
                new RoundDay(registry, CLOCK));
        assertThat(results.preview(panitia, id, "nilai", null).held()).isEmpty();
    }

    @Test
    public void itsOlderPlaceInTheRuleMeansTheSame() {
        assertThat(heldBack("", ", minimumApplicants: {applicants: 2, extensions: 1, days: 7, afterwards: withdraw}"))
                .singleElement()
                .asString()
                .contains("at least 2");
        assertThat(close().open()).as("it names no step").hasSize(1);
    }
}

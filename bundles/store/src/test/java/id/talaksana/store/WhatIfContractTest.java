package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.results.Supposed;
import id.talaksana.api.rounds.results.Supposed.Different;
import id.talaksana.api.rounds.results.Supposed.Otherwise;
import id.talaksana.api.rounds.results.WhatIf;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.results.StoredWhatIf;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.language.YamlLanguage;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.scores.DatabaseScores;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** A closed round under another rule: who would have another outcome, and from which line of the own calculation. */
public class WhatIfContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
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
                      factor: 1
                      atBoundary: all
                      ties: [tkp, tiu, twk]
                    basis:
                      - {of: [passingGrade, factor, atBoundary, ties], citation: KepmenPANRB 321/2024, toConfirm: true}
            """;
    private static final String SKD =
            """
            nomor peserta,kelompok,twk,tiu,tkp
            A-1,umum,95,120,185
            A-2,umum,70,110,170
            A-3,umum,64,120,185
            """;

    private OpenRound round;
    private Account panitia;
    private WhatIf whatIf;

    @Before
    public void closedRound() {
        Assume.assumeNotNull(stores().database);
        Clock clock = Clock.systemUTC();
        round = OpenRound.of(stores(), agency, SERVICE, "panitia", clock);
        panitia = round.officer("panitia");
        DatabaseScores scores = new DatabaseScores(stores().database);
        SqlRanker ranker = new SqlRanker(stores().database);
        RoundDay day = new RoundDay(round.registry(), clock);
        StatedRules rules = new StatedRules();
        StoredResults results = new StoredResults(round.book(), round.store(), scores, rules, ranker, day);
        whatIf = new StoredWhatIf(round.book(), round.store(), scores, rules, ranker, day, results);
        round.rounds()
                .perform(
                        panitia,
                        new RoundDeed.EnterFormations(round.id(), OpenRound.bytes("kode;jumlah\nF1;1\n"), null));
        String applicants = "nomor peserta;nama;formasi\nA-1;Satu;F1\nA-2;Dua;F1\nA-3;Tiga;F1\n";
        round.rounds()
                .perform(panitia, new RoundDeed.RegisterApplicants(round.id(), OpenRound.bytes(applicants), null));
        new StoredScoring(round.book(), round.store(), scores, rules, day)
                .perform(
                        panitia,
                        new ScoreDeed.Import(round.id(), OpenRound.bytes(SKD), "BKN, surat 12/2026", null, null));
        int result =
                results.workOut(panitia, round.id(), "skd", null, null).entry().number();
        results.decide(panitia, round.id(), result, null);
        round.cases().perform(panitia, new Deed.Complete(round.id(), "skd", null, null, List.of(), null), Channel.REST);
    }

    private static Map<String, Object> rule(int twk, int factor) {
        return Map.of(
                "passingGrade",
                Map.of("umum", Map.of("twk", twk, "tiu", 80, "tkp", 166)),
                "factor",
                factor,
                "atBoundary",
                "all",
                "ties",
                List.of("tkp", "tiu", "twk"));
    }

    @Test
    public void whoWouldHaveAnotherOutcomeIsListedWithTheLineThatDiffers() {
        List<RoundEntry> before = round.rounds().entries(panitia, round.id());
        Supposed supposed = whatIf.byRule(panitia, round.id(), "skd", null, rule(65, 2));
        assertThat(supposed.compared()).isEqualTo(3);
        assertThat(supposed.differing()).isEqualTo(1);
        Different one = supposed.differences().get(0);
        assertThat(one.registration()).isEqualTo("A-2");
        assertThat(one.before()).isEqualTo("gugur");
        assertThat(one.after()).isEqualTo("lanjut");
        assertThat(one.line()).isPositive();
        assertThat(one.was()).isNotEqualTo(one.would());
        assertThat(round.rounds().entries(panitia, round.id())).isEqualTo(before);
        assertThat(round.rounds().verify(panitia, round.id()).faults()).isEmpty();
    }

    @Test
    public void theSameRuleChangesNobodysOutcome() {
        Supposed supposed = whatIf.byRule(panitia, round.id(), "skd", null, rule(65, 1));
        assertThat(supposed.differing()).isZero();
        assertThat(supposed.held()).isEmpty();
    }

    @Test
    public void aCandidateIsComparedByItsStepOfTheSameName() {
        AgencyDefinition candidate =
                candidate(SERVICE.replace("twk: 65", "twk: 60").replace("factor: 1", "factor: 3"));
        Supposed supposed = whatIf.byVersion(panitia, round.id(), "skd", candidate);
        assertThat(supposed.differences()).extracting(Different::registration).containsExactly("A-2", "A-3");
        AgencyDefinition without = candidate(SERVICE.substring(0, SERVICE.indexOf("    ranking:")));
        Refusal refusal =
                catchThrowableOfType(() -> whatIf.byVersion(panitia, round.id(), "skd", without), Refusal.class);
        assertThat(refusal.reason().english()).contains("skd");
    }

    @Test
    public void whoWouldBeJudgedOtherwiseByACandidatesRulesIsListedWithTheRule() {
        String rules =
                """
                decision:
                      of: applicant
                      outcomes: [{id: lanjut, label: Lanjut}, {id: gugur, label: Gugur, end: rejected}]
                      eligibility: [{id: ipk, must: {number: ipk, atLeast: 3}, message: IPK kurang, basis: A.4, from: 2099-01-01}]
                """
                        .stripTrailing();
        String decision =
                "decision: {of: applicant, outcomes: [{id: lanjut, label: Lanjut}, {id: gugur, label: Gugur, end:"
                        + " rejected}]}";
        String fields = "\napplicants: {fields: [{id: ipk, label: IPK, kind: number, optional: true}]}\nactors:";
        String declared = SERVICE.replace("\nactors:", fields);
        round.publish("1.1.0", declared);
        OpenRound next = round.another("panitia");
        next.applicants("panitia", "nomor peserta;nama;ipk\nA-1;Satu;3\nA-2;Dua;2.9\nA-3;Tiga;\n");
        AgencyDefinition candidate = candidate(declared.replace(decision, rules).replaceAll("(?s)    ranking:.*", ""));
        Supposed supposed = whatIf.byVersion(panitia, next.id(), "skd", candidate);
        assertThat(supposed.compared()).isZero();
        assertThat(supposed.judged()).isEqualTo(3);
        assertThat(supposed.judgedOtherwise()).isEqualTo(2);
        assertThat(supposed.verdicts())
                .extracting(Otherwise::registration, Otherwise::before, Otherwise::after)
                .containsExactly(tuple("A-2", Truth.YES, Truth.NO), tuple("A-3", Truth.YES, Truth.UNKNOWN));
        assertThat(supposed.verdicts().get(0).because().bound().english()).contains("3");
        assertThat(whatIf.byVersion(panitia, round.id(), "skd", candidate(SERVICE))
                        .judged())
                .isZero();
    }

    @Test
    public void whatIsNoRuleIsRefused() {
        Refusal refusal = catchThrowableOfType(
                () -> whatIf.byRule(panitia, round.id(), "skd", null, Map.of("factor", "banyak")), Refusal.class);
        assertThat(refusal.kind()).isIn(Refusal.Kind.INVALID, Refusal.Kind.UNAVAILABLE);
    }

    private AgencyDefinition candidate(String service) {
        String identity = "talaksana: 1\nagency: " + agency + "\nversion: 2.0.0\nname: Uji\nunit: Uji\n"
                + "kind: local-government\ntimeZone: Asia/Jakarta\n";
        return new YamlLanguage()
                .read(Map.of("agency.yaml", OpenRound.bytes(identity), "seleksi.yaml", OpenRound.bytes(service)))
                .definition()
                .orElseThrow();
    }
}

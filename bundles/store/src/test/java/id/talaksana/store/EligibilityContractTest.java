package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.condition.Truth;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.eligibility.EligibilityReport;
import id.talaksana.api.rounds.eligibility.EligibilityVerdict;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.applicants.StoredApplicantTables;
import id.talaksana.core.applicants.StoredChecklists;
import id.talaksana.core.applicants.StoredEligibility;
import id.talaksana.store.rounds.DatabaseApplicants;
import id.talaksana.store.rounds.DatabaseRequirements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** Applicants decided on by rules that are data, on both sides of each bound, in every database. */
public class EligibilityContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: announcement, number: 05/SELTER}
            applicant:
              - {id: pangkat, label: Pangkat, scale: golongan}
              - {id: jabatan, label: Jabatan, values: [{id: administrator, label: Administrator}, {id: jpt-pratama, label: JPT pratama}]}
              - {id: pendidikan, label: Pendidikan, ordered: true, values: [{id: d3, label: D-III}, {id: s1, label: S-1}]}
              - {id: asal, label: Asal, values: [{id: dalam, label: Dalam}, {id: luar, label: Luar}]}
              - {id: skp, label: Penilaian, ordered: true, values: [{id: cukup, label: Cukup}, {id: baik, label: Baik}]}
            applicants:
              fields:
                - {id: lahir, label: Tanggal lahir, kind: date, optional: true}
                - {id: menjabat, label: Menjabat sejak, kind: date, optional: true}
            requirements:
              - {id: surat-21, number: "21", text: Persetujuan PPK, of: applicant, when: {attribute: asal, is: luar}, due: {at: step, step: berkas}}
              - {id: syarat-pangkat, number: "4", text: Pangkat IV/b, kind: condition, of: applicant, due: {at: step, step: berkas}}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]
                  eligibility:
                    - {id: pangkat, requirement: syarat-pangkat, must: {attribute: pangkat, atLeast: IV/b}, message: "Pangkat kurang.", basis: A.4}
                    - {id: usia, when: {attribute: jabatan, is: administrator}, must: {date: 2026-12-01, notAfter: {date: lahir, plus: 56 year}}, message: "Usia lewat.", basis: A.3}
                    - {id: usia-jpt, when: {attribute: jabatan, is: jpt-pratama}, must: {date: 2026-12-01, notAfter: {date: lahir, plus: 58 year}}, message: "Usia lewat.", basis: A.3}
                    - {id: masa, must: {date: menjabat, notAfter: {date: 2026-12-01, minus: 2 year}}, message: "Belum dua tahun.", basis: A.5}
                    - {id: ijazah, must: {attribute: pendidikan, atLeast: s1}, message: "Bukan S-1.", basis: A.2}
                    - {id: prestasi, must: {attribute: skp, atLeast: baik}, message: "Belum baik.", basis: A.8}
            """;

    private static final String HEAD = "nomor peserta;nama;pangkat;jabatan;pendidikan;skp;lahir;menjabat;asal\n";

    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-30T02:00:00Z"));
    private OpenRound round;
    private Account panitia;
    private CaseId id;
    private StoredApplicantTables tables;
    private StoredEligibility eligibility;
    private StoredChecklists checklists;

    @Before
    public void open() {
        round = setting().at(clock).open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        id = round.id();
        DatabaseApplicants store = new DatabaseApplicants(stores().database);
        DatabaseRequirements papers = new DatabaseRequirements(stores().database);
        checklists = new StoredChecklists(round.book(), round.store(), papers);
        tables = round.tables();
        eligibility = new StoredEligibility(round.book(), round.store(), store, papers);
    }

    private void applicants(String... rows) {
        byte[] table = (HEAD + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        assertThat(tables.take(panitia, id, new SentTable(() -> new ByteArrayInputStream(table), null, null), null)
                        .count())
                .isEqualTo(rows.length);
    }

    private EligibilityVerdict verdict(String registration) {
        return eligibility.verdict(panitia, id, "berkas", registration);
    }

    private Truth of(String rule, String registration) {
        return verdict(registration).rulings().stream()
                .filter(ruling -> ruling.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .holds();
    }

    private Judgement judgement(String registration) {
        Judged judged = round.rounds().applicant(panitia, id, registration);
        return judged.judgements().isEmpty() ? null : judged.judgements().get(0);
    }

    private RoundChange decide() {
        return eligibility.decide(panitia, id, "berkas", "tms", ApplicantQuery.all(), null);
    }

    private List<String> faults() {
        return round.faults();
    }

    @Test
    public void bothSidesOfEachBound() {
        applicants(
                "A;a;IV/b;administrator;s1;baik;1970-12-01;2024-12-01;dalam",
                "B;b;IV/a;administrator;d3;cukup;1970-11-30;2024-12-02;dalam",
                "C;c;IV/e;jpt-pratama;s1;baik;1968-12-01;2020-01-01;dalam",
                "D;d;IV/c;jpt-pratama;s1;baik;1968-11-30;2020-01-01;dalam");
        for (String rule : List.of("pangkat", "usia", "masa", "ijazah", "prestasi")) {
            assertThat(of(rule, "A")).as(rule).isEqualTo(Truth.YES);
            assertThat(of(rule, "B")).as(rule).isEqualTo(Truth.NO);
        }
        assertThat(of("usia-jpt", "C")).isEqualTo(Truth.YES);
        assertThat(of("usia-jpt", "D")).isEqualTo(Truth.NO);
        assertThat(verdict("C").rulings()).noneMatch(ruling -> ruling.rule().equals("usia"));
        assertThat(verdict("B").rulings().get(0)).satisfies(ruling -> {
            assertThat(ruling.requirement()).isEqualTo("syarat-pangkat");
            assertThat(ruling.value().english()).contains("IV/a");
            assertThat(ruling.bound().english()).contains("IV/b");
            assertThat(ruling.basis()).isEqualTo("A.4");
        });
    }

    @Test
    public void whoDoesNotMeetARuleIsDecidedOnAtOnceWithItAsTheReason() {
        applicants(
                "A;a;IV/b;administrator;s1;baik;1975-01-01;2020-01-01;dalam",
                "B;b;III/d;administrator;d3;baik;1975-01-01;2020-01-01;dalam",
                "C;c;;administrator;s1;baik;1975-01-01;2020-01-01;dalam");
        EligibilityReport report = eligibility.report(panitia, id, "berkas", ApplicantQuery.all());
        assertThat(report.eligible()).isEqualTo(1);
        assertThat(report.ineligible()).isEqualTo(1);
        assertThat(report.unknown()).isEqualTo(1);
        assertThat(report.verdicts())
                .extracting(EligibilityVerdict::registration)
                .containsExactly("B", "C");
        assertThat(judgement("B")).isNull();
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> eligibility.decide(panitia, id, "berkas", "ms", ApplicantQuery.all(), null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);

        RoundChange done = decide();
        assertThat(done.count()).isEqualTo(1);
        assertThat(judgement("B").outcome()).isEqualTo("tms");
        assertThat(judgement("B").reason()).contains("Pangkat kurang.", "III/d", "IV/b", "A.4", "Bukan S-1.", "A.2");
        assertThat(judgement("A")).isNull();
        assertThat(judgement("C"))
                .as("people decide on whom little is known of")
                .isNull();
        assertThat(faults()).isEmpty();
        assertThat(decide().entry()).isNull();
        assertThat(round.rounds().proofs(panitia, id, "B")).singleElement().satisfies(proof -> assertThat(proof.root())
                .isEqualTo(done.entry().root()));
    }

    @Test
    public void whoComesFromOutsideNeedsDocument21() {
        applicants(
                "A;a;IV/b;administrator;s1;baik;1975-01-01;2020-01-01;dalam",
                "B;b;IV/b;administrator;s1;baik;1975-01-01;2020-01-01;luar");
        assertThat(verdict("A").eligible()).isEqualTo(Truth.YES);
        assertThat(verdict("B").eligible()).as("nobody has looked yet").isEqualTo(Truth.UNKNOWN);
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of("B"));
        checklists.mark(panitia, id, one, List.of("surat-21"), State.NOT_RIGHT, "Tidak ada", null);
        assertThat(verdict("B").eligible()).isEqualTo(Truth.NO);
        assertThat(decide().count()).isEqualTo(1);
        assertThat(judgement("B").reason()).contains("21. Persetujuan PPK", "Tidak ada");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDecreeJudgesAgainOnlyWhereItSaysSoAndFromItsMoment() {
        applicants(
                "A;a;IV/b;administrator;s1;baik;1975-01-01;2020-01-01;dalam",
                "B;b;IV/a;administrator;s1;baik;1975-01-01;2020-01-01;dalam",
                "C;c;IV/a;administrator;s1;baik;1975-01-01;2020-01-01;dalam");
        decide();
        assertThat(judgement("C").outcome()).isEqualTo("tms");
        String again = "- {id: pangkat, from: 2026-12-03, again: true, must: {attribute: pangkat, atLeast: IV/a},"
                + " message: \"Pangkat kurang.\", basis: Keputusan 7}";
        round.publish("1.1.0", SERVICE.replaceFirst("( +)- \\{id: usia,", "$1" + again + "\n$0"));
        CaseId second = round.another("panitia").id();
        CaseId first = id;
        id = second;
        applicants(
                "A;a;IV/b;administrator;s1;baik;1975-01-01;2020-01-01;dalam",
                "B;b;IV/a;administrator;s1;baik;1975-01-01;2020-01-01;dalam");
        assertThat(of("pangkat", "B")).as("not in effect yet").isEqualTo(Truth.NO);
        decide();
        assertThat(judgement("B").outcome()).isEqualTo("tms");
        assertThat(eligibility
                        .report(panitia, id, "berkas", ApplicantQuery.all())
                        .otherwise())
                .isEmpty();

        clock.to("2026-12-02T17:00:00Z"); // midnight of December 3rd in the agency's zone
        assertThat(of("pangkat", "B")).isEqualTo(Truth.YES);
        assertThat(eligibility
                        .report(panitia, id, "berkas", ApplicantQuery.all())
                        .otherwise())
                .extracting(EligibilityVerdict::registration)
                .containsExactly("B");
        RoundChange back = eligibility.judgeAgain(panitia, id, "berkas", "Keputusan 7", "k");
        assertThat(back.count()).isEqualTo(1);
        assertThat(eligibility
                        .judgeAgain(panitia, id, "berkas", "Keputusan 7", "k")
                        .entry())
                .isEqualTo(back.entry());
        assertThat(judgement("B")).isNull();
        assertThat(faults()).isEmpty();
        assertThat(eligibility
                        .judgeAgain(panitia, id, "berkas", "Keputusan 7", null)
                        .entry())
                .isNull();

        id = first;
        assertThat(judgement("C").outcome())
                .as("a round stays under its version")
                .isEqualTo("tms");
        assertThat(eligibility
                        .judgeAgain(panitia, id, "berkas", "Keputusan 7", null)
                        .entry())
                .isNull();
    }

    @Test
    public void whoWasDecidedOnMeanwhileIsNotDecidedOnAgain() {
        applicants("B;b;III/d;administrator;d3;baik;1975-01-01;2020-01-01;dalam");
        ApplicantQuery one = new ApplicantQuery(null, null, null, null, List.of("B"));
        round.rounds().perform(panitia, new RoundDeed.Decide(id, "berkas", "ms", null, one, null));
        assertThat(decide().count()).isZero();
        assertThat(judgement("B").outcome()).isEqualTo("ms");
    }
}

package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.scores.ScoreChange;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.StoredScoring;
import java.util.List;
import java.util.Map;
import org.junit.Before;

/** A round with two steps that rank, and six applicants for three seats. */
public abstract class RankedRoundContract extends RoundContract {
    static final String SERVICE =
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

    static final String SEATS =
            "kode;jumlah;jenis kebutuhan;lokasi;jabatan\nF1;1;umum;A;guru\nF2;1;umum;B;guru\nF3;1;umum;A;bidan\n";

    static final String APPLICANTS =
            """
            nomor peserta,nama,formasi
            A-1,Uji Satu,F1
            A-2,Uji Dua,F1
            A-3,Uji Tiga,F1
            A-4,Uji Empat,F2
            A-5,Uji Lima,F3
            A-6,Uji Enam,F3
            """;

    static final String SKD =
            """
            nomor peserta,kelompok,twk,tiu,tkp
            A-1,umum,95,120,185
            A-2,umum,95,110,190
            A-3,umum,70,80,166
            A-4,umum,70,79,200
            A-5,umum,80,100,170
            A-6,umum,TH,TH,TH
            """;

    OpenRound round;
    Account panitia;
    Account tim;
    StoredRounds rounds;
    StoredScoring scoring;
    StoredResults results;
    CaseId id;

    @Before
    public void open() {
        round = setting().open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        tim = round.officer("tim");
        rounds = round.rounds();
        id = round.id();
        scoring = round.scoring();
        results = round.results();
        round.seats("panitia", SEATS);
        round.applicants("panitia", APPLICANTS);
    }

    ScoreDeed.Import table(String table) {
        return new ScoreDeed.Import(id, OpenRound.bytes(table), "BKN, surat 12/2026", null, null);
    }

    ScoreChange scores(Account who, String table) {
        return scoring.perform(who, table(table));
    }

    List<String> faults() {
        return round.faults();
    }

    Map<String, String> outcomes(String step) {
        return round.outcomes(step);
    }

    /** SKD decided by its result. */
    void throughSkd() {
        scores(panitia, SKD);
        WorkedOut worked = results.workOut(panitia, id, "skd", null, null);
        results.decide(panitia, id, worked.entry().number(), null);
        round.close("panitia", "skd");
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.rounds.StoredRounds;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A round that ranks and then hears objections: two go on for each seat. */
public abstract class RecomputedRoundContract extends RoundContract {
    /** Two go on for each seat. */
    static final String SERVICE =
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
    static final String FINAL =
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

    static final String SEATS = "kode;jumlah\nF1;1\nF2;1\n";

    static final String APPLICANTS =
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
    static final String SCORES =
            """
            nomor peserta,kelompok,twk,tiu,tkp
            A-1,umum,95,120,185
            A-2,umum,95,110,190
            A-3,umum,90,100,180
            A-4,umum,90,90,175
            A-5,umum,80,100,170
            A-6,umum,TH,TH,TH
            """;

    OpenRound round;
    Account panitia;
    Account tim;
    StoredRounds rounds;
    StoredObjections objections;
    CaseId id;

    /** @param further steps before the period */
    void open(String further) {
        round = setting().open(SERVICE.formatted(further), "panitia");
        panitia = round.officer("panitia");
        tim = round.officer("tim");
        rounds = round.rounds();
        id = round.id();
        objections = round.objections();
        round.seats("panitia", SEATS);
        round.applicants("panitia", APPLICANTS);
        scores(SCORES);
    }

    void scores(String table) {
        round.scoring()
                .perform(panitia, new ScoreDeed.Import(id, OpenRound.bytes(table), "BKN, surat 12/2026", null, null));
    }

    void corrected(String registration, Map<String, String> scores) {
        boolean last = open().stream().anyMatch(row -> row.step().equals("tutup"));
        round.scoring()
                .perform(
                        last ? tim : panitia,
                        new ScoreDeed.Enter(id, registration, scores, "Hitung ulang, BKN 77/2026", null, null));
    }

    List<StepRow> open() {
        return round.cases().find(tim, id).open();
    }

    int decided(String step) {
        int result =
                round.results().workOut(panitia, id, step, null, null).entry().number();
        round.results().decide(panitia, id, result, null);
        return result;
    }

    void close(String step) {
        round.close("panitia", step);
    }

    List<String> faults() {
        return round.faults();
    }

    Map<String, String> outcomes(String step) {
        return round.outcomes(step);
    }

    void decide(String step, String outcome, String... registrations) {
        round.decide("panitia", step, outcome, "Rapat pleno", registrations);
    }

    /** Decided by the result, and the period is open. */
    void inThePeriod() {
        open("");
        decided("skd");
        close("skd");
    }

    void accepted(String outcome, String... registrations) {
        String table = "nomor peserta;sanggahan\n" + String.join(";Nilai saya keliru\n", registrations)
                + ";Nilai saya keliru\n";
        objections.perform(tim, new ObjectionDeed.Import(id, "sanggah", OpenRound.bytes(table), null));
        ObjectionQuery all = ObjectionQuery.of("sanggah");
        ObjectionDeed answer = new ObjectionDeed.Answer(id, "sanggah", true, outcome, "Nilai keliru.", null, all, null);
        assertThat(objections.perform(tim, answer).count()).isEqualTo(registrations.length);
    }

    ObjectionDeed correct() {
        return new ObjectionDeed.Correct(id, "sanggah", null);
    }

    static String said(ObjectionChange change) {
        return change.consequences().stream().map(Text::english).toList().toString();
    }

    static Map<String, String> skd(String one, String two, String three, String four) {
        return new TreeMap<>(
                Map.of("A-1", one, "A-2", two, "A-3", three, "A-4", four, "A-5", "lanjut", "A-6", "gugur"));
    }
}

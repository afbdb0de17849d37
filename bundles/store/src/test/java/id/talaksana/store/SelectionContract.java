package id.talaksana.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.core.rounds.StoredRounds;
import java.util.List;
import org.junit.Before;

/** A round with two deciding steps, of which the second is for one track alone. */
public abstract class SelectionContract extends RoundContract {
    static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}]
            tracks: [{id: cpns, label: CPNS}, {id: pppk, label: PPPK}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: tes
                number: 2
                text: Menilai tes
                actors: [tim]
                tracks: [cpns]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
            """;

    static final String SEATS = "kode;jumlah;lokasi\nF1;2;Dinas A\nF2;1;Dinas B\n;1;\nF2;3;\nF3;dua;\n";

    static final String APPLICANTS =
            """
            nomor peserta,nama,nik,formasi,jalur
            A-1,Uji Satu,1504010101900001,F1,cpns
            A-2,Uji Dua,1504014101900002,F1,cpns
            A-3,Uji Tiga,,F2,pppk
            A-4,Uji Empat,,F2,cpns
            A-4,Uji Empat,,F2,cpns
            A-5,Uji Lima,1504013201900001,F2,cpns
            A-6,Uji Enam,,F9,cpns
            A-7,,,F1,cpns
            """;

    OpenRound round;
    Account panitia;
    Account tim;
    StoredRounds rounds;
    CaseId id;

    @Before
    public void open() {
        round = setting().open(SERVICE, "panitia");
        rounds = round.rounds();
        id = round.id();
        panitia = round.officer("panitia");
        tim = round.officer("tim");
    }

    RoundChange seats() {
        return round.seats("panitia", SEATS);
    }

    RoundChange applicants() {
        seats();
        return rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, OpenRound.bytes(APPLICANTS), "in"));
    }

    RoundDeed.Decide decide(String step, String outcome, String reason, String... registrations) {
        return new RoundDeed.Decide(id, step, outcome, reason, OpenRound.only(registrations), null);
    }

    CaseFile close(String actor, String step) {
        return round.close(actor, step);
    }

    List<String> faults() {
        return round.faults();
    }

    List<String> undecided(String step) {
        ApplicantQuery query = new ApplicantQuery(step, ApplicantQuery.UNDECIDED, null, null, null);
        return rounds.applicants(panitia, id, query, 0, 10).applicants().stream()
                .map(judged -> judged.applicant().registration())
                .toList();
    }
}

package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections.Applicant;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.objections.StoredOwnObjections;
import id.talaksana.core.objections.UnansweredObjections;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.objections.DatabaseObjections;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A round whose first step is announced and then objected to. */
public abstract class ObjectedRoundContract extends RoundContract {
    static final String STEPS =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}, {id: bkn, name: BKN, external: true}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - {id: umumkan, text: Mengumumkan, actors: [panitia], acts: [{kind: announce}]@}
              - id: sanggah
                text: Masa sanggah
                actors: [panitia, tim]
                acts: [{kind: open-objections}]
                objection: {duration: 3 day, answerWithin: 2 working-day%s}
              - id: tes
                text: Menilai tes
                actors: [tim]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
              - {id: tutup, text: Menutup, actors: [tim]}
            %s
            """;

    static final String APPLICANTS =
            """
            nomor peserta,nama,nik
            A-1,Uji Satu,1504010101900001
            A-2,Uji Dua,1504014101900002
            A-3,Uji Tiga,1504010101900003
            A-4,Uji Empat,1504010101900004
            """;

    static final Applicant TWO = new Applicant("A-2", "1504014101900002", "192.0.2.2");

    static final Applicant THREE = new Applicant("A-3", "1504010101900003", "192.0.2.3");

    static final String BOTH_REASONS = "Ijazah tidak sesuai\nUsia lewat batas";

    /** A Wednesday in Jakarta. */
    static final Instant WEDNESDAY = Instant.parse("2026-01-14T03:00:00Z");

    final MovedClock clock = new MovedClock(WEDNESDAY);
    String announces = "";
    OpenRound round;
    Account panitia;
    Account tim;
    StoredRounds rounds;
    StoredObjections objections;
    StoredOwnObjections own;
    CaseId id;

    /**
     * @param rule what the period's step says further
     * @param service what the service says further
     */
    void open(String rule, String service) {
        DatabaseObjections kept = new DatabaseObjections(stores().database);
        round = setting()
                .at(clock)
                .gated((registry, store) ->
                        new UnansweredObjections(OpenRound.periods(registry, stores(), clock), kept, store))
                .open(STEPS.formatted(rule, service).replace("@", announces), "panitia");
        panitia = round.officer("panitia");
        tim = round.officer("tim");
        rounds = round.rounds();
        id = round.id();
        objections = round.objections();
        own = new StoredOwnObjections(
                round.book(),
                round.store(),
                kept,
                new DatabaseAnnouncements(stores().database),
                OpenRound.periods(round.registry(), stores(), clock));
        round.applicants("panitia", APPLICANTS);
        round.decide("panitia", "berkas", "tms", BOTH_REASONS, "A-2", "A-3");
        round.decide("panitia", "berkas", "ms", null);
    }

    /** Announced, so that the period is open. */
    void announced(String rule) {
        open(rule, "");
        round.close("panitia", "berkas");
        round.close("panitia", "umumkan");
    }

    OwnObjection filed(Applicant who) {
        return own.file(who, new Filing(id, null, null, List.of(1, 2), "Ijazah dan usia saya sesuai.", null));
    }

    ObjectionDeed answer(boolean accepted, String reason, CitedLetter letter, Integer... numbers) {
        ObjectionQuery set = numbers.length == 0
                ? ObjectionQuery.of("sanggah")
                : new ObjectionQuery(null, null, null, null, List.of(numbers), null);
        return new ObjectionDeed.Answer(id, "sanggah", accepted, null, reason, letter, set, null);
    }

    static Refusal refusal(ThrowingCallable deed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    List<String> faults() {
        return round.faults();
    }

    ObjectionPeriod period() {
        return objections.periods(panitia, id).get(0);
    }

    Judgement judgement(String registration) {
        return rounds.applicant(panitia, id, registration).judgements().get(0);
    }
}

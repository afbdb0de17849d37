package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.api.rounds.scores.ScoreDeed;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.announcements.StoredReleases;
import id.talaksana.core.applicants.OwnReturns;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.rounds.results.StoredResults;
import id.talaksana.core.rounds.scores.RoundDay;
import id.talaksana.core.rounds.scores.StoredScoring;
import id.talaksana.core.sessions.OwnSessions;
import id.talaksana.language.ranking.StatedRules;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.letters.DatabaseLetters;
import id.talaksana.store.numbering.DatabaseNumbers;
import id.talaksana.store.rounds.SqlRanker;
import id.talaksana.store.rounds.scores.DatabaseScores;
import id.talaksana.store.sessions.DatabaseSessions;
import java.time.Clock;
import java.util.List;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** What a round decides on one track is not taken from, and not kept from, those on the other. */
public class TracksContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            tracks: [{id: cpns, label: CPNS}, {id: pppk, label: PPPK}]
            steps:
              - id: tes
                number: 1
                text: Menguji
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: gugur, label: Gugur, end: rejected}]}
              - id: akhir
                number: 2
                text: Mengintegrasikan nilai CPNS
                actors: [panitia]
                tracks: [cpns]
                decision: {of: applicant, outcomes: [{id: lulus, label: Lulus}, {id: gugur, label: Gugur, end: rejected}]}
                ranking:
                  - tracks: [cpns]
                    kind: moved
                    outcomes: {passed: lulus, failed: gugur}
                    rule:
                      skd: {max: 550, weight: 40}
                      skb: {weight: 60, parts: [{id: cat, max: 500, weight: 100}]}
                      ties: [skd, tkp, tiu, twk, gpa-or-diploma, older]
                      move: [L-1, L-2]
                    basis: [{of: [skd, skb, ties, move], toConfirm: true}]
              - id: pengumuman
                number: 3
                text: Mengumumkan peserta yang lulus
                actors: [panitia]
                announces: {kind: result, of: akhir, persons: 1, text: "{applicants} pelamar."}
            """;

    private OpenRound round;
    private Account panitia;

    /** Two apply for a CPNS's post, two for a PPPK's of the same name, of whom the second has failed. */
    @Before
    public void open() {
        Assume.assumeNotNull(stores().database);
        round = OpenRound.of(stores(), agency, SERVICE, "panitia", Clock.systemUTC());
        panitia = round.officer("panitia");
        String seats = "kode;jumlah;jenis kebutuhan;lokasi;jabatan\nF1;1;umum;A;guru\nP1;2;umum;B;guru\n";
        String applicants = "nomor peserta,nama,formasi,jalur\nA-1,Uji Satu,F1,cpns\nA-2,Uji Dua,F1,cpns\n"
                + "A-3,Uji Tiga,P1,pppk\nA-4,Uji Empat,P1,pppk\n";
        round.rounds().perform(panitia, new RoundDeed.EnterFormations(round.id(), OpenRound.bytes(seats), null));
        round.rounds()
                .perform(panitia, new RoundDeed.RegisterApplicants(round.id(), OpenRound.bytes(applicants), null));
        decide("tes", "gugur", "A-4");
        decide("tes", "lulus", "A-1", "A-2", "A-3");
        close("tes");
    }

    private void decide(String step, String outcome, String... registrations) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, List.of(registrations));
        round.rounds().perform(panitia, new RoundDeed.Decide(round.id(), step, outcome, "Nilai", set, null));
    }

    private void close(String step) {
        round.cases().perform(panitia, new Deed.Complete(round.id(), step, null, null, List.of(), null), Channel.REST);
    }

    @Test
    public void theLastResultListsWhoHadItsOwnBefore() {
        decide("akhir", "lulus", "A-1");
        decide("akhir", "gugur", "A-2");
        close("akhir");
        DatabaseAnnouncements kept = new DatabaseAnnouncements(stores().database);
        StoredReleases releases = new StoredReleases(
                kept,
                round.store(),
                stores().cases,
                round.registry(),
                new OwnReturns(
                        round.store(),
                        stores().cases,
                        round.registry(),
                        new OfficeClock(Clock.systemUTC(), () -> WorkingCalendar.WEEKENDS)),
                new OwnSessions(
                        new DatabaseSessions(stores().database),
                        new DatabaseLetters(stores().database),
                        stores().cases,
                        round.registry()));
        StoredAnnouncements announcements = new StoredAnnouncements(
                round.book(),
                kept,
                kept,
                new DatabaseNumbers(stores().database),
                round.store(),
                round.registry(),
                new DatabaseAgenda(stores().database),
                releases,
                Clock.systemUTC());
        Announcement draft = announcements.perform(
                panitia, new AnnouncementDeed.Draft(round.id(), "pengumuman", null, null, null, null));
        announcements.perform(panitia, new AnnouncementDeed.Initial(round.id(), draft.id(), null));
        Announcement signed =
                announcements.perform(panitia, new AnnouncementDeed.Sign(round.id(), draft.id(), "1/2026", null));
        assertThat(signed.lines()).isEqualTo(4);
        assertThat(signed.text()).isEqualTo("4 pelamar.");
        announcements.perform(panitia, new AnnouncementDeed.Release(round.id(), draft.id(), null, null));
        assertThat(releases.results(agency, draft.id(), 1, 10).lines())
                .extracting(AnnouncedLine::registration, AnnouncedLine::outcome)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("A-1", "Lulus"),
                        org.assertj.core.groups.Tuple.tuple("A-2", "Gugur"),
                        org.assertj.core.groups.Tuple.tuple("A-3", "Lulus"),
                        org.assertj.core.groups.Tuple.tuple("A-4", "Gugur"));
        assertThat(announcements.verify(panitia, round.id()).faults()).isEmpty();
    }

    @Test
    public void nobodyIsMovedIntoSeatsOfTheOtherTrack() {
        DatabaseScores scores = new DatabaseScores(stores().database);
        RoundDay day = new RoundDay(round.registry(), Clock.systemUTC());
        String table = "nomor peserta,twk,tiu,tkp,skb.cat,tanggal lahir\nA-1,100,120,200,400,1990-01-01\n"
                + "A-2,100,120,190,390,1990-01-01\n";
        new StoredScoring(round.book(), round.store(), scores, new StatedRules(), day)
                .perform(panitia, new ScoreDeed.Import(round.id(), OpenRound.bytes(table), "BKN", null, null));
        WorkedOut worked = new StoredResults(
                        round.book(), round.store(), scores, new StatedRules(), new SqlRanker(stores().database), day)
                .preview(panitia, round.id(), "akhir", "cpns");
        assertThat(worked.held()).isEmpty();
        assertThat(worked.passed()).isEqualTo(1);
    }
}

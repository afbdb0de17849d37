package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.OwnObjections.Applicant;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.core.announcements.StoredAnnouncements;
import id.talaksana.core.objections.StoredObjections;
import id.talaksana.core.objections.StoredOwnObjections;
import id.talaksana.store.announcements.DatabaseAnnouncements;
import id.talaksana.store.objections.DatabaseObjections;
import java.time.Instant;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** What was corrected is known outside when it is announced, and not by what is shown or gone before, in both databases. */
public class CorrectionEmbargoContractTest extends RoundContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - {id: umumkan, text: Mengumumkan, actors: [panitia], announces: {kind: result, of: berkas, persons: 1}}
              - {id: sanggah, text: Menjawab sanggah, actors: [panitia], objection: {duration: 3 day, answerWithin: 7 day, aboutOthers: true}}
            """;

    private static final Applicant TWO = new Applicant("A-2", "1504014101900002", null);
    private static final Applicant THREE = new Applicant("A-3", "1504010101900003", null);

    private final MovedClock clock = new MovedClock(Instant.parse("2026-05-05T03:00:00Z"));
    private OpenRound round;
    private Account panitia;
    private StoredAnnouncements announcements;
    private StoredObjections objections;
    private StoredOwnObjections own;

    @Before
    public void announced() {
        round = setting()
                .at(clock)
                .saying("numbering: [{series: pengumuman, pattern: \"{number}/BKD/{year}\"}]\n")
                .open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        announcements = round.announcements(round.releases());
        objections = round.objections();
        own = new StoredOwnObjections(
                round.book(),
                round.store(),
                new DatabaseObjections(stores().database),
                new DatabaseAnnouncements(stores().database),
                OpenRound.periods(round.registry(), stores(), clock));
        round.applicants(
                "panitia",
                "nomor peserta;nama;nik\nA-1;Satu;1504010101900001\nA-2;Dua;" + TWO.nik() + "\nA-3;Tiga;" + THREE.nik()
                        + "\n");
        round.decide("panitia", "berkas", "tms", "Ijazah tidak sesuai.", "A-2", "A-3");
        round.decide("panitia", "berkas", "ms", null);
        round.close("panitia", "berkas");
        release(new AnnouncementDeed.Draft(round.id(), "umumkan", null, null, null, null));
        round.close("panitia", "umumkan");
    }

    private Announcement release(AnnouncementDeed.Draft deed) {
        Announcement draft = announcements.perform(panitia, deed);
        announcements.perform(panitia, new AnnouncementDeed.Initial(round.id(), draft.id(), null));
        announcements.perform(panitia, new AnnouncementDeed.Sign(round.id(), draft.id(), null, null));
        return announcements.perform(panitia, new AnnouncementDeed.Release(round.id(), draft.id(), null, null));
    }

    /** The second objects to what was decided on the third, and is right. */
    private void corrected() {
        own.file(TWO, new Filing(round.id(), null, "A-3", List.of(1), "Ijazahnya sesuai.", null));
        objections.perform(
                panitia,
                new ObjectionDeed.Answer(
                        round.id(), "sanggah", true, null, "Benar.", null, ObjectionQuery.of("sanggah"), null));
        objections.perform(panitia, new ObjectionDeed.Correct(round.id(), "sanggah", null));
        assertThat(round.outcomes("berkas")).containsEntry("A-3", "ms");
    }

    @Test
    public void whatWasCorrectedIsShownAsItWasAnnounced() {
        OwnStanding before = own.standing(THREE, round.id());
        assertThat(before.open().outcome()).isEqualTo("Tidak memenuhi syarat");
        corrected();
        assertThat(own.standing(THREE, round.id()))
                .as("nothing has changed outside")
                .isEqualTo(before);
    }

    @Test
    public void whoObjectsToWhatWasAnnouncedIsHeardAlthoughItWasCorrected() {
        corrected();
        own.file(THREE, new Filing(round.id(), null, null, List.of(1), "Ijazah saya sesuai.", null));
        assertThat(own.standing(THREE, round.id()).objections())
                .singleElement()
                .satisfies(objection -> assertThat(objection.state()).isEqualTo("filed"));
        assertThat(round.faults()).isEmpty();
    }
}

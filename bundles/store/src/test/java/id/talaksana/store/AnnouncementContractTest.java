package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.api.rounds.announcements.AnnouncementPreview;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Announcements from their draft to their release, in both databases. */
public class AnnouncementContractTest extends AnnouncedRoundContract {
    @Test
    public void anAnnouncementIsDraftedInitialledSignedAndReleasedEachByWhoMay() {
        decided();
        Announcement draft = drafted();
        assertThat(draft.title()).isEqualTo("Pengumuman hasil berkas");
        assertThat(draft.media()).containsExactly("website");
        assertThat(drafted().id()).as("the same request").isEqualTo(draft.id());
        assertThat(refused(() -> announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null)))
                        .reason()
                        .english())
                .contains("drafted", "initialled");
        announcements.perform(panitia, new AnnouncementDeed.Revise(id, draft.id(), "Pengumuman hasil", null, null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        announcements.perform(ketua, new AnnouncementDeed.Return(id, draft.id(), "Salah ketik", null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        assertThat(refused(() -> announcements.perform(panitia, new AnnouncementDeed.Sign(id, draft.id(), null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Announcement signed = announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null));
        assertThat(signed.number()).isEqualTo("800/1/BK/V/2026");
        assertThat(signed.text()).isEqualTo("Nomor 800/1/BK/V/2026 tanggal 5 Mei 2026: 3 pelamar Seleksi 2026.");
        assertThat(signed.lines()).isEqualTo(3);
        assertThat(refused(() -> announcements.perform(
                                panitia, new AnnouncementDeed.Revise(id, draft.id(), "Lain", null, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(release(panitia, signed, null).state()).isEqualTo(State.SIGNED);
        assertThat(refused(() -> release(panitia, signed, null)).reason().english())
                .contains("another person");
        Announcement released = release(ketua, signed, null);
        assertThat(released.state()).isEqualTo(State.RELEASED);
        assertThat(released.acts())
                .extracting(act -> act.verb().toString())
                .containsExactly("draft", "revise", "initial", "return", "initial", "sign", "agree", "release");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDraftIsSeenAsItWillBeReadAndASignedOneAsItWasSealed() {
        decided();
        Announcement draft = drafted();
        AnnouncementPreview before = announcements.preview(panitia, id, draft.id());
        assertThat(before.announcement().text())
                .isEqualTo("Nomor [nomor diberikan saat ditandatangani] tanggal 5 Mei 2026: 3 pelamar Seleksi 2026.");
        assertThat(before.announcement().number()).isNull();
        assertThat(before.announcement().signedAt()).isNull();
        assertThat(before.announcement().signedBy()).containsExactly("Ketua Panitia");
        assertThat(before.announcement().outcomes())
                .isEqualTo(Map.of("Memenuhi syarat", 2, "Tidak memenuhi syarat", 1));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null));
        AnnouncementPreview signed = announcements.preview(panitia, id, draft.id());
        assertThat(signed.announcement().number()).isEqualTo("800/1/BK/V/2026");
        assertThat(signed.announcement().releasedAt()).isNull();
        assertThat(signed.lines()).isEqualTo(before.lines());
        release(panitia, draft, null);
        release(ketua, draft, null);
        assertThat(releases.results(agency, draft.id(), 1, 10).lines()).isEqualTo(before.lines());
        assertThat(releases.find(agency, draft.id()).outcomes())
                .isEqualTo(before.announcement().outcomes());
    }

    @Test
    public void aCorrectionIsANewOneThatRefersToTheOldAndBothStand() {
        decided();
        Announcement old = released();
        assertThat(refused(() -> announcements.perform(
                                panitia, new AnnouncementDeed.Draft(id, "pengumuman", null, null, null, null)))
                        .reason()
                        .english())
                .contains(old.number(), old.id());
        Announcement draft =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, null, old.id(), null, null, null));
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null));
        release(panitia, draft, null);
        release(lain, draft, null);
        assertThat(releases.find(agency, old.id()).correctedBy()).isEqualTo(draft.id());
        assertThat(releases.find(agency, draft.id()).corrects()).isEqualTo(old.id());
        assertThat(releases.find(agency, draft.id()).text()).contains("800/1/BK/V/2026", "800/2/BK/V/2026");
        assertThat(releases.own(agency, "seleksi", new Credentials("A-1", NIK), null)
                        .results())
                .extracting(OwnResults.Own::superseded)
                .containsExactly(true, false);
        assertThat(releases.own(agency, "seleksi", new Credentials("a-1", NIK), null)
                        .registration())
                .as("letters of either case")
                .isEqualTo("A-1");
        assertThat(releases.line(agency, draft.id(), "a-1")).hasSize(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void onePersonIsEnoughWhereTheDefinitionSaysSoAndAChangeNeedsNoStep() {
        decided();
        round.close("panitia", "pengumuman");
        Announcement end =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, "penutup", null, null, null, null));
        Announcement change = announcements.perform(
                panitia, new AnnouncementDeed.Draft(id, null, null, "Perubahan jadwal", "Jadwal berubah.", null));
        for (Announcement one : List.of(end, change)) {
            announcements.perform(panitia, new AnnouncementDeed.Initial(id, one.id(), null));
            announcements.perform(panitia, new AnnouncementDeed.Sign(id, one.id(), null, null));
        }
        assertThat(release(panitia, end, null).state()).isEqualTo(State.RELEASED);
        assertThat(release(panitia, change, null).state()).isEqualTo(State.SIGNED);
        assertThat(release(lain, change, null).state()).isEqualTo(State.RELEASED);
        assertThat(releases.list(agency))
                .extracting(ReleasedAnnouncement::number)
                .contains("800/1/BK/V/2026", "800/2/BK/V/2026");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aListIsNotSignedBeforeAllAreDecidedOnAndADecisionThatWasAnnouncedStays() {
        decide("tms", "Ijazah tidak sesuai.", "A-2");
        Announcement draft =
                announcements.perform(panitia, new AnnouncementDeed.Draft(id, "sela", null, null, null, null));
        announcements.perform(panitia, new AnnouncementDeed.Initial(id, draft.id(), null));
        AnnouncementDeed sign = new AnnouncementDeed.Sign(id, draft.id(), null, null);
        assertThat(refused(() -> announcements.perform(panitia, sign)).reason().english())
                .contains("2");
        decide("ms", null);
        announcements.perform(panitia, sign);
        RoundDeed.TakeBack back = new RoundDeed.TakeBack(id, entry("tms"), "Keliru", null);
        RoundDeed.TakeBack other = new RoundDeed.TakeBack(id, entry("ms"), "Keliru", null);
        assertThat(rounds.perform(panitia, other).count()).isEqualTo(2);
        decide("ms", null);
        release(panitia, draft, null);
        assertThat(refused(() -> rounds.perform(panitia, back)).reason().english())
                .contains("announced");
        assertThat(rounds.preview(panitia, new RoundDeed.TakeBack(id, entry("ms"), "Keliru", null))
                        .count())
                .isNotNegative();
    }

    private int entry(String outcome) {
        return rounds.entries(panitia, id).stream()
                .filter(entry -> outcome.equals(entry.outcome()))
                .reduce((before, next) -> next)
                .orElseThrow()
                .number();
    }

    @Test
    public void ofManyWhoSignOneAtOnceOneDoesAndNoNumberIsSkipped() throws Exception {
        decided();
        Announcement draft = drafted();
        announcements.perform(lain, new AnnouncementDeed.Initial(id, draft.id(), null));
        int many = 4;
        CyclicBarrier together = new CyclicBarrier(many);
        ExecutorService pool = Executors.newFixedThreadPool(many);
        try {
            List<Future<Refusal>> refusals = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                refusals.add(pool.submit(() -> {
                    together.await();
                    return refused(
                            () -> announcements.perform(ketua, new AnnouncementDeed.Sign(id, draft.id(), null, null)));
                }));
            }
            int done = 0;
            for (Future<Refusal> refusal : refusals) {
                done += refusal.get() == null ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
        assertThat(announcements.find(panitia, id, draft.id()).number()).isEqualTo("800/1/BK/V/2026");
        assertThat(faults()).isEmpty();
    }
}

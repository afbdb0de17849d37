package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.announcements.AnnouncedLine;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncement;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.text.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** Nothing of an announcement is known before its release, and all of it after, in both databases. */
public class EmbargoContractTest extends AnnouncedRoundContract {
    @Test
    public void nothingIsKnownBeforeTheReleaseAndAllOfItAfter() {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        Credentials own = new Credentials("A-1", NIK);
        assertThat(releases.list(agency)).isEmpty();
        assertThat(refused(() -> releases.find(agency, signed.id())).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused(() -> releases.results(agency, signed.id(), 1, 10)).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(releases.own(agency, "seleksi", own, "203.0.113.1").results())
                .isEmpty();
        assertThat(refused(() -> releases.proof(agency, "seleksi", own, "203.0.113.1", signed.id()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        release(ketua, signed, null);
        ReleasedAnnouncement seen = releases.list(agency).get(0);
        assertThat(seen.number()).isEqualTo("800/1/BK/V/2026");
        assertThat(seen.kind()).isEqualTo(Announces.Kind.RESULT);
        assertThat(seen.signedBy()).containsExactly("Ketua Panitia");
        assertThat(seen.outcomes())
                .containsExactly(Map.entry("Memenuhi syarat", 2), Map.entry("Tidak memenuhi syarat", 1));
        assertThat(releases.results(agency, signed.id(), 1, 2).lines())
                .extracting(AnnouncedLine::registration, AnnouncedLine::name, AnnouncedLine::outcome)
                .containsExactly(
                        tuple("A-1", "U*** S***", "Memenuhi syarat"),
                        tuple("A-2", "U*** D*** L***", "Tidak memenuhi syarat"));
        assertThat(releases.results(agency, signed.id(), 9, 2).lines())
                .extracting(AnnouncedLine::registration)
                .containsExactly("A-3");
        assertThat(releases.line(agency, signed.id(), "A-3")).hasSize(1);
        assertThat(releases.line(agency, signed.id(), "A-9")).isEmpty();
    }

    @Test
    public void anApplicantIsToldTheOwnResultWithItsReasonAndItsProof() {
        decided();
        Announcement released = released();
        Credentials own = new Credentials("A-2", "1504014101900002");
        OwnResults told = releases.own(agency, "seleksi", own, "203.0.113.2");
        assertThat(told.name()).isEqualTo("Uji Dua Lagi");
        OwnResults.Own result = told.results().get(0);
        assertThat(result.outcome()).isEqualTo("Tidak memenuhi syarat");
        assertThat(result.turnedDown()).isTrue();
        assertThat(result.reason()).isEqualTo("Ijazah tidak sesuai.");
        assertThat(result.number()).isEqualTo(released.number());
        InclusionProof proof = releases.proof(agency, "seleksi", own, "203.0.113.2", released.id());
        assertThat(proof.root()).isEqualTo(releases.list(agency).get(0).root());
        String wrongNik = refused(() -> releases.own(agency, "seleksi", new Credentials("A-2", NIK), "203.0.113.3"))
                .reason()
                .english();
        String wrongNumber = refused(() -> releases.own(agency, "seleksi", new Credentials("A-9", NIK), "203.0.113.3"))
                .reason()
                .english();
        assertThat(wrongNik).isEqualTo(wrongNumber);
    }

    @Test
    public void whoIsInTwoRoundsUnderOneNumberChoosesAndNobodyLearnsOfAnothersRound() {
        decided();
        Announcement released = released();
        OpenRound next = round.another("panitia");
        next.applicants(
                "panitia", "nomor peserta;nama;nik\nA-1;Uji Satu;" + NIK + "\nA-2;Orang Lain;1504014101900009\n");
        Credentials own = new Credentials("A-1", NIK);
        OwnResults newest = releases.own(agency, "seleksi", own, null);
        assertThat(newest.others()).hasSize(1);
        assertThat(List.of(newest.id(), newest.others().get(0).id())).containsExactlyInAnyOrder(id, next.id());
        OwnResults chosen = releases.own(agency, "seleksi", new Credentials("A-1", NIK, id), null);
        assertThat(chosen.id()).isEqualTo(id);
        assertThat(chosen.results()).hasSize(1);
        assertThat(releases.own(agency, "seleksi", new Credentials("A-1", NIK, next.id()), null)
                        .results())
                .isEmpty();
        assertThat(releases.proof(agency, "seleksi", new Credentials("A-1", NIK, id), null, released.id()))
                .isNotNull();

        String niks = "1504014101900002";
        assertThat(releases.own(agency, "seleksi", new Credentials("A-2", niks), null)
                        .others())
                .isEmpty();
        assertThat(refused(() -> releases.own(agency, "seleksi", new Credentials("A-2", niks, next.id()), null))
                        .reason())
                .isEqualTo(refused(() -> releases.own(agency, "seleksi", new Credentials("A-2", NIK), null))
                        .reason());
    }

    @Test
    public void aMomentThatWasAgreedIsKeptByTheAgenda() {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        Instant at = START.plusSeconds(3_600);
        assertThat(release(ketua, signed, at).state()).isEqualTo(State.SIGNED);
        assertThat(refused(() -> release(panitia, signed, null)).reason().english())
                .contains("scheduled");
        agenda.work();
        assertThat(releases.list(agency)).isEmpty();
        clock.to(at);
        agenda.work();
        assertThat(releases.list(agency)).hasSize(1);
        assertThat(announcements
                        .find(panitia, id, signed.id())
                        .last(Announcement.Verb.RELEASE)
                        .by())
                .isEqualTo("system");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aBrokenEmbargoAndATamperedListAreFound() {
        decided();
        Announcement signed = signed();
        release(panitia, signed, null);
        assertThat(faults()).isEmpty();
        // Somebody with a hand in the database lets it go: by its row alone it stays unseen, by a forged entry it is
        // seen.
        tampered("announcement SET state = 'released'", "announcement SET state = 'signed'");
        assertThat(releases.list(agency)).isEmpty();
        int agreed = announcements
                .find(panitia, id, signed.id())
                .last(Announcement.Verb.AGREE)
                .entry();
        round.run("announcement SET state = 'released'");
        round.run("announcement_act SET verb = 'release'", "entry = " + agreed);
        round.run("round_entry SET outcome = 'release'", "number = " + agreed);
        assertThat(faults()).anyMatch(fault -> fault.contains("released by 1 person"));
        assertThat(faults()).hasSizeGreaterThan(1);
        round.run("announcement SET state = 'signed'");
        round.run("announcement_act SET verb = 'agree'", "entry = " + agreed);
        round.run("round_entry SET outcome = 'agree'", "number = " + agreed);
        assertThat(faults()).isEmpty();
        tampered(
                "announcement_line SET outcome = 'ms', reason = NULL",
                "announcement_line SET outcome = 'tms', reason = 'Ijazah tidak sesuai.'",
                "applicant = 2");
        tampered("announcement SET title = 'Lain'", "announcement SET title = 'Pengumuman hasil berkas'");
        tampered(
                "issued_number SET subject = 'announcement X'",
                "issued_number SET subject = 'announcement " + signed.id() + "'");
    }

    private void tampered(String change, String back, String... where) {
        round.run(change, where);
        assertThat(faults()).as(change).isNotEmpty();
        round.run(back, where);
        assertThat(faults()).as(back).isEmpty();
    }
}

package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Document 000.8.3.2/04/kpts/433.202/2024 of Bangkalan, with both ways back and the report that arrives months later. */
final class BangkalanJourney {
    private static final String PRODUCT = "pelaksanaan-dan-hasil-asesmen";
    private static final String MISTAKE = "masih-ada-kesalahan";
    private static final String RIGHT = "benar-dan-sesuai";
    private static final List<String> DRAFTS =
            List.of("npknd", "surat-pemanggilan-peserta", "surat-perintah-tugas", "surat-pengarahan");

    private final Offices offices;
    private final Journey assessment;
    private final Officer head;
    private final Officer division;
    private final Officer clerk;

    BangkalanJourney(Offices offices) {
        this.offices = offices;
        this.assessment = Journey.begun(
                offices,
                "bangkalan",
                "asesmen-job-target-jpt-pratama",
                "kepala-bkpsda",
                Map.of("subject", "Asesmen job target delapan peserta"));
        this.head = assessment.officer("kepala-bkpsda");
        this.division = assessment.officer("kabid-pengembangan-kompetensi");
        this.clerk = assessment.officer("petugas");
    }

    void walk() {
        head.completes(1);
        division.completes(2).completes(3).completes(4);
        letterToTheProvince();
        assessment.officer("bkpsda").receives(12, "BKD Provinsi Jawa Timur");
        assessment.officer("bkpsda").completes(12);
        division.completes(13);
        drafted();
        sentBack(division, 15, "Tanggal pemanggilan keliru");
        drafted();
        initialled();
        sentBack(head, 16, "Tempat pengarahan keliru");
        drafted();
        initialled();
        act(head, "npknd", "sign");
        DRAFTS.subList(1, DRAFTS.size()).forEach(letter -> act(head, letter, "initial"));
        head.completes(16, RIGHT);
        assessment.hasEnded(false, PRODUCT);
        reported();
    }

    /** Drafted by the clerk, disposed by the head of division, signed by the head of the office, and passed on from hand to hand. */
    private void letterToTheProvince() {
        clerk.posts("/letters", Map.of("template", "surat-permohonan"));
        clerk.completes(5);
        act(division, "surat-permohonan", "dispose");
        division.completes(6);
        clerk.completes(7);
        act(head, "surat-permohonan", "sign");
        head.completes(8);
        assessment.officer("subbag-umum-kepegawaian").completes(9);
        clerk.completes(10);
        division.completes(11);
        offices.passDays(7);
    }

    private void drafted() {
        DRAFTS.forEach(letter -> clerk.posts("/letters", Map.of("template", letter)));
        clerk.completes(14);
    }

    private void initialled() {
        DRAFTS.forEach(letter -> act(division, letter, "initial"));
        division.completes(15, RIGHT);
    }

    private static void act(Officer who, String letter, String act) {
        assertThat(who.posts("/letters/acts", Map.of("template", letter, "act", act))
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    /** With the letters the case comes back to the clerk, for a reason that must be given. */
    private void sentBack(Officer who, int step, String reason) {
        who.refused(422, step, MISTAKE, " ");
        DRAFTS.forEach(
                letter -> who.posts("/letters/acts", Map.of("template", letter, "act", "return", "reason", reason)));
        who.completes(step, MISTAKE, reason, Map.of());
        assertThat(assessment.standing()).containsExactly("14");
    }

    /** The report is no step of the document: it is recorded as the product when it comes. */
    private void reported() {
        offices.passDays(100);
        division.receives(PRODUCT, "BKD Provinsi Jawa Timur", "800.1/77/204.4/2026");
        assertThat(division.gets("/incoming-letters").get("letters")).hasSize(2);
        assessment.isIntact(false);
    }
}

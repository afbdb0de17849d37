package id.talaksana.distribution.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Procedure;
import id.talaksana.distribution.RunningContainer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Announcement 05/SELTER/SKW/X/2025 of Singkawang at its own dates: six candidates, of whom two fail a rule. */
final class SingkawangJourney {
    private static final String HEADINGS =
            "nomor peserta;nama;nik;cara masuk;asal;status-kepegawaian;jenjang-pendidikan;"
                    + "golongan;jabatan-tertinggi;pernyataan-mpp;prestasi-tahun-lalu;prestasi-dua-tahun-lalu;tanggal-lahir;"
                    + "menjabat-sejak;amplop-diterima\n";
    private static final String TWO = "6172014112670002";

    private final Offices offices;
    private final Journey selection;
    private final Officer committee;
    private final Officer colleague;
    private final Officer secretariat;

    SingkawangJourney(Offices offices) {
        this.offices = offices;
        this.selection = Journey.begun(
                offices,
                "singkawang",
                "seleksi-terbuka-sekda-2025",
                "sekretariat-pansel",
                Map.of(
                        "attributes",
                        Map.of(
                                "tanggal-keputusan", "2025-12-01",
                                "bobot-makalah", "20",
                                "bobot-asesmen", "25",
                                "bobot-wawancara", "35",
                                "bobot-rekam-jejak", "20")));
        this.committee = selection.officer("pansel");
        this.colleague = selection.colleague("pansel");
        this.secretariat = selection.officer("sekretariat-pansel");
    }

    void walk() {
        envelopes();
        administrativeSelection();
        tests();
        finalResult();
        selection.hasEnded(true);
    }

    private void on(String moment) {
        offices.until(LocalDateTime.parse(moment));
        selection.file();
    }

    private void envelopes() {
        assertThat(committee
                        .person()
                        .post(selection.path() + "/steps/pengumuman", Map.of())
                        .status())
                .as("a day before its dates")
                .isEqualTo(409);
        on("2025-10-22T09:00:00");
        RunningContainer.await("the first day", () -> secretariat
                .person()
                .get("/cases?actor=sekretariat-pansel&limit=200")
                .with(200)
                .get("cases")
                .findValuesAsText("id")
                .contains(selection.id()));
        selection.file();
        assertThat(selection.standing()).containsExactlyInAnyOrder("1", "2", "3", "4");
        committee.announces(1, colleague, null);
        arrives(
                "S-1;Calon Satu;6172010112690001;melamar;singkawang;pns;s1;IV/b;administrator;;baik;baik;1969-12-01;2023-11-06");
        arrives("S-2;Calon Dua;" + TWO
                + ";diundang;luar-singkawang;pns;s2;IV/c;jpt-pratama;ada;baik;sangat-baik;1967-12-01;2015-01-05");
        on("2025-11-03T10:15:00");
        arrives(
                "S-3;Calon Tiga;6172010203750003;melamar;singkawang;pns;s1;IV/a;administrator;;baik;baik;1975-03-02;2019-01-05");
        arrives(
                "S-4;Calon Empat;6172013011690004;melamar;singkawang;pns;s1;IV/b;administrator;;baik;baik;1969-11-30;2019-01-05");
        on("2025-11-06T15:30:00");
        arrives(
                "S-5;Calon Lima;6172010203720005;melamar;singkawang;pns;s3;IV/d;jf-ahli-madya;;baik;baik;1972-03-02;2019-01-05");
        arrives(
                "S-6;Calon Enam;6172010203700006;melamar;singkawang;pns;s1;IV/b;jpt-pratama;ada;baik;baik;1970-03-02;2019-01-05");
        assertThat(selection.open(2).get("dueAt").asText()).isEqualTo("2025-11-06T09:00:00Z");
        committee.completes(1);
        secretariat.completes(2);
    }

    /** An envelope comes in with what is due by now, and gets a receipt with the moment. */
    private void arrives(String candidate) {
        String[] cells = candidate.split(";");
        secretariat.sends("/applicants", HEADINGS + candidate + ";" + offices.today() + "\n");
        secretariat.receives("pendaftaran", cells[1], "Tanda terima " + cells[0]);
        List<String> due = Procedure.stream(selection.procedure().document().at("/requirements/value"))
                .filter(requirement -> !requirement.at("/due/at").asText().equals("latest"))
                .map(requirement -> requirement.get("id").asText())
                .toList();
        noted(secretariat, "present", due, cells[0]);
    }

    private static void noted(Officer who, String state, List<String> requirements, String... registrations) {
        who.posts(
                "/requirements",
                Map.of(
                        "state",
                        state,
                        "reason",
                        "Diperiksa",
                        "requirements",
                        requirements,
                        "registrations",
                        List.of(registrations)));
    }

    private void administrativeSelection() {
        String step = selection.stepId(3);
        JsonNode report = committee.gets("/eligibility?step=" + step);
        assertThat(report.get("eligible").asInt()).isEqualTo(4);
        assertThat(report.get("verdicts").findValuesAsText("registration")).contains("S-3", "S-4");
        Map<String, Object> fail = Map.of("step", step, "outcome", "tidak-lulus");
        assertThat(committee.posts("/eligibility", fail).get("count").asInt()).isEqualTo(2);
        noted(secretariat, "not-right", List.of("surat-lamaran"), "S-5");
        assertThat(committee.decides(3, "lulus", null, List.of())).isEqualTo(3);
        assertThat(committee.cannotComplete(3)).contains("1 applicant");
        noted(secretariat, "present", List.of("surat-lamaran"), "S-5");
        assertThat(committee.decides(3, "lulus", null, List.of())).isEqualTo(1);
        committee.completes(3).completes(4);
        assertThat(committee.gets("/applicants/S-2/requirements").toString()).contains("surat-persetujuan-ppk");
        assertThat(committee.gets("/applicants/S-1/requirements").toString()).doesNotContain("surat-persetujuan-ppk");
    }

    private void tests() {
        on("2025-11-07T09:00:00");
        committee.announces(5, colleague, null);
        committee.completes(5);
        JsonNode standing = offices.anybody()
                .get("/followed-rounds/" + selection.id() + "/objections", "X-Registration-Number", "S-2", "X-NIK", TWO)
                .with(200);
        assertThat(standing.get("contestable").asBoolean()).isFalse();
        assertThat(standing.get("rule").asText()).contains("tidak dapat diganggu gugat");
        on("2025-11-10T15:00:00");
        committee.completes(6);
        on("2025-11-13T15:00:00");
        committee.receives(7, "Lembaga Assessment Center");
        committee.completes(7);
        on("2025-11-17T09:00:00");
        noted(
                committee,
                "present",
                List.of(
                        "sehat",
                        "bebas-narkoba",
                        "keterangan-sehat-jasmani",
                        "keterangan-kesehatan-jiwa",
                        "keterangan-bebas-narkoba"),
                "S-1",
                "S-2",
                "S-5",
                "S-6");
        committee.sends(
                "/scores?source=Pansel,%20berita%20acara%209/2025",
                "nomor peserta,makalah,asesmen,wawancara,rekam-jejak\nS-1,80,80,80,80\nS-2,85,90,85,90\n"
                        + "S-5,70,75,80,70\nS-6,71,70,69,71\n");
        committee.ranks(9, null, 3);
        assertThat(committee.gets("/applicants/S-6/calculation").get("lines").toString())
                .contains("PermenPANRB 15/2019");
        committee.completes(9);
    }

    private void finalResult() {
        on("2025-11-20T09:00:00");
        committee.announces(10, colleague, null);
        Map<String, String> decree = Map.of("tanggal-penetapan", "2025-12-01", "riwayat-jabatan", "administrator");
        assertThat(committee
                        .person()
                        .post(
                                selection.path() + "/steps/" + selection.stepId(10),
                                Map.of("facts", with(decree, "196911302000031001")))
                        .with(409)
                        .get("detail")
                        .asText())
                .contains("56");
        committee.completes(10, null, null, with(decree, "196912012000031001"));
    }

    private static Map<String, String> with(Map<String, String> decree, String nip) {
        Map<String, String> facts = new java.util.HashMap<>(decree);
        facts.put("nip", nip);
        return facts;
    }
}

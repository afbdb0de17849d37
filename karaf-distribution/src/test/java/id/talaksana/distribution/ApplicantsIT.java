package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Six candidates for Singkawang's secretary over REST: in by a table, judged by the document's rules, held back by their papers. */
public class ApplicantsIT {
    private static final String STEP = "seleksi-administrasi";
    private static final String TABLE =
            """
            nomor peserta;nama;cara masuk;asal;status-kepegawaian;jenjang-pendidikan;golongan;jabatan-tertinggi;pernyataan-mpp;prestasi-tahun-lalu;prestasi-dua-tahun-lalu;tanggal-lahir;menjabat-sejak
            S-1;Calon Satu;melamar;singkawang;pns;s1;IV/b;administrator;;baik;baik;1-12-1969;2023-11-06
            S-2;Calon Dua;diundang;luar-singkawang;pns;s2;IV/c;jpt-pratama;ada;baik;sangat-baik;1967-12-01;2015-01-05
            S-3;Calon Tiga;melamar;singkawang;pns;s1;IV/a;administrator;;baik;baik;1975-03-02;2019-01-05
            S-4;Calon Empat;melamar;singkawang;pns;s1;IV/b;administrator;;baik;baik;30-11-1969;2019-01-05
            S-5;Calon Lima;melamar;singkawang;pns;s3;IV/d;jf-ahli-madya;;baik;baik;1972-03-02;2019-01-05
            S-6;Calon Enam;melamar;singkawang;pns;s1;IV/b;jpt-pratama;ada;baik;baik;1970-03-02;2019-01-05
            S-7;Calon Tujuh;melamar;singkawang;pns;s1;V/b;administrator;;baik;baik;1970-03-02;2019-01-05
            """;

    private static RunningContainer container;
    private static Person officer;

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("applicants").start());
        officer = Person.officer(container, "panitia.skw", "singkawang", Set.of("pansel", "sekretariat-pansel"));
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void rulesAndPapersDecideWhoGoesOn() {
        Map<String, Object> opening =
                Map.of("subject", "Sekda 2025", "attributes", Map.of("tanggal-keputusan", "2025-12-01"));
        JsonNode opened = officer.post("/agencies/singkawang/services/seleksi-terbuka-sekda-2025/cases", opening)
                .with(201);
        String round = "/cases/" + opened.get("id").asText();
        assertThat(officer.table(round + "/applicants/preview?count=7", TABLE)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(6);
        officer.table(round + "/applicants?count=8", TABLE).with(422);
        JsonNode came = officer.table(round + "/applicants?count=7", TABLE).with(200);
        assertThat(came.get("count").asInt()).isEqualTo(6);
        assertThat(came.at("/leftOut/0/registration").asText()).isEqualTo("S-7");
        assertThat(officer.get(round + "/applicants/imports")
                        .with(200)
                        .at("/imports/0/taken")
                        .asInt())
                .isEqualTo(6);

        officer.post(round + "/requirements", Map.of("state", "present")).with(200);
        JsonNode report = officer.get(round + "/eligibility?step=" + STEP).with(200);
        assertThat(report.get("ineligible").asInt()).isEqualTo(2);
        assertThat(report.get("eligible").asInt()).isEqualTo(4);
        assertThat(report.at("/verdicts/0/registration").asText()).isEqualTo("S-3");
        assertThat(report.at("/verdicts/1/rulings").toString()).contains("56", "Usia");
        Map<String, Object> fail = Map.of("step", STEP, "outcome", "tidak-lulus");
        assertThat(officer.post(round + "/eligibility", fail)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(2);

        Map<String, Object> stamp = Map.of(
                "state",
                "not-right",
                "reason",
                "Tanpa meterai.",
                "requirements",
                List.of("surat-lamaran"),
                "registrations",
                List.of("S-5"));
        officer.post(round + "/requirements", stamp).with(200);
        JsonNode passed = officer.post(round + "/decisions", Map.of("step", STEP, "outcome", "lulus"))
                .with(200);
        assertThat(passed.get("count").asInt()).isEqualTo(3);
        assertThat(passed.at("/leftOut/0/reason").toString()).contains("surat-lamaran");
        assertThat(officer.get(round + "/applicants/S-2/requirements").with(200).toString())
                .contains("surat-persetujuan-ppk");
        assertThat(officer.get(round + "/applicants/S-1/requirements").with(200).toString())
                .doesNotContain("surat-persetujuan-ppk");
        assertThat(officer.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }
}

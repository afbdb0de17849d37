package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Balikpapan's round from its scores to who has a seat, by both rankers, over REST; then anybody works it out again. */
public class ResultsIT {
    private static final String SKD = "seleksi-kompetensi";
    private static final String SKB = "seleksi-skb";
    private static final int ALL = 120;

    private static RunningContainer container;
    private static Procedure balikpapan;
    private static Person officer;
    private static Person reader;

    @BeforeClass
    public static void start() {
        container = Agencies.await(5, new RunningContainer("results").start());
        balikpapan = Procedure.of(container, "balikpapan", "pengadaan-asn").assignedIn(container);
        officer = Person.officer(container, "semua.balikpapan", "balikpapan", balikpapan.crew());
        reader = Person.added(container, "pusat", "--role central-staff");
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void scoresBecomeAResultThatDecidesAndCanBeWorkedOutAgain() throws Exception {
        Run run = Run.begin(new Desk.Api(Map.of("", officer)), balikpapan);
        String round = "/cases/" + run.id();
        before(run, "verifikasi-administrasi");
        applicants(round);
        run.announcedBy(new Announcers(
                officer, Person.officer(container, "kedua.balikpapan", "balikpapan", balikpapan.crew())));
        before(run, SKD);

        String source = "/scores?source=BKN,%20surat%2012/2026";
        officer.table(round + "/scores", scores()).with(422);
        JsonNode came = officer.table(round + source, scores() + "B-999,umum,70,80,170\nB-001,umum,70,80,170\n")
                .with(200);
        assertThat(came.at("/change/count").asInt()).isEqualTo(ALL);
        assertThat(came.at("/change/leavingOut").asInt()).isEqualTo(2);
        assertThat(came.at("/reconciliation/scored").asInt()).isEqualTo(ALL);
        Map<String, Object> cpns = Map.of("step", SKD, "track", "cpns");
        officer.post(round + "/results/preview", Map.of("step", SKD)).with(422);
        JsonNode seen = officer.post(round + "/results/preview", cpns).with(200);
        assertThat(seen.get("held")).isEmpty();
        assertThat(seen.get("passed").asInt()).isEqualTo(60);
        JsonNode result =
                officer.post(round + "/results", cpns, "Idempotency-Key", "skd").with(200);
        assertThat(officer.post(round + "/results", cpns, "Idempotency-Key", "skd")
                        .with(200)
                        .get("entry"))
                .isEqualTo(result.get("entry"));
        String entry = round + "/results/" + result.at("/entry/number").asInt();
        assertThat(officer.post(entry + "/decision", Map.of())
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(ALL);
        JsonNode calculation =
                officer.get(round + "/applicants/B-001/calculation").with(200);
        assertThat(calculation.get("lines").findValuesAsText("indonesian")).contains("KepmenPANRB 321/2024");
        assertThat(calculation.at("/line/rank").asInt()).isPositive();
        before(run, SKB);
        second(run, round, calculation);
        assertThat(reader.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** By weights that were set when the round was opened, within the ranges of the regulation. */
    @Test
    public void thePpkChoosesAnyOfTheThreeBest() {
        Procedure career = Procedure.of(container, "singkawang", "alur-asn-karier-jpt-pratama")
                .assignedIn(container);
        Person all = Person.officer(container, "semua.singkawang", "singkawang", career.crew());
        Person other = Person.officer(container, "kedua.singkawang", "singkawang", career.crew());
        Map<String, Object> beyond = Map.of("subject", "Uji", "attributes", Map.of("bobot-makalah", "25"));
        all.post("/agencies/singkawang/services/" + career.service() + "/cases", beyond)
                .with(422);
        Run run = Run.begin(new Desk.Api(Map.of("", all)), career).announcedBy(new Announcers(all, other, "1/2025/"));
        String round = "/cases/" + run.id();
        before(run, "penilaian-perankingan");
        all.table(round + "/applicants", "nomor peserta,nama\nS-1,Satu\nS-2,Dua\nS-3,Tiga\nS-4,Empat\n")
                .with(200);
        String table = "nomor peserta,makalah,asesmen,wawancara,rekam-jejak\n"
                + "S-1,90,90,90,90\nS-2,80,80,80,80\nS-3,70,70,70,70\nS-4,71,71,69,71\n";
        all.table(round + "/scores?source=Pansel", table).with(200);
        JsonNode result = all.post(round + "/results", Map.of("step", "penilaian-perankingan"))
                .with(200);
        assertThat(result.get("passed").asInt()).isEqualTo(3);
        all.post(round + "/results/" + result.at("/entry/number").asInt() + "/decision", Map.of())
                .with(200);
        assertThat(all.get(round + "/applicants/S-4/calculation")
                        .with(200)
                        .get("lines")
                        .toString())
                .contains("PermenPANRB 15/2019");
        before(run, "penetapan-hasil-akhir");
        Map<String, Object> chosen =
                Map.of("step", "penetapan-hasil-akhir", "outcome", "terpilih", "registrations", List.of("S-2", "S-3"));
        JsonNode seen = all.post(round + "/decisions/preview", chosen).with(200);
        assertThat(seen.get("count").asInt() + seen.get("leavingOut").asInt()).isEqualTo(2);
        JsonNode third = all.post(
                        round + "/decisions",
                        Map.of(
                                "step", "penetapan-hasil-akhir",
                                "outcome", "terpilih",
                                "registrations", List.of("S-4")))
                .with(200);
        assertThat(third.get("count").asInt()).as("the third, by 0.3").isEqualTo(1);
        all.post(
                        round + "/decisions",
                        Map.of(
                                "step", "penetapan-hasil-akhir",
                                "outcome", "tidak-terpilih",
                                "reason", "Calon lain ditetapkan"))
                .with(200);
        run.toTheEnd();
        assertThat(reader.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    private void second(Run run, String round, JsonNode first) throws Exception {
        StringBuilder table = new StringBuilder("nomor peserta,skb.cat,tanggal lahir\n");
        for (int i = 1; i <= ALL; i++) {
            table.append("B-%03d,%d,19%02d-01-02\n".formatted(i, 200 + i * 2, 70 + i % 30));
        }
        officer.table(round + "/scores?source=BKN", table.toString()).with(200);
        JsonNode result = officer.post(round + "/results", Map.of("step", SKB, "track", "cpns"))
                .with(200);
        assertThat(result.get("passed").asInt()).isEqualTo(20);
        int number = result.at("/entry/number").asInt();
        Path folder = Files.createTempDirectory("results");
        Path bundle = folder.resolve("hasil.json");
        Path proof = folder.resolve("bukti.json");
        JsonNode published =
                officer.get(round + "/results/" + number + "/bundle").with(200);
        assertThat(published.toString()).doesNotContain("B-0", "Pelamar", "-01-02");
        String registration = registrationIn(round, number);
        Files.writeString(bundle, published.toString());
        Files.writeString(
                proof,
                officer.get(round + "/results/" + number + "/proofs/" + registration)
                        .with(200)
                        .toString());
        assertThat(verified(bundle, proof)).contains("60 applicants").contains("leads to that root");
        String score = published.at("/applicants/0/line/scores/skb.cat").asText();
        Files.writeString(bundle, published.toString().replaceFirst("\"skb.cat\":\"" + score, "\"skb.cat\":\"499"));
        assertThat(verified(bundle)).contains("seal: ", "ranking: ", "root: ");
        officer.post(round + "/results/" + number + "/decision", Map.of()).with(200);
        run.step();
        assertThat(first.get("entry").asInt()).isLessThan(number);
    }

    /** One who got as far as this result. */
    private static String registrationIn(String round, int number) {
        for (int i = ALL; ; i--) {
            String registration = "B-%03d".formatted(i);
            if (officer.status(round + "/results/" + number + "/proofs/" + registration) == 200) {
                return registration;
            }
        }
    }

    private static String verified(Path... files) throws Exception {
        ProcessBuilder tool = new ProcessBuilder(
                RunningContainer.home().resolve("bin/talaksana").toString(), "verify-round");
        for (Path file : files) {
            tool.command().add(file.toString());
        }
        Process process = tool.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void before(Run run, String step) {
        while (!step.equals(run.open())) {
            run.step();
        }
    }

    /** Two formations of ten seats, sixty for each. */
    private static void applicants(String round) {
        officer.table(round + "/formations", "kode,jumlah,jenis kebutuhan,lokasi\nF0,10,umum,A\nF1,10,umum,B\n")
                .with(200);
        StringBuilder table = new StringBuilder("nomor peserta,nama,formasi,jalur\n");
        for (int i = 1; i <= ALL; i++) {
            table.append("B-%03d,Pelamar Uji %d,F%d,cpns\n".formatted(i, i, i % 2));
        }
        officer.table(round + "/applicants", table.toString()).with(200);
        officer.post(round + "/decisions", Map.of("step", "verifikasi-administrasi", "outcome", "lulus"))
                .with(200);
    }

    private static String scores() {
        StringBuilder table = new StringBuilder("nomor peserta,kelompok,twk,tiu,tkp\n");
        for (int i = 1; i <= ALL; i++) {
            table.append("B-%03d,umum,%d,%d,%d\n".formatted(i, 65 + i % 7, 80 + i % 11, 166 + i % 60));
        }
        return table.toString();
    }
}

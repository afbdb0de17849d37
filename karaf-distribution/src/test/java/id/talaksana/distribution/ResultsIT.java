package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
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

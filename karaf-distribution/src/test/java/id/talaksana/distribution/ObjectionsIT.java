package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Applicants object over HTTP, outcomes are corrected, and notices go out by mail, in the container. */
public class ObjectionsIT {
    private static final String STEP = "sanggah-administrasi";
    private static final String[] TWO = {"X-Registration-Number", "B-2", "X-NIK", "6471014101900002"};

    private static GreenMail mail;
    private static RunningContainer container;

    @BeforeClass
    public static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        String server = "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=layanan@contoh.go.id";
        container = Agencies.await(
                5,
                new RunningContainer("objections")
                        .with("TALAKSANA_SMTP", server)
                        .start());
    }

    @AfterClass
    public static void stop() {
        container.close();
        mail.stop();
    }

    @Test
    public void anApplicantObjectsAndTheOutcomeIsCorrected() {
        Procedure procedure =
                Procedure.of(container, "balikpapan", "pengadaan-asn").assignedIn(container);
        Person officer = Person.officer(container, "semua.balikpapan", "balikpapan", procedure.crew());
        Person applicant = Person.anonymous(container);
        Run run = Run.begin(new Desk.Api(Map.of("", officer)), procedure);
        String round = "/cases/" + run.id();
        String own = "/followed-rounds/" + run.id() + "/objections";
        before(run, "verifikasi-administrasi");
        String table =
                "nomor peserta,nama,nik,jalur\nB-1,Uji Satu,6471010101900001,cpns\nB-2,Uji Dua,6471014101900002,cpns\n";
        officer.table(round + "/applicants", table).with(200);
        decide(officer, round, "tidak-lulus", List.of("B-2"));
        decide(officer, round, "lulus", List.of("B-1"));
        before(run, "pengumuman-seleksi-administrasi");
        assertThat(applicant.get(own, TWO).with(200).has("open"))
                .as("not announced")
                .isFalse();
        Announcers both =
                new Announcers(officer, Person.officer(container, "kedua.balikpapan", "balikpapan", procedure.crew()));
        both.announce(run.id(), "pengumuman-seleksi-administrasi");
        before(run, STEP);
        RunningContainer.await(
                "the release", () -> applicant.get(own, TWO).with(200).has("open"));

        applicant
                .get(own, "X-Registration-Number", "B-2", "X-NIK", "6471010101900001")
                .with(404);
        JsonNode standing = applicant.get(own, TWO).with(200);
        assertThat(standing.at("/open/reasons/0").asText()).isEqualTo("Ijazah tidak sesuai");
        applicant
                .post(own, Map.of("contests", List.of(), "text", "Sesuai"), TWO)
                .with(422);
        Map<String, Object> filing = Map.of("contests", List.of(1), "text", "Ijazah saya sesuai");
        assertThat(applicant.post(own, filing, TWO).with(200).get("state").asText())
                .isEqualTo("filed");
        applicant.post(own, filing, TWO).with(409);
        assertThat(officer.get(round + "/objections/periods")
                        .with(200)
                        .at("/periods/0/tally/waiting")
                        .asInt())
                .isEqualTo(1);
        officer.post(round + "/steps/" + STEP, Desk.Api.decision(null, null, Map.of()))
                .with(409);

        Map<String, Object> answer = Map.of("step", STEP, "accepted", true, "reason", "Ijazah ternyata sesuai");
        assertThat(officer.post(round + "/objections/answers/preview", answer)
                        .with(200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        officer.post(round + "/objections/answers", answer).with(200);
        JsonNode seen = officer.post(round + "/objections/corrections/preview", Map.of("step", STEP))
                .with(200);
        assertThat(seen.at("/differences/0/registration").asText()).isEqualTo("B-2");
        officer.post(round + "/objections/corrections", Map.of("step", STEP)).with(200);
        assertThat(officer.get(round + "/applicants/B-2")
                        .with(200)
                        .at("/judgements/0/outcome")
                        .asText())
                .isEqualTo("lulus");
        assertThat(officer.get(round + "/objections/1")
                        .with(200)
                        .at("/contested/outcome")
                        .asText())
                .isEqualTo("tidak-lulus");
        assertThat(new String(officer.download(round + "/objections/answers?step=" + STEP), StandardCharsets.UTF_8))
                .contains("B-2", "diterima");
        assertThat(applicant.get(own, TWO).with(200).at("/objections/0/state").asText())
                .as("not before all are told")
                .isEqualTo("filed");
        run.announcedBy(both).step();
        assertThat(applicant.get(own, TWO).with(200).at("/objections/0/answer").asText())
                .isEqualTo("Ijazah ternyata sesuai");
        assertThat(container.console("objection:list " + run.id())).contains("B-2", "dikoreksi");
        assertThat(container.console("announcement:list " + run.id())).contains("diterbitkan");
        assertThat(officer.get(round + "/round/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    private static void decide(Person officer, String round, String outcome, List<String> registrations) {
        Map<String, Object> body = Map.of(
                "step",
                "verifikasi-administrasi",
                "outcome",
                outcome,
                "reason",
                "Ijazah tidak sesuai",
                "registrations",
                registrations);
        officer.post(round + "/decisions", body).with(200);
    }

    private static void before(Run run, String step) {
        while (!step.equals(run.open())) {
            run.step();
        }
    }

    @Test
    public void aStepThatWasClosedIsToldByMailWithoutItsResult() throws Exception {
        AgencyJar agency = AgencyJar.of("kanreg")
                .as("uji-surel")
                .with(
                        "persetujuan-teknis-ni-casn.yaml",
                        "  - id: verifikasi-dan-generate\n",
                        "  - id: verifikasi-dan-generate\n    calls:\n"
                                + "      - {point: notifier, name: surel, parameters: {to: pengusul@contoh.id}}\n")
                .header("Bundle-Version", "1.1.0");
        Path jars = Files.createTempDirectory("surel");
        container.console("bundle:install -s " + agency.writeTo(jars.resolve("surel.jar")));
        RunningContainer.await(
                "the agency", () -> container.get("/api/agencies/uji-surel").statusCode() == 200);
        Procedure procedure = Procedure.of(container, "uji-surel", "persetujuan-teknis-ni-casn");
        Person officer = Person.officer(container, "semua.surel", "uji-surel", procedure.crew());
        Run run = Run.begin(new Desk.Api(Map.of("", officer)), procedure);
        run.step();
        assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
        assertThat(mail.getReceivedMessages()[0].getMessageID()).startsWith("<" + run.id());
        assertThat(mail.getReceivedMessages()[0].getContent().toString())
                .contains(run.id(), "verifikasi-dan-generate")
                .doesNotContain("\"ms\"");
        RunningContainer.await("the receipt", () -> officer.text("/cases/" + run.id() + "/history")
                .contains("notifier surel: <" + run.id()));
    }
}

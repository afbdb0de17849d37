package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.talaksana.api.extension.EligibilityRule;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.distribution.Person.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Java in an agency's bundle: Singkawang's own rule, one that goes and comes back, and a bad one of another agency; and notices that go out by mail. */
public class ExtensionsIT {
    private static final String RULE = "batas-usia-sekda";
    private static GreenMail mail;
    private static RunningContainer container;
    private static Procedure selection;
    private static Person pansel;

    @BeforeClass
    public static void start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        container = Agencies.await(
                5,
                new RunningContainer("extensions")
                        .java("-Dtalaksana.extension.timeout=15")
                        .with(
                                "TALAKSANA_SMTP",
                                "smtp://127.0.0.1:" + mail.getSmtp().getPort() + "?from=layanan@contoh.go.id")
                        .start());
        selection = Procedure.of(container, "singkawang", "seleksi-terbuka-sekda-2025")
                .assignedIn(container);
        pansel = Person.officer(container, "pansel", "singkawang", selection.crew());
    }

    @AfterClass
    public static void stop() {
        container.close();
        mail.stop();
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

    @Test
    public void singkawangsRuleTurnsATooOldCandidateAwayAndLetsAYoungerPass() {
        Run run = beforeTheResult();
        String last = run.open();
        JsonNode before = file(run);
        JsonNode refusal = complete(run, candidate("196505171990031001", "administrator", null))
                .with(409);
        assertThat(refusal.get("detail").asText()).contains("60 years 6 months 14 days", "56 years");
        complete(run, candidate("196801011990031001", "administrator", null)).with(409);
        assertThat(complete(run, Map.of("nip", "196801011990031001"))
                        .with(422)
                        .get("detail")
                        .asText())
                .contains("Tanggal keputusan Wali Kota");
        complete(run, candidate("196813011990031001", "administrator", null)).with(422);
        assertThat(file(run)).as("nothing was written").isEqualTo(before);
        JsonNode after = complete(run, candidate("196801011990031001", "jpt-pratama", "ada"))
                .with(200);
        assertThat(after.get("state").asText()).isEqualTo("completed");
        JsonNode row = rows(pansel, run).get(8);
        assertThat(row.get("step").asText()).isEqualTo(last);
        assertThat(row.get("evidence").asText())
                .contains(
                        "fakta nip: 196801011990031001", "eligibility-rule " + RULE + ": memenuhi syarat.", "58 tahun");
        assertIntact(pansel, run.id());
        Person stranger = Person.officer(container, "orang-lain", "kanreg", List.of("tim-pemroses"));
        stranger.get("/cases/" + run.id() + "/history").with(404);
    }

    @Test
    public void theStepWaitsWhileItsBundleIsAwayAndGoesOnWhenItIsBack() {
        Run run = beforeTheResult();
        JsonNode before = file(run);
        assertThat(container.console("feature:uninstall talaksana-agency-singkawang"))
                .isEmpty();
        Map<String, String> facts = candidate("197501012000031001", "administrator", null);
        JsonNode problem = complete(run, facts).with(503);
        assertThat(problem.get("detail").asText()).contains(run.open(), RULE, "is not installed", "install or start");
        assertThat(file(run)).isEqualTo(before);
        String diag = oneLine(container.console("agency:diag singkawang"));
        assertThat(diag).contains("Perluasan eligibility-rule \"" + RULE + "\" tidak terpasang");
        assertThat(diag).contains(run.id() + ": Langkah \"" + run.open() + "\" menunggu");
        assertThat(oneLine(container.console("agency:info singkawang"))).contains(run.id() + ": Langkah");

        assertThat(container.console("feature:install talaksana-agency-singkawang"))
                .isEmpty();
        assertThat(container.console("agency:diag singkawang")).doesNotContain(run.id(), RULE);
        RunningContainer.await("the agency's return", () -> pansel.get("/agencies/singkawang")
                .with(200)
                .path("state")
                .asText()
                .equals("open"));
        complete(run, facts).with(200);
        assertIntact(pansel, run.id());
    }

    @Test
    public void aBlockingRuleOfOneAgencyDelaysNobodyElseAndMayGoWhileItIsAsked() throws Exception {
        String slow = "uji-lambat";
        Path folder = Files.createTempDirectory(slow);
        String jar = AgencyJar.of("kanreg")
                .as(slow)
                .with(
                        "persetujuan-teknis-ni-casn.yaml",
                        "  - id: verifikasi-dan-generate\n",
                        "  - id: verifikasi-dan-generate\n    calls: [{point: eligibility-rule, name: " + RULE
                                + ", parameters: {folder: \"" + folder + "\"}}]\n")
                .header("Import-Package", "org.osgi.framework,id.talaksana.api.extension")
                .header("Bundle-Activator", BlockingRule.class.getName())
                .code(BlockingRule.class)
                .writeTo(Files.createTempDirectory(slow).resolve(slow + ".jar"));
        String number = container.console("bundle:install -s " + jar).replaceAll("\\D", "");
        Agencies.await(6, container);
        Procedure blocked = Procedure.of(container, slow, "persetujuan-teknis-ni-casn");
        Person clerk = Person.officer(container, "lambat", slow, blocked.crew());
        Desk desk = new Desk.Api(Map.of("", clerk));
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            runs.add(Run.begin(desk, blocked));
        }
        Procedure other = Procedure.of(container, "kanreg", "persetujuan-teknis-ni-casn");
        Desk quick = new Desk.Api(Map.of("", Person.officer(container, "cepat", "kanreg", other.crew())));
        Run elsewhere = Run.begin(quick, other);
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Answer>> asked = new ArrayList<>();
        for (Run run : runs.subList(0, 4)) {
            asked.add(clients.submit(() -> complete(clerk, blocked, run, Map.of())));
        }
        RunningContainer.await("four to be asked", () -> folder.toFile().list().length == 4);
        assertThat(complete(clerk, blocked, runs.get(4), Map.of())
                        .with(503)
                        .get("detail")
                        .asText())
                .contains("in use 4 times");
        elsewhere.toTheEnd();
        Run selected = beforeTheResult();
        complete(selected, candidate("197501012000031001", "administrator", null))
                .with(200);
        assertThat(asked).as("still asked, as these went on").noneMatch(Future::isDone);

        container.console("bundle:uninstall " + number);
        for (Future<Answer> answer : asked) {
            assertThat(answer.get(1, TimeUnit.MINUTES).with(503).get("detail").asText())
                    .contains(RULE);
        }
        clients.shutdown();
        for (Run run : runs) {
            JsonNode file = clerk.get("/cases/" + run.id()).with(200);
            assertThat(file.get("closedSteps").asInt()).isZero();
            assertIntact(clerk, run.id());
        }
        assertThat(oneLine(container.console("agency:diag " + slow)))
                .contains(runs.get(0).id());
    }

    @Test
    public void scoresSignaturesAndNoticesComeFromABundleAndWhileOneOfThemAilsTheStepWaits() throws Exception {
        Path folder = Files.createTempDirectory("titik");
        String parameters = "folder: \"" + folder + "\"";
        AgencyJar agency = AgencyJar.of("kanreg")
                .as("uji-titik")
                .with(
                        "persetujuan-teknis-ni-casn.yaml",
                        "  - id: verifikasi-dan-generate\n",
                        "  - id: verifikasi-dan-generate\n    calls:\n" + "      - {point: score-source, name: "
                                + OutsideSystems.SCORES + ", parameters: {ids: twk tiu, " + parameters + "}}\n"
                                + "      - {point: signature-provider, name: " + OutsideSystems.SIGNATURE
                                + ", parameters: {" + parameters + "}}\n" + "      - {point: notifier, name: "
                                + OutsideSystems.NOTICE + ", parameters: {" + parameters + "}}\n")
                .header("Bundle-Version", "1.1.0");
        Path jars = Files.createTempDirectory("titik");
        container.console("bundle:install -s " + agency.writeTo(jars.resolve("without.jar")));
        RunningContainer.await(
                "the agency", () -> container.get("/api/agencies/uji-titik").statusCode() == 200);
        Procedure procedure = Procedure.of(container, "uji-titik", "persetujuan-teknis-ni-casn");
        Person clerk = Person.officer(container, "titik", "uji-titik", procedure.crew());
        Run run = Run.begin(new Desk.Api(Map.of("", clerk)), procedure);

        waits(clerk, procedure, run, OutsideSystems.SCORES, "is not installed");
        String mended =
                OutsideSystems.addedTo(agency.header("Bundle-Version", "1.2.0")).writeTo(jars.resolve("with.jar"));
        container.console("bundle:update id.talaksana.agency-uji-titik " + mended);
        for (String[] ailing : new String[][] {
            {OutsideSystems.SCORES, "throws"},
            {OutsideSystems.SIGNATURE, "blocks"}
        }) {
            Path ailment = Files.writeString(folder.resolve(ailing[0]), ailing[1]);
            waits(clerk, procedure, run, ailing[0], "");
            assertThat(folder.resolve("told")).as("a notice is given last").doesNotExist();
            Files.delete(ailment);
        }

        Path ailment = Files.writeString(folder.resolve(OutsideSystems.NOTICE), "nonsense");
        complete(clerk, procedure, run, Map.of()).with(200);
        noticeWaits(run, "makes no sense");
        assertThat(folder.resolve("told")).exists();
        Files.writeString(ailment, "throws");
        noticeWaits(run, "failed with java.io.IOException");
        assertThat(rows(clerk, run).get(0).get("evidence").asText()).doesNotContain("notifier");
        Files.delete(ailment);
        RunningContainer.await(
                "the notice",
                () -> rows(clerk, run).get(0).get("evidence").asText().contains("notifier"));
        String evidence = rows(clerk, run).get(0).get("evidence").asText();
        assertThat(evidence)
                .contains(
                        "score-source " + OutsideSystems.SCORES + ": tiu = 120.5; twk = 85",
                        "signature-provider " + OutsideSystems.SIGNATURE
                                + ": SHA256withECDSA, Kepala Kantor Regional, ",
                        "notifier " + OutsideSystems.NOTICE + ": pesan-");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(folder.resolve("key")))));
        signature.update(Files.readAllBytes(folder.resolve("content")));
        String signed = evidence.replaceFirst("(?s).*Kepala Kantor Regional, (\\S+).*", "$1");
        assertThat(signature.verify(Base64.getDecoder().decode(signed)))
                .as("the signature on the record")
                .isTrue();
        assertIntact(clerk, run.id());
        assertThat(oneLine(container.console("agency:diag uji-titik"))).doesNotContain(run.id());
        container.console("bundle:uninstall id.talaksana.agency-uji-titik");
        RunningContainer.await(
                "its removal",
                () -> container.get("/api/agencies/uji-titik").body().contains("\"state\":\"closed\""));
    }

    /** The case has gone on; whoever is to be told of it is told as soon as that works. */
    private static void noticeWaits(Run run, String why) {
        RunningContainer.await("the notice to fail", () -> {
            String agenda = oneLine(container.console("agency:agenda uji-titik"));
            return agenda.contains(run.id()) && agenda.contains(why);
        });
        assertThat(oneLine(container.console("agency:diag uji-titik"))).contains(run.id(), OutsideSystems.NOTICE);
    }

    private static void waits(Person clerk, Procedure procedure, Run run, String extension, String why) {
        assertThat(complete(clerk, procedure, run, Map.of())
                        .with(503)
                        .get("detail")
                        .asText())
                .contains(extension, why);
        assertThat(clerk.get("/cases/" + run.id()).with(200).get("closedSteps").asInt())
                .isZero();
        assertThat(oneLine(container.console("agency:diag uji-titik"))).contains(run.id(), extension);
    }

    private static Run beforeTheResult() {
        Run run = Run.begin(new Desk.Api(Map.of("", pansel)), selection);
        return run.steps(selection.order(Set.of()).size() - 1);
    }

    private static Map<String, String> candidate(String nip, String office, String declaration) {
        Map<String, String> facts = new HashMap<>();
        facts.put("nip", nip);
        facts.put("tanggal-penetapan", "2025-12-01");
        facts.put("riwayat-jabatan", office);
        if (declaration != null) {
            facts.put("pernyataan-mpp", declaration);
        }
        return facts;
    }

    private static Answer complete(Run run, Map<String, String> facts) {
        return complete(pansel, selection, run, facts);
    }

    private static Answer complete(Person who, Procedure procedure, Run run, Map<String, String> facts) {
        return who.post(
                "/cases/" + run.id() + "/steps/" + run.open(),
                Desk.Api.decision(procedure.goingOn(run.open()), procedure.reason(run.open()), facts));
    }

    private static JsonNode file(Run run) {
        return pansel.get("/cases/" + run.id()).with(200);
    }

    private static JsonNode rows(Person reader, Run run) {
        return reader.get("/cases/" + run.id() + "/history").with(200).get("rows");
    }

    private static void assertIntact(Person reader, String id) {
        assertThat(reader.get("/cases/" + id + "/verification")
                        .with(200)
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** The console breaks lines between words. */
    private static String oneLine(String printed) {
        return printed.replaceAll("\\s+", " ");
    }

    /** A rule that heeds no interruption for a while, under the name of another agency's. */
    public static final class BlockingRule implements BundleActivator, EligibilityRule {
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public void start(BundleContext context) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(StepInHand.EXTENSION, "batas-usia-sekda");
            context.registerService(EligibilityRule.class, this, properties);
        }

        @Override
        public void stop(BundleContext context) {
            // It does not let go.
        }

        @Override
        public Verdict judge(StepInHand step) throws IOException {
            Files.createFile(Path.of(step.parameters().get("folder"), step.caseId()));
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (System.nanoTime() < end) {
                try {
                    never.await(1, TimeUnit.SECONDS);
                } catch (InterruptedException stubborn) {
                    continue;
                }
            }
            throw new IOException("a minute is over");
        }
    }
}

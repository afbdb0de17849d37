package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.complaints.PlantedFiles;
import id.talaksana.api.definition.ComplaintChannel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.BeforeClass;
import org.junit.Test;

/** The counter's doors in the built container: forms with files, an officer's intake, Open311, and the console. */
public class ComplaintDoorsIT {
    private static final byte[] PICTURE = PlantedFiles.picture("png");
    private static final String KEY = "5d0c1f6e-2b7a-4c38-9e41-7f3a0b6d8c25";
    private static final String FORM = "multipart/form-data; boundary=batas";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String OPEN311 = "/api/open311/v2/";
    private static final String OWN_PROCEDURE =
            """
            complaintProcedure:
              basis: Keputusan Kepala Badan Nomor 7 Tahun 2026
              verifyWithin: 1
              classes:
                - {id: ringan, label: Keluhan ringan, answerWithin: 4}
                - {id: berat, label: Keluhan berat, answerWithin: 8}
              closeAfter: 6
              escalation: [Sekretaris, Kepala Badan]
              handlers: [petugas]
            """;

    private static RunningContainer container;
    private static Person anybody;
    private static Person officer;
    /** Handles what is confidential: the document of the Kantor Regional names no handlers. */
    private static Person administrator;

    @BeforeClass
    public static void start() {
        container = RunningContainer.shared();
        anybody = Person.anonymous(container);
        officer = Person.officer(container, "tim", "kanreg", List.of("tim-pemroses"));
        administrator = Person.added(container, "kanreg.aduan", "--role agency-administrator --agency kanreg");
    }

    private static byte[] form(Map<String, String> fields, String name, byte[] file) throws IOException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            form.write(("--batas\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\"\r\n\r\n"
                            + field.getValue() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.write(("--batas\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write("\r\n--batas--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Test
    public void aFileComesInIsToldByItsContentAndIsHandedOutToWhoHandlesIt() throws IOException {
        Map<String, String> fields =
                Map.of("title", "Lambat", "chronology", "Sebulan.", "eventDate", "2025-10-22", "anonymous", "true");
        byte[] body = form(fields, "bukti.png", PICTURE);
        JsonNode filed = anybody.form("/agencies/kanreg/complaints", FORM, body, "Idempotency-Key", KEY)
                .with(201);
        assertThat(anybody.form("/agencies/kanreg/complaints", FORM, body, "Idempotency-Key", KEY)
                        .with(201))
                .isEqualTo(filed);
        String ticket = "/complaints/" + filed.at("/ticket/id").asText();
        assertThat(officer.download(ticket + "/files/1")).isEqualTo(PICTURE);
        assertThat(officer.get(ticket + "/verification").with(200).get("intact").asBoolean())
                .isTrue();
        anybody.get(ticket + "/files/1", "X-Ticket-Code", filed.get("code").asText())
                .with(401);
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        anybody.form("/agencies/kanreg/complaints", FORM, form(fields, "bukti.png", page))
                .with(422);
        anybody.form("/agencies/kanreg/complaints", FORM, form(fields, "besar.txt", new byte[3_000_000]))
                .with(413);
    }

    @Test
    public void whoNeverEndsSendingTakesNothingFromOthers() throws IOException {
        List<Socket> unfinished = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                unfinished.add(begun());
            }
            awaitFiling(503);
            assertThat(container.get("/kanreg").statusCode()).isEqualTo(200);
            assertThat(container.get("/api/agencies").statusCode()).isEqualTo(200);
            try (Stream<Path> files = Files.walk(container.data())) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("body-")))
                        .as("what is on disk has no name")
                        .isEmpty();
            }
        } finally {
            for (Socket socket : unfinished) {
                socket.close();
            }
        }
        awaitFiling(201);
    }

    private static void awaitFiling(int status) {
        Map<String, String> complaint = Map.of("title", "Lambat", "chronology", "Sebulan.", "eventDate", "2025-10-22");
        RunningContainer.await(
                "a complaint answered with " + status,
                () -> anybody.posted("/agencies/kanreg/complaints", complaint).statusCode() == status);
    }

    /** A form whose file does not end; what a server does not want is not sent. */
    private static Socket begun() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), container.port());
        try {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/agencies/kanreg/complaints HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + FORM
                            + "\r\nContent-Length: " + (2 << 20) + "\r\n\r\n--batas\r\nContent-Disposition: form-data;"
                            + " name=\"files\"; filename=\"a.txt\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[100_000]);
        } catch (SocketException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
        return socket;
    }

    @Test
    public void whatAFileSaysOfItsAuthorGoesToNobody() throws IOException {
        Map<String, String> fields = Map.of("title", "Lambat", "chronology", "Sebulan.", "eventDate", "2025-10-22");
        Map<String, byte[]> files = Map.of(
                "foto.jpg", PlantedFiles.jpeg(), "gambar.png", PlantedFiles.png(), "surat.pdf", PlantedFiles.pdf());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] body = form(fields, file.getKey(), file.getValue());
            JsonNode filed =
                    anybody.form("/agencies/kanreg/complaints", FORM, body).with(201);
            String ticket = "/complaints/" + filed.at("/ticket/id").asText();
            byte[] kept = officer.download(ticket + "/files/1");
            assertThat(kept).as(file.getKey()).hasSizeGreaterThan(100);
            assertThat(PlantedFiles.isIn(kept)).as(file.getKey()).isFalse();
        }
    }

    @Test
    public void anOfficerTakesInALetterAndStandsOnItsRecord() throws IOException {
        Map<String, String> fields = Map.of(
                "title", "Surat",
                "chronology", "Lihat lampiran.",
                "eventDate", "2025-10-22",
                "channel", "visit",
                "reporterName", "Siti Rahasia");
        String intake = "/agencies/kanreg/complaints/intake";
        byte[] body = form(fields, "surat.txt", "Salam".getBytes(StandardCharsets.UTF_8));
        officer.form(intake, FORM, body).with(400);
        String id = officer.form(intake, FORM, body, "Idempotency-Key", "s-1")
                .with(201)
                .at("/ticket/id")
                .asText();
        JsonNode ticket = officer.get("/complaints/" + id + "/record").with(200);
        assertThat(ticket.get("channel").asText()).isEqualTo("visit");
        assertThat(ticket.at("/rows/0/by").asText()).isEqualTo("tim");
        assertThat(ticket.at("/enclosures/0/mediaType").asText()).isEqualTo("text/plain");
    }

    @Test
    public void whateverWayItCameByItIsTakenInAndItsReporterFollowsIt() {
        for (ComplaintChannel.Kind kind : ComplaintChannel.Kind.values()) {
            JsonNode taken = officer.post(
                            "/agencies/kanreg/complaints/intake",
                            Map.of(
                                    "title", "Lambat",
                                    "chronology", "Sebulan.",
                                    "eventDate", "2025-10-22",
                                    "channel", kind.toString()))
                    .with(201);
            String ticket = "/complaints/" + taken.at("/ticket/id").asText();
            assertThat(officer.get(ticket + "/record").with(200).get("channel").asText())
                    .isEqualTo(kind.toString());
            JsonNode followed =
                    anybody.get(ticket + "?code=" + taken.get("code").asText()).with(200);
            assertThat(followed.get("state").asText()).isEqualTo("received");
            anybody.get(ticket + "?code=0000-0000-0000-0000").with(404);
        }
    }

    // ---- over a swap ----------------------------------------------------------------------------------------------

    @Test
    public void ticketsUnderWayKeepTheirProcedureOverSwapsBothWays() {
        Person bangkalan = Person.officer(container, "bkpsda", "bangkalan", List.of("petugas"));
        AgencyJar jar = AgencyJar.of("bangkalan");
        String identity = jar.file("agency.yaml");
        String version = identity.replaceFirst("(?s).*?(?m)^version: (\\S+)$.*", "$1");
        String old = filedWith("bangkalan");
        JsonNode before = bangkalan.get(old + "/record").with(200);
        assertThat(before.get("definitionVersion").asText()).isEqualTo(version);

        jar.file("agency.yaml", identity.replaceFirst("(?m)^version: .*$", "version: 9.0.0") + OWN_PROCEDURE);
        container.console("bundle:update id.talaksana.agency-bangkalan "
                + jar.writeTo(container.data().resolve("bangkalan-9.jar")));
        RunningContainer.await(
                "the new procedure",
                () -> container.get("/bangkalan/pengaduan").body().contains("Keluhan ringan"));
        String young = filedWith("bangkalan");
        assertThat(bangkalan.get(old + "/record").with(200)).isEqualTo(before);
        JsonNode record = bangkalan.get(young + "/record").with(200);
        assertThat(record.get("definitionVersion").asText()).isEqualTo("9.0.0");
        assertThat(record.get("basis").asText()).isEqualTo("Keputusan Kepala Badan Nomor 7 Tahun 2026");
        assertThat(due(record)).isBefore(due(before));
        classify(bangkalan, old, "ringan").with(422);
        classify(bangkalan, young, "aspirasi").with(422);
        classify(bangkalan, old, "aspirasi").with(200);

        container.console("agency:rollback --reason uji bangkalan " + version);
        RunningContainer.await(
                "the first procedure",
                () -> !container.get("/bangkalan/pengaduan").body().contains("Keluhan ringan"));
        String third = filedWith("bangkalan");
        assertThat(bangkalan.get(third + "/record").with(200).get("basis")).isEqualTo(before.get("basis"));
        assertThat(bangkalan.get(young + "/record").with(200)).isEqualTo(record);
        classify(bangkalan, young, "ringan").with(200);
        classify(bangkalan, third, "ringan").with(422);
        Map<String, String> answer = Map.of("deed", "answer", "text", "Sudah.");
        Instant closes = due(bangkalan.post(young + "/deeds", answer).with(200));
        assertThat(closes)
                .as("six working days without a reply, not ten")
                .isBefore(due(bangkalan.post(old + "/deeds", answer).with(200)));
        for (String each : List.of(old, young, third)) {
            assertThat(bangkalan
                            .get(each + "/verification")
                            .with(200)
                            .get("intact")
                            .asBoolean())
                    .isTrue();
        }
    }

    private static String filedWith(String agency) {
        Map<String, String> body = Map.of("title", "Lambat", "chronology", "Sebulan.", "eventDate", "2025-10-22");
        JsonNode filed =
                anybody.post("/agencies/" + agency + "/complaints", body).with(201);
        return "/complaints/" + filed.at("/ticket/id").asText();
    }

    private static Person.Answer classify(Person officer, String ticket, String complaintClass) {
        return officer.post(ticket + "/deeds", Map.of("deed", "classify", "to", complaintClass));
    }

    private static Instant due(JsonNode ticket) {
        return Instant.parse(ticket.get("dueAt").asText());
    }

    @Test
    public void whatBelongsElsewhereGoesThereWithItsHistoryAndItsReporterFollowsItAllTheWay() throws IOException {
        Person there = Person.officer(container, "balik", "balikpapan", List.of("bkpsdm"));
        Map<String, String> fields = Map.of(
                "title", "Salah alamat", "chronology", "Sebulan.", "eventDate", "2025-10-22", "reporterName", "Siti");
        byte[] letter = "Mohon diperiksa.".getBytes(StandardCharsets.UTF_8);
        JsonNode filed = anybody.form("/agencies/kanreg/complaints", FORM, form(fields, "surat.txt", letter))
                .with(201);
        String ticket = "/complaints/" + filed.at("/ticket/id").asText();
        String code = "?code=" + filed.get("code").asText();
        classify(officer, ticket, "aspirasi").with(200);
        there.get(ticket + "/record").with(404);
        officer.post(ticket + "/deeds", Map.of("deed", "forward", "to", "balikpapan", "text", "Wewenang kota."))
                .with(200);

        JsonNode taken = there.get(ticket + "/record").with(200);
        assertThat(taken.get("takenFrom").asText()).isEqualTo("kanreg");
        assertThat(taken.get("chronology").asText()).isEqualTo("Sebulan.");
        assertThat(taken.get("reporterName").asText()).isEqualTo("Siti");
        assertThat(taken.get("rows").findValuesAsText("kind"))
                .containsExactly("filed", "classified", "forwarded", "taken-over");
        assertThat(there.download(ticket + "/files/1")).isEqualTo(letter);
        assertThat(officer.get(ticket + "/record").with(200).get("forwardedTo").asText())
                .isEqualTo("balikpapan");
        officer.post(ticket + "/deeds", Map.of("deed", "answer", "text", "Dari sini."))
                .with(409);

        classify(there, ticket, "permintaan-informasi").with(200);
        there.post(ticket + "/deeds", Map.of("deed", "answer", "text", "Dari kota."))
                .with(200);
        JsonNode followed = anybody.get(ticket + code).with(200);
        assertThat(followed.get("id")).isEqualTo(filed.at("/ticket/id"));
        assertThat(followed.get("agency").asText()).isEqualTo("balikpapan");
        assertThat(followed.get("events").findValuesAsText("kind"))
                .containsExactly("filed", "classified", "forwarded", "taken-over", "classified", "answered");
        assertThat(followed.toString()).contains("Wewenang kota.", "Dari kota.");
        for (Person each : List.of(officer, there)) {
            assertThat(each.get(ticket + "/verification")
                            .with(200)
                            .get("intact")
                            .asBoolean())
                    .isTrue();
        }
        assertThat(officer.get(ticket + "/record").with(200).toString())
                .as("what others did afterwards")
                .doesNotContain("Dari kota.");
    }

    @Test
    public void theSecondDoorLeadsToTheSameCounter() throws IOException {
        String form = "jurisdiction_id=kanreg&service_code=umum&description=Antre%20lama&attribute%5Bevent_date%5D="
                + "2025-10-22&attribute%5Bconfidential%5D=true&first_name=Siti&last_name=Rahasia&phone=0811-rahasia";
        JsonNode filed = anybody.form(
                        "/open311/v2/requests.json", URL_ENCODED, form.getBytes(StandardCharsets.US_ASCII))
                .with(200);
        String id = filed.at("/0/service_request_id").asText();
        String record = "/complaints/" + id + "/record";
        assertThat(officer.get(record).with(200).get("intake").asText()).isEqualTo("open311");
        assertThat(officer.get(record).with(200).toString())
                .as("an officer whom nobody named")
                .doesNotContain("Antre lama", "Siti", "read");
        assertThat(administrator.get(record).with(200).toString()).contains("Antre lama", "Siti", "\"read\"");
        officer.post("/complaints/" + id + "/deeds", Map.of("deed", "classify", "to", "aspirasi"))
                .with(403);
        administrator
                .post("/complaints/" + id + "/deeds", Map.of("deed", "classify", "to", "aspirasi"))
                .with(200);
        administrator
                .post("/complaints/" + id + "/deeds", Map.of("deed", "answer", "text", "Jawaban rahasia"))
                .with(200);
        for (String address : List.of(
                "requests/" + id + ".json",
                "requests/" + id + ".xml",
                "requests.json?jurisdiction_id=kanreg",
                "requests.xml?jurisdiction_id=kanreg")) {
            HttpResponse<String> shown = container.get(OPEN311 + address);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).as(address).contains(id).doesNotContainIgnoringCase("rahasia", "antre", "siti");
        }
        HttpResponse<String> refused = container.send(container
                .request(OPEN311 + "requests.xml")
                .header("Content-Type", URL_ENCODED)
                .POST(HttpRequest.BodyPublishers.ofString("jurisdiction_id=kanreg&service_code=umum"))
                .build());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<errors><error><code>400</code>", "description");
        try (Stream<Path> logs = Files.list(container.data().resolve("karaf/log"))) {
            for (Path log : logs.toList()) {
                assertThat(Files.readString(log)).doesNotContain("0811-rahasia", "Siti Rahasia", "Antre lama");
            }
        }
    }

    @Test
    public void complaintsAreHandledAtTheConsole() {
        String filed = container.console("complaint:file --as tim --channel phone --date 2025-10-22"
                + " --chronology 'Pelapor menelepon.' --confidential kanreg 'Judul rahasia'");
        String id = filed.split(" ")[0];
        assertThat(filed).contains("menunggu verifikasi", "Kode bagi pelapor: ");
        assertThat(container.console("complaint:list --agency kanreg"))
                .contains(id)
                .doesNotContain("Judul rahasia");
        assertThat(container.console("complaint:show " + id)).doesNotContain("Judul rahasia", "menelepon.");
        assertThat(container.console("complaint:show --as tim " + id)).doesNotContain("Judul rahasia", "menelepon.");
        assertThat(container.console("complaint:do --as tim " + id + " classify aspirasi"))
                .contains("rahasia");
        assertThat(container.console("complaint:show --as kanreg.aduan " + id))
                .contains("Judul rahasia", "Pelapor menelepon.")
                .contains("kanreg.aduan, dijalankan oleh admin", "tim, dijalankan oleh admin");
        assertThat(container.console("complaint:do " + id + " close")).contains("Sebutkan siapa yang bertindak");
        assertThat(container.console("complaint:do --as kanreg.aduan " + id + " close"))
                .contains("hanya dapat dilakukan saat");
        assertThat(container.console("complaint:do --as kanreg.aduan " + id + " classify aspirasi"))
                .contains("sudah diverifikasi");
        assertThat(container.console("complaint:do --as kanreg.aduan --text 'Sudah.' " + id + " answer"))
                .contains("sudah dijawab");
        assertThat(container.console("complaint:verify " + id)).contains("Utuh: 4 baris");
        JsonNode rows = officer.get("/complaints/" + id + "/record").with(200).get("rows");
        assertThat(rows.findValuesAsText("kind")).containsExactly("filed", "read", "classified", "answered");
        assertThat(rows.findValuesAsText("by"))
                .containsExactly("tim/admin", "kanreg.aduan/admin", "kanreg.aduan/admin", "kanreg.aduan/admin");
    }
}

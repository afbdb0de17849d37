package id.talaksana.distribution.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Fills a release with what an office has after a while, and keeps its data for {@link UpgradeOnDerbyIT} and {@link
 * UpgradeOnPostgresIT}: run its main on the archive of the release that upgrades are to start from.
 */
final class FixtureMaker {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NI = "persetujuan-teknis-ni-casn";
    private static final String TARGET = "asesmen-job-target-jpt-pratama";
    private static final Map<String, Object> COMPLAINT =
            Map.of("title", "Berkas contoh", "chronology", "Berkas contoh belum diproses.", "eventDate", "2026-10-22");

    private final RunningContainer container;
    private final Path sources;
    private final Person central;
    private final Person anybody;
    private final Map<String, Person> officers = new HashMap<>();
    private final ObjectNode list = JSON.createObjectNode();
    private final ArrayNode accounts = list.putArray("accounts");
    private final ArrayNode cases = list.putArray("cases");
    private final ArrayNode tickets = list.putArray("tickets");

    private FixtureMaker(RunningContainer container, Path sources) throws IOException {
        this.container = container;
        this.sources = sources;
        String password =
                Files.readString(container.data().resolve("admin-password")).strip();
        central = Person.of(container, "admin", password);
        accounts.addObject().put("name", "admin").put("password", password);
        anybody = Person.anonymous(container);
    }

    /**
     * Makes both fixtures.
     *
     * @param arguments the release's archive, a working folder, and the folder of the fixtures
     */
    public static void main(String[] arguments) throws IOException {
        System.setProperty("talaksana.archive", arguments[0]);
        System.setProperty("talaksana.work", arguments[1]);
        Path fixtures = Path.of(arguments[2]);
        try (RunningContainer derby = new RunningContainer("old-derby")) {
            keep(derby, fixtures, "derby");
            Fixture.zip(derby.data(), fixtures.resolve("derby.zip"));
        }
        try (PostgresServer server = new PostgresServer();
                RunningContainer postgres =
                        new RunningContainer("old-postgres").with("TALAKSANA_DB", server.createDatabase("talaksana"))) {
            keep(postgres, fixtures, "postgresql");
            Files.writeString(
                    fixtures.resolve("postgresql.sql"),
                    server.dump("talaksana")
                            // Only newest clients know these.
                            .replaceAll("(?m)^\\\\(un)?restrict .*\\R", ""));
        }
    }

    private static void keep(RunningContainer container, Path fixtures, String name) throws IOException {
        container.start().awaitAgencies(5);
        FixtureMaker maker = new FixtureMaker(container, fixtures.resolve("contoh"));
        maker.fill();
        Files.writeString(
                fixtures.resolve(name + ".json"),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(maker.told()) + "\n");
        container.stop();
    }

    private void fill() throws IOException {
        account("kanreg.adm", "--role agency-administrator --agency kanreg");
        for (String agency : List.of("kanreg", "bangkalan", "batanghari", "balikpapan", "singkawang")) {
            officer(agency);
        }
        central.upload("/agencies/contoh/definitions", contoh()).with(201);
        officer("contoh");
        importCalendar();
        fiveAgencies();
        contohsCases();
        versions();
        frozen();
        complaints();
    }

    // ---- cases ----------------------------------------------------------------------------------------------------

    private void fiveAgencies() {
        open("kanreg", NI);
        step(open("kanreg", NI), "kanreg", "verifikasi-dan-generate", "ms");
        step(open("kanreg", NI), "kanreg", "verifikasi-dan-generate", "bts");
        String twice = open("kanreg", NI);
        step(twice, "kanreg", "verifikasi-dan-generate", "ms");
        step(twice, "kanreg", "tanda-tangan-digital", "ketidaksesuaian");
        String withdrawn = open("kanreg", NI);
        officers.get("kanreg")
                .post("/cases/" + withdrawn + "/withdraw", Map.of("comment", "Contoh penarikan"))
                .with(200);
        step(open("kanreg", NI), "kanreg", "verifikasi-dan-generate", "tms");
        String finished = open("kanreg", NI);
        step(finished, "kanreg", "verifikasi-dan-generate", "ms");
        step(finished, "kanreg", "tanda-tangan-digital", "ditandatangani");

        steps(open("bangkalan", TARGET), "bangkalan", 4);
        String corrected = steps(open("bangkalan", TARGET), "bangkalan", 15);
        sendBack(corrected, "bangkalan");
        steps(open("batanghari", "pengadaan-casn"), "batanghari", 7);
        steps(open("balikpapan", "pengadaan-asn", "cpns"), "balikpapan", 6);
        steps(open("singkawang", "alur-asn-karier-jpt-pratama"), "singkawang", 2);
    }

    private void contohsCases() {
        open("contoh", "izin-belajar");
        step(open("contoh", "izin-belajar"), "contoh", "periksa", "kurang");
        step(open("contoh", "izin-belajar"), "contoh", "periksa", "lengkap");
    }

    /** Of three versions, the third rolled back: some cases moved to the second, some did not. */
    private void versions() {
        String agency = "contoh-versi";
        AgencyJar first = AgencyJar.of("kanreg").as(agency);
        upload(agency, first);
        officer(agency);
        open(agency, NI);
        step(open(agency, NI), agency, "verifikasi-dan-generate", "ms");
        String moved = open(agency, NI);
        String movedLater = open(agency, NI);
        step(movedLater, agency, "verifikasi-dan-generate", "ms");
        upload(agency, renamed(agency, "2.0.0"));
        central.post(
                        "/agencies/" + agency + "/migrations",
                        Map.of(
                                "cases", List.of(moved, movedLater),
                                "steps", Map.of("tanda-tangan-digital", "pengesahan"),
                                "reason", "Keputusan contoh nomor 12"))
                .with(200);
        open(agency, NI);
        upload(agency, renamed(agency, "3.0.0"));
        open(agency, NI);
        central.post("/agencies/" + agency + "/rollback", Map.of("version", "2.0.0", "reason", "Contoh kekeliruan"))
                .with(200);
        open(agency, NI);
    }

    private void frozen() {
        String agency = "contoh-beku";
        upload(agency, AgencyJar.of("kanreg").as(agency));
        officer(agency);
        open(agency, NI);
        central.post("/agencies/" + agency + "/freeze", Map.of("reason", "Contoh pemeriksaan"))
                .with(200);
    }

    private static AgencyJar renamed(String id, String version) {
        String service = NI + ".yaml";
        return AgencyJar.of("kanreg")
                .as(id)
                .with("agency.yaml", "version: 1.1.0\n", "version: " + version + "\n")
                .with(service, "  - id: tanda-tangan-digital", "  - id: pengesahan")
                .with(service, "next: tanda-tangan-digital", "next: pengesahan")
                .with(service, "text: Menandatangani secara digital Persetujuan", "text: Mengesahkan Persetujuan");
    }

    // ---- complaints -----------------------------------------------------------------------------------------------

    private void complaints() {
        filed(Map.of());
        filed(Map.of("anonymous", true));
        filed(Map.of("confidential", true, "reporterName", "Pelapor Contoh", "reporterContact", "0811-0000-000"));
        filedWithFile();
        deeds(filed(Map.of()), classify());
        deeds(filed(Map.of()), classify(), deed("dispose", "tim-pemroses", "Mohon ditindaklanjuti."));
        deeds(filed(Map.of()), classify(), deed("answer", null, "Berkas contoh sedang diproses."));
        JsonNode again = filed(Map.of());
        deeds(again, classify(), deed("answer", null, "Sudah."));
        reply(again, Map.of("text", "Belum selesai.", "satisfied", false));
        JsonNode settled = filed(Map.of());
        deeds(settled, classify(), deed("answer", null, "Sudah."));
        reply(settled, Map.of("satisfied", true));
        deeds(filed(Map.of()), deed("reject", null, "Bukan pengaduan."));
        deeds(filed(Map.of()), classify(), deed("forward", "balikpapan", "Wewenang kota."));
        Map<String, Object> late = new HashMap<>(COMPLAINT);
        late.putAll(Map.of("eventDate", "2026-08-03", "channel", "phone", "receivedAt", "2026-08-04T02:00:00Z"));
        JsonNode overdue = ticket(officers.get("kanreg")
                .post("/agencies/kanreg/complaints/intake", late, "Idempotency-Key", "contoh-1")
                .with(201));
        RunningContainer.await(
                "the escalation", () -> record(overdue).toString().contains("\"escalated\""));
    }

    private JsonNode filed(Map<String, Object> more) {
        Map<String, Object> complaint = new HashMap<>(COMPLAINT);
        complaint.putAll(more);
        return ticket(anybody.post("/agencies/kanreg/complaints", complaint).with(201));
    }

    private void filedWithFile() {
        StringBuilder form = new StringBuilder();
        COMPLAINT.forEach((name, value) -> form.append(
                "--batas\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        form.append("--batas\r\nContent-Disposition: form-data; name=\"files\"; filename=\"surat.txt\"\r\n\r\n"
                + "Surat contoh.\r\n--batas--\r\n");
        ticket(anybody.form(
                        "/agencies/kanreg/complaints",
                        "multipart/form-data; boundary=batas",
                        form.toString().getBytes(StandardCharsets.UTF_8))
                .with(201));
    }

    private JsonNode ticket(JsonNode filed) {
        return tickets.addObject()
                .put("id", filed.at("/ticket/id").asText())
                .put("code", filed.get("code").asText());
    }

    private static Map<String, Object> classify() {
        return deed("classify", "tidak-berkadar-pengawasan", null);
    }

    private static Map<String, Object> deed(String deed, String to, String text) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("deed", deed);
        body.put("to", to);
        body.put("text", text);
        return body;
    }

    @SafeVarargs
    private void deeds(JsonNode ticket, Map<String, Object>... deeds) {
        for (Map<String, Object> deed : deeds) {
            officers.get("kanreg")
                    .post("/complaints/" + ticket.get("id").asText() + "/deeds", deed)
                    .with(200);
        }
    }

    private void reply(JsonNode ticket, Map<String, Object> reply) {
        anybody.post(
                        "/complaints/" + ticket.get("id").asText() + "/replies",
                        reply,
                        "X-Ticket-Code",
                        ticket.get("code").asText())
                .with(200);
    }

    private JsonNode record(JsonNode ticket) {
        return central.get("/complaints/" + ticket.get("id").asText() + "/record")
                .with(200);
    }

    // ---- people and definitions -------------------------------------------------------------------------------------

    /** One who stands in for everybody whom the agency's steps name. */
    private void officer(String agency) {
        TreeSet<String> crew = new TreeSet<>();
        for (JsonNode offer :
                anybody.get("/agencies/" + agency + "/services").with(200).get("services")) {
            service(agency, offer.get("id").asText(), null)
                    .get("actors")
                    .forEach(actor -> crew.add(actor.get("id").asText()));
        }
        StringBuilder options = new StringBuilder("--role officer --agency " + agency);
        crew.forEach(actor -> options.append(" --actor ").append(actor));
        officers.put(agency, account("petugas." + agency, options.toString()));
    }

    private Person account(String name, String options) {
        String printed =
                container.console("account:add " + options + " " + name).strip();
        String password = printed.substring(printed.lastIndexOf(' ') + 1);
        accounts.addObject().put("name", name).put("password", password);
        return Person.of(container, name, password);
    }

    private byte[] contoh() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : List.of("agency.yaml", "izin-belajar.yaml")) {
            files.put(file, Files.readAllBytes(sources.resolve(file)));
        }
        return DefinitionArchive.write(files);
    }

    private void upload(String agency, AgencyJar definition) {
        central.upload("/agencies/" + agency + "/definitions", definition.zip()).with(201);
    }

    private void importCalendar() {
        String printed = container.console("calendar:import " + sources.resolve("libur-2027.ics"));
        if (!printed.contains("Berlaku")) {
            throw new AssertionError(printed);
        }
    }

    // ---- a case on its way ------------------------------------------------------------------------------------------

    private JsonNode service(String agency, String service, String version) {
        String query = version == null ? "" : "?version=" + version;
        return anybody.get("/agencies/" + agency + "/services/" + service + query)
                .with(200);
    }

    private String open(String agency, String service, String... tracks) {
        List<String> presented = new ArrayList<>();
        service(agency, service, null)
                .path("requirements")
                .path("value")
                .forEach(requirement -> presented.add(requirement.get("id").asText()));
        JsonNode opened = officers.get(agency)
                .post(
                        "/agencies/" + agency + "/services/" + service + "/cases",
                        Map.of("subject", "Contoh " + service, "presented", presented, "tracks", List.of(tracks)))
                .with(201);
        String id = opened.get("id").asText();
        cases.addObject().put("id", id).put("code", opened.get("code").asText());
        return id;
    }

    private String step(String id, String agency, String step, String outcome) {
        Map<String, Object> body = new HashMap<>(Map.of("comment", "Contoh"));
        if (outcome != null) {
            body.put("outcome", outcome);
        }
        officers.get(agency).post("/cases/" + id + "/steps/" + step, body).with(200);
        return id;
    }

    private String steps(String id, String agency, int count) {
        for (int i = 0; i < count; i++) {
            String open = file(id).at("/open/0/step").asText();
            step(id, agency, open, outcome(id, open, false));
        }
        return id;
    }

    /** Goes on until a step can send it back, and there does. */
    private void sendBack(String id, String agency) {
        while (true) {
            String open = file(id).at("/open/0/step").asText();
            String back = outcome(id, open, true);
            if (back != null) {
                step(id, agency, open, back);
                return;
            }
            step(id, agency, open, outcome(id, open, false));
        }
    }

    private String outcome(String id, String step, boolean back) {
        JsonNode file = file(id);
        for (JsonNode each :
                service(agency(id), file.get("service").asText(), null).get("steps")) {
            if (each.get("id").asText().equals(step)
                    && each.at("/decision/of").asText().equals("case")) {
                for (JsonNode outcome : each.at("/decision/outcomes")) {
                    if (outcome.has("returnTo") == back
                            && !outcome.at("/end/value").asText().equals("rejected")) {
                        return outcome.get("id").asText();
                    }
                }
            }
        }
        return null;
    }

    private static String agency(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }

    private JsonNode file(String id) {
        return central.get("/cases/" + id).with(200);
    }

    // ---- the list ---------------------------------------------------------------------------------------------------

    private JsonNode told() {
        for (JsonNode each : cases) {
            ObjectNode told = (ObjectNode) each;
            JsonNode file = file(told.get("id").asText());
            told.put("agency", agency(told.get("id").asText()));
            for (String key : List.of("service", "definitionVersion", "digest", "state")) {
                told.set(key, file.get(key));
            }
            told.put("step", file.at("/open/0/step").asText(null));
            told.put("dueAt", file.at("/open/0/dueAt").asText(null));
            head(told, "/cases/");
        }
        for (JsonNode each : tickets) {
            ObjectNode told = (ObjectNode) each;
            JsonNode record = record(told);
            for (String key : List.of("agency", "state", "complaintClass", "confidential", "anonymous", "dueAt")) {
                told.set(key, record.get(key));
            }
            ArrayNode kinds = told.putArray("kinds");
            record.get("rows").findValuesAsText("kind").forEach(kinds::add);
            head(told, "/complaints/");
        }
        for (String agency : List.of("contoh", "contoh-versi", "contoh-beku")) {
            list.withObject("/versions")
                    .set(
                            agency,
                            central.get("/agencies/" + agency + "/definitions")
                                    .with(200)
                                    .get("versions"));
        }
        return list;
    }

    private void head(ObjectNode told, String path) {
        JsonNode chain =
                central.get(path + told.get("id").asText() + "/verification").with(200);
        if (!chain.get("intact").asBoolean()) {
            throw new AssertionError(chain);
        }
        told.set("rows", chain.get("rows"));
        told.set("head", chain.get("head"));
    }
}

package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.portal.PlantedComplaints.Planted;
import id.talaksana.store.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The complaint counter in running containers, over both databases: what it hides, what it withstands, what happens by itself. */
public class ComplaintsIT {
    private static final int MOST_PAGES = 150;

    private static RunningContainer derby;
    private static RunningContainer postgresql;
    private static String database;

    @BeforeClass
    public static void start() {
        database = PostgresServer.shared().createDatabase("pengaduan");
        derby = new RunningContainer("pengaduan-derby");
        postgresql = new RunningContainer("pengaduan-postgresql").with("TALAKSANA_DB", database);
        // Both at once: most of it is waiting for the disk. All of this test comes from one address.
        CompletableFuture.allOf(Stream.of(derby, postgresql)
                        .map(c -> CompletableFuture.runAsync(() -> c.java("-Dtalaksana.complaints.perAddress=100000")
                                .start()
                                .awaitAgencies(5)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    @AfterClass
    public static void stop() {
        derby.close();
        postgresql.close();
    }

    // ---- what is hidden -------------------------------------------------------------------------------------------

    @Test
    public void plantedIdentitiesAreSeenByNobodyOnDerby() throws IOException {
        nobodySees(derby);
    }

    @Test
    public void plantedIdentitiesAreSeenByNobodyOnPostgresql() throws IOException {
        nobodySees(postgresql);
    }

    private static void nobodySees(RunningContainer container) throws IOException {
        Map<String, Person> people = people(container);
        PlantedComplaints planted = new PlantedComplaints(container, people.get("officer"));
        Map<String, String> seen = new TreeMap<>();
        people.forEach((who, person) ->
                answers(container, planted, person).forEach((path, body) -> seen.put(who + " " + path, body)));
        seen.putAll(codeHolder(container, planted));
        seen.putAll(pages(container));
        seen.putAll(console(container, planted));
        seen.putAll(files(container));
        assertThat(seen.keySet())
                .as("where it was looked")
                .anyMatch(place -> place.endsWith("karaf.log"))
                .anyMatch(place -> place.endsWith("console.log"))
                .anyMatch(place -> place.startsWith("page /kanreg"))
                .anyMatch(place -> place.endsWith(".ics"));

        SoftAssertions all = new SoftAssertions();
        for (Planted p : planted.all) {
            seen.forEach((place, text) -> {
                String what = p.kind() + " at " + place;
                boolean handler = handles(place, p);
                if (p.anonymous() || !handler) {
                    all.assertThat(text).as(what).doesNotContain(p.identity());
                }
                if (p.confidential() && !handler) {
                    all.assertThat(text).as(what).doesNotContain(p.content());
                }
                all.assertThat(text).as(what).doesNotContain(p.never());
                if (!place.startsWith("code ")) {
                    all.assertThat(text).as(what).doesNotContain(p.code());
                }
                if (place.startsWith("page ") || place.startsWith("file ") || place.startsWith("visitor ")) {
                    all.assertThat(text).as(what).doesNotContain(p.words());
                }
            });
        }
        all.assertAll();
        control(planted, seen);
    }

    /**
     * The Kantor Regional's document names no handlers, so all its officers handle complaints; a confidential one that is with
     * an actor that actor's alone. What was forwarded is handled there and not here.
     */
    private static boolean handles(String place, Planted p) {
        if (p.kind().startsWith("Terus")) {
            return place.startsWith("neighbour ");
        }
        return place.startsWith("officer ")
                || place.startsWith("administrator ")
                || place.startsWith("other actor ") && !p.confidential();
    }

    /** What may be seen is seen: else nothing above would prove anything. */
    private static void control(PlantedComplaints planted, Map<String, String> seen) {
        for (Planted p : planted.all) {
            String record = "/complaints/" + p.ticket() + "/record";
            String handler = p.kind().startsWith("Terus") ? "neighbour " : "officer ";
            assertThat(seen.get(handler + record))
                    .contains(p.content().get(0), p.content().get(3));
            if (!p.anonymous()) {
                assertThat(seen.get("officer " + record)).contains(p.identity());
                assertThat(seen.get("administrator " + record)).contains(p.identity());
            }
            assertThat(seen.get("console verify " + p.ticket())).startsWith("Utuh:");
            if (!p.confidential()) {
                assertThat(seen.get("console show " + p.ticket()))
                        .contains(p.content().get(0));
                assertThat(seen.get("visitor /open311/v2/requests.json?jurisdiction_id=kanreg"))
                        .contains(p.content().get(0));
                assertThat(seen.get("central administrator " + record))
                        .contains(p.content().get(0));
                assertThat(seen.get("code " + p.ticket())).contains(p.content().get(0));
            }
            if (!p.kind().startsWith("Terus")) {
                assertThat(seen.get("code " + p.ticket()))
                        .contains("Sudah diperiksa.", p.words().get(0));
            }
        }
    }

    private static Map<String, Person> people(RunningContainer container) throws IOException {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("visitor", Person.anonymous(container));
        people.put("officer", Person.officer(container, "kanreg.tim", "kanreg", List.of("tim-pemroses")));
        people.put(
                "other actor",
                Person.officer(container, "kanreg.pejabat", "kanreg", List.of("pejabat-penandatanganan")));
        people.put("neighbour", Person.added(container, "balikpapan.aduan", "--role officer --agency balikpapan"));
        people.put("stranger", Person.added(container, "singkawang.aduan", "--role officer --agency singkawang"));
        people.put(
                "administrator", Person.added(container, "kanreg.adm", "--role agency-administrator --agency kanreg"));
        people.put("central staff", Person.added(container, "pusat", "--role central-staff"));
        people.put(
                "central administrator",
                Person.of(
                        container,
                        "admin",
                        Files.readString(container.data().resolve("admin-password"))
                                .strip()));
        return people;
    }

    /** Every address of the API that only reads, about every planted ticket. */
    private static Map<String, String> answers(RunningContainer container, PlantedComplaints planted, Person person) {
        Map<String, String> answers = new LinkedHashMap<>();
        JsonNode api = Person.anonymous(container).get("/openapi.json").with(200);
        api.get("paths").fields().forEachRemaining(path -> {
            if (path.getValue().has("get") && path.getKey().matches(".*(omplaint|open311).*")) {
                for (Planted p : planted.all) {
                    for (String format : List.of("json", "xml")) {
                        String asked = path.getKey()
                                .replace("{agency}", "kanreg")
                                .replace("{ticket}", p.ticket())
                                .replace("{id}", p.ticket())
                                .replace("{number}", "1")
                                .replace("{code}", "persetujuan-teknis-ni-casn")
                                .replace("{token}", p.ticket())
                                .replace("{format}", format);
                        assertThat(asked).doesNotContain("{");
                        String whole = asked + (asked.contains("open311") ? "?jurisdiction_id=kanreg" : "");
                        answers.computeIfAbsent(whole, person::text);
                    }
                }
            }
        });
        for (String list :
                List.of("/complaints?limit=200", "/complaints?agency=kanreg&limit=200", "/agencies/kanreg")) {
            answers.put(list, person.text(list));
        }
        return answers;
    }

    private static Map<String, String> codeHolder(RunningContainer container, PlantedComplaints planted) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (Planted p : planted.all) {
            String rest = Person.anonymous(container)
                    .get("/complaints/" + p.ticket(), "X-Ticket-Code", p.code())
                    .with(200)
                    .toString();
            HttpResponse<String> page = SealedForm.open(container, "/pengaduan")
                    .send(Map.of("nomor", p.ticket(), "kode", p.code(), "aksi", "lihat"));
            assertThat(page.statusCode()).isEqualTo(200);
            seen.put("code " + p.ticket(), rest + page.body());
        }
        return seen;
    }

    /** The public pages, by their links, with all that is downloaded from them. */
    private static Map<String, String> pages(RunningContainer container) {
        Map<String, String> pages = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/kanreg",
                "/kanreg/pengaduan",
                "/kanreg/persetujuan-teknis-ni-casn",
                "/pengaduan",
                "/singkawang/seleksi-terbuka-sekda-2025/jadwal.ics",
                "/api/agencies/kanreg/services/persetujuan-teknis-ni-casn/sop?format=html"));
        while (!open.isEmpty() && pages.size() < MOST_PAGES) {
            String path = open.poll();
            if (pages.containsKey("page " + path)) {
                continue;
            }
            HttpResponse<String> answer = container.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            pages.put("page " + path, answer.body());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !link.contains(".pdf") && !link.contains("lang="))
                        .forEach(open::add);
            }
        }
        return pages;
    }

    private static Map<String, String> console(RunningContainer container, PlantedComplaints planted) {
        Map<String, String> printed = new LinkedHashMap<>();
        for (String command : List.of(
                "agency:list",
                "agency:info kanreg",
                "agency:diag",
                "account:list",
                "case:list",
                "complaint:list --limit 200")) {
            printed.put("console " + command, container.console(command));
        }
        for (Planted p : planted.all) {
            printed.put("console show " + p.ticket(), container.console("complaint:show " + p.ticket()));
            printed.put("console verify " + p.ticket(), container.console("complaint:verify " + p.ticket()));
        }
        Planted last = planted.all.get(planted.all.size() - 2);
        printed.put("officer console", container.console("complaint:show --as kanreg.tim " + last.ticket()));
        printed.put("other actor console", container.console("complaint:show --as kanreg.pejabat " + last.ticket()));
        return printed;
    }

    /** Every file of the data folder but the database's own and the secrets: logs above all. */
    private static Map<String, String> files(RunningContainer container) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        Path data = container.data();
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile)
                    .filter(file ->
                            !data.relativize(file).toString().matches("(database|derby|console/|karaf/cache).*"))
                    .forEach(file -> texts.put("file " + data.relativize(file), content(file)));
        }
        texts.put("file of the launcher", container.printed());
        return texts;
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---- what is withstood ----------------------------------------------------------------------------------------

    @Test
    public void aThousandInjectionsThroughEveryFieldAreKeptAndShownAsText() {
        Person officer = Person.added(postgresql, "bangkalan.aduan", "--role officer --agency bangkalan");
        Person visitor = Person.anonymous(postgresql);
        Injections injections = new Injections();
        Set<String> headers = new LinkedHashSet<>();
        Map<String, String> kept = new LinkedHashMap<>();
        int refused = 0;
        for (int i = 0; i < 1000; i++) {
            String evil = i % 2 == 0 ? injections.next(i) : injections.other(i);
            Map<String, Object> body = new LinkedHashMap<>();
            for (String field :
                    List.of("title", "chronology", "category", "location", "reporterName", "reporterContact")) {
                body.put(field, evil);
            }
            body.put("eventDate", "2025-10-22");
            HttpResponse<String> filed = visitor.posted("/agencies/bangkalan/complaints", body);
            headers.addAll(filed.headers().map().keySet());
            if (Injections.isUnfit(evil)) {
                assertThat(filed.statusCode()).as("%s", body).isIn(400, 422);
                assertThat(filed.headers().firstValue("Content-Type").orElse(""))
                        .startsWith("application/problem+json");
                refused++;
                continue;
            }
            assertThat(filed.statusCode()).as("%s", filed.body()).isEqualTo(201);
            JsonNode answer = Person.json(filed.body());
            String ticket = answer.at("/ticket/id").asText();
            String code = answer.get("code").asText();
            assertThat(answer.at("/ticket/title").asText()).isEqualTo(evil.strip());
            JsonNode replied = visitor.post(
                            "/complaints/" + ticket + "/replies", Map.of("text", evil), "X-Ticket-Code", code)
                    .with(200);
            assertThat(replied.get("events").get(1).get("text").asText()).isEqualTo(evil);
            kept.put(ticket, evil.strip());
            if (i % 25 == 1) {
                HttpResponse<String> page = SealedForm.open(postgresql, "/pengaduan")
                        .send(Map.of("nomor", ticket, "kode", code, "aksi", "lihat"));
                assertThat(page.statusCode()).isEqualTo(200);
                Injections.inert(page.body());
                assertThat(Jsoup.parse(page.body())
                                .selectFirst("dd.teks")
                                .wholeText()
                                .strip())
                        .isEqualToNormalizingNewlines(evil.strip());
            }
        }
        assertThat(refused).as("control characters").isBetween(50, 300);
        assertThat(headers).as("no header was split off").noneMatch(name -> name.toLowerCase()
                .contains("cookie"));
        assertThat(records(officer)).isEqualTo(kept);
    }

    /** What stands in each field of each ticket of Bangkalan: one text, the same in all of them. */
    private static Map<String, String> records(Person officer) {
        Map<String, String> records = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = officer.get("/complaints?agency=bangkalan&limit=200" + after)
                    .with(200);
            for (JsonNode ticket : page.get("tickets")) {
                String title = ticket.get("title").asText();
                for (String field : List.of("chronology", "category", "location", "reporterName", "reporterContact")) {
                    assertThat(ticket.get(field).asText()).as(field).isEqualTo(title);
                }
                records.put(ticket.get("id").asText(), title);
            }
            after = page.path("next").isTextual() ? "&after=" + page.get("next").asText() : null;
        } while (after != null);
        return records;
    }

    // ---- what happens by itself -----------------------------------------------------------------------------------

    @Test
    public void aReporterSeesHowALateComplaintGoesUpAndIsAnsweredAtLast() throws SQLException {
        Person officer = Person.added(postgresql, "batanghari.aduan", "--role officer --agency batanghari");
        try (Browser visitor = Browser.of(postgresql.port()).width(360)) {
            visitor.open("/batanghari/pengaduan");
            visitor.type("judul", "Berkas tidak dijawab");
            visitor.type("kronologi", "Sejak Oktober tidak ada kabar.");
            visitor.find("#tanggal").sendKeys("10102025");
            visitor.click("#rahasia");
            visitor.submit("main form button");
            visitor.expect("Pengaduan Anda diterima");
            String ticket = visitor.find("#tiket").getText();
            String code = visitor.find("#kode-tiket").getText();
            follow(visitor, ticket, code);
            visitor.expect("rahasia", "tidak ditampilkan karena Anda memintanya rahasia", "Batas waktu instansi");
            assertThat(visitor.text()).doesNotContain("Berkas tidak dijawab", "naik ke jenjang berikutnya");
            assertThat(visitor.barriers()).isEmpty();
            visitor.screenshot("tiket-rahasia-360");

            itIsLate(ticket);
            RunningContainer.await(
                    "the next look at the deadlines",
                    () -> officer.get("/complaints/" + ticket + "/record")
                                    .with(200)
                                    .get("escalation")
                                    .asInt()
                            == 1);
            follow(visitor, ticket, code);
            visitor.expect("Lewat batas waktu; naik ke jenjang berikutnya");
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.fits()).isTrue();
            visitor.screenshot("tiket-naik-360");
            JsonNode record = officer.get("/complaints/" + ticket + "/record").with(200);
            assertThat(record.get("overdue").asBoolean()).isTrue();
            assertThat(record.get("escalatedTo").asText()).isNotBlank();

            officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "classify", "to", "aspirasi"))
                    .with(200);
            officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "answer", "text", "Sudah dikirim."))
                    .with(200);
            follow(visitor, ticket, code);
            visitor.expect("sudah dijawab", "Sudah dikirim.", "Ditutup sendiri bila tidak ditanggapi");
            itIsLate(ticket);
            RunningContainer.await("its closing", () -> officer.get("/complaints/" + ticket + "/record")
                    .with(200)
                    .get("state")
                    .asText()
                    .equals("closed"));
            follow(visitor, ticket, code);
            visitor.expect("ditutup");
            assertThat(visitor.all("main form")).isEmpty();
            visitor.screenshot("tiket-ditutup-sendiri-360");
        }
    }

    private static void follow(Browser visitor, String ticket, String code) {
        visitor.open("/pengaduan");
        visitor.type("nomor", ticket);
        visitor.type("kode", code);
        visitor.submit("main form button");
    }

    /** No face moves the clock: the deadline that runs is put into the past where it stands. */
    private static void itIsLate(String ticket) throws SQLException {
        String number = ticket.substring(ticket.lastIndexOf('-') + 1);
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement statement = connection.prepareStatement(
                        "UPDATE complaint SET due_at = filed_at, wake_at = filed_at WHERE number = ?")) {
            statement.setString(1, number);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}

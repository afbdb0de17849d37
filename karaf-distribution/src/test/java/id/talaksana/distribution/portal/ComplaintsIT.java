package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.portal.PlantedComplaints.Planted;
import id.talaksana.store.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** The complaint counter in running containers, over both databases: what it hides, what it withstands, what happens by itself. */
public class ComplaintsIT {
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
                                .java("-Dtalaksana.complaints.everySeconds=1")
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
        nobodySees(derby, Map::of);
    }

    @Test
    public void plantedIdentitiesAreSeenByNobodyOnPostgresql() throws IOException {
        nobodySees(postgresql, () -> {
            assertThatThrownBy(() -> update("INSERT INTO complaint SELECT * FROM complaint WHERE agency = ?", "kanreg"))
                    .hasMessageContaining("complaint_pk");
            String log = PostgresServer.shared().log();
            assertThat(log).as("it tells of failures").contains("complaint_pk");
            return Map.of("file of PostgreSQL", log);
        });
    }

    private static void nobodySees(RunningContainer container, Supplier<Map<String, String>> further)
            throws IOException {
        Lookout lookout = new Lookout(container);
        PlantedComplaints planted = new PlantedComplaints(container, lookout.officer(), lookout.administrator());
        Map<String, String> seen = lookout.around(planted);
        seen.putAll(further.get());
        assertThat(seen.keySet())
                .as("where it was looked")
                .anyMatch(place -> place.endsWith("karaf.log"))
                .anyMatch(place -> place.endsWith("console.log"))
                .anyMatch(place -> place.startsWith("page /kanreg"))
                .anyMatch(place -> place.endsWith(".ics"))
                .anyMatch(place -> place.endsWith("/sop.pdf"))
                .anyMatch(place -> place.endsWith("/prosedur.bpmn"));

        SoftAssertions all = new SoftAssertions();
        for (Planted p : planted.all) {
            seen.forEach((place, text) -> hides(all, place, text, p));
        }
        all.assertAll();
        control(planted, seen);
    }

    private static void hides(SoftAssertions all, String place, String text, Planted p) {
        String what = p.kind() + " at " + place;
        boolean handler = handles(place, p);
        // What a file says is its own affair: who handles the complaint reads it as it is, and nobody else does.
        boolean file = place.endsWith("/" + p.ticket() + "/files/1");
        if (file ? !handler : p.anonymous() || !handler) {
            all.assertThat(text).as(what).doesNotContain(p.identity()).doesNotContain("Isi" + p.kind());
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
    }

    /**
     * The Kantor Regional's document names no handlers, so all its officers handle complaints; a confidential one its
     * administrator alone, and the actor whom he gave it to. What was forwarded is handled there and not here.
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

    // ---- what is withstood ----------------------------------------------------------------------------------------

    @Test
    public void injectionsThroughEveryFieldAreKeptAndShownAsText() {
        new InjectedComplaints(postgresql).goThrough();
    }

    // ---- what happens by itself -----------------------------------------------------------------------------------

    @Test
    public void aReporterSeesHowALateComplaintGoesUpAndIsAnsweredAtLast() throws SQLException {
        Person officer =
                Person.added(postgresql, "batanghari.aduan", "--role agency-administrator --agency batanghari");
        SoftAssertions all = new SoftAssertions();
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
            visitor.look("tiket-rahasia", all);

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
            visitor.look("tiket-naik", all);
            JsonNode record = officer.get("/complaints/" + ticket + "/record").with(200);
            assertThat(record.get("overdue").asBoolean()).isTrue();
            assertThat(record.get("escalatedTo").asText()).isNotBlank();

            officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "classify", "to", "aspirasi"))
                    .with(200);
            officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "answer", "text", "Sudah dikirim."))
                    .with(200);
            follow(visitor, ticket, code);
            visitor.expect("sudah dijawab", "Sudah dikirim.", "Ditutup otomatis bila tidak ditanggapi");
            itIsLate(ticket);
            RunningContainer.await("its closing", () -> officer.get("/complaints/" + ticket + "/record")
                    .with(200)
                    .get("state")
                    .asText()
                    .equals("closed"));
            follow(visitor, ticket, code);
            visitor.expect("ditutup");
            assertThat(visitor.all("main form")).isEmpty();
            visitor.look("tiket-ditutup-sendiri", all);
        }
        all.assertAll();
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
        assertThat(update("UPDATE complaint SET due_at = filed_at, wake_at = filed_at WHERE number = ?", number))
                .isEqualTo(1);
    }

    private static int update(String sql, String value) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            return statement.executeUpdate();
        }
    }
}

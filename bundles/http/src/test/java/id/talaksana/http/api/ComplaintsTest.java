package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.text.Diagnostic.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Files, intake, repeated requests and verification at the complaint counter. */
public class ComplaintsTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String FILE = "/api/agencies/kanreg/complaints";
    private static final String TICKET = "/api/complaints/" + FakeComplaints.ID;

    private static final String KEY = "5d0c1f6e-2b7a-4c38-9e41-7f3a0b6d8c25";

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    @Before
    public void reset() {
        SERVER.reset();
    }

    private void part(String head, byte[] content) throws IOException {
        form.write(("--x\r\nContent-Disposition: form-data; " + head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private void field(String name, String value) throws IOException {
        part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private Http withForm(Http request) throws IOException {
        form.write("--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=x").body(form.toByteArray());
    }

    @Test
    public void aComplaintComesWithFieldsAndFiles() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, '-', '-', 'x'};
        field("title", "Berkas – lambat");
        field("chronology", "Satu.\nDua.");
        field("eventDate", "2026-08-01");
        field("anonymous", "true");
        part("name=\"files\"; filename=\"C:\\fakepath\\foto.png\"\r\nContent-Type: image/png", picture);
        part("name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream", new byte[0]);
        part("name=\"files\"; filename=\"surat.txt\"", "Salam".getBytes(StandardCharsets.UTF_8));
        Http.Answer answer = withForm(SERVER.request("POST", FILE).header("Idempotency-Key", "\"" + KEY + "\""))
                .send();
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("code").asText()).isEqualTo(FakeComplaints.CODE);
        assertThat(SERVER.complaints.who).isEmpty();
        assertThat(SERVER.complaints.complaint.title()).isEqualTo("Berkas – lambat");
        assertThat(SERVER.complaints.complaint.chronology()).isEqualTo("Satu.\nDua.");
        assertThat(SERVER.complaints.complaint.eventDate()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(SERVER.complaints.complaint.anonymous()).isTrue();
        assertThat(SERVER.complaints.complaint.confidential()).isFalse();
        assertThat(SERVER.complaints.complaint.intake()).isEqualTo(Intake.REST);
        assertThat(SERVER.complaints.complaint.requestKey()).isEqualTo(KEY);
        assertThat(SERVER.complaints.complaint.enclosures())
                .extracting(Enclosure::name)
                .containsExactly("foto.png", "surat.txt");
        assertThat(SERVER.complaints.complaint.enclosures().get(0).content()).isEqualTo(picture);
    }

    @Test
    public void aTicketIsFollowedWithItsCodeInAHeaderOrInTheAddress() throws IOException {
        JsonNode byAddress = SERVER.request("GET", TICKET + "?code=" + FakeComplaints.CODE)
                .send()
                .json();
        assertThat(byAddress.get("id").asText()).isEqualTo(FakeComplaints.ID.toString());
        assertThat(SERVER.request("GET", TICKET)
                        .header("X-Ticket-Code", FakeComplaints.CODE)
                        .send()
                        .json())
                .isEqualTo(byAddress);
        for (String wrong : List.of("", "?code=", "?code=0000-0000-0000-0000")) {
            assertThat(SERVER.request("GET", TICKET + wrong).send().status())
                    .as(wrong)
                    .isEqualTo(404);
        }
        // Who has both means the header: the address may stand in a bookmark.
        assertThat(SERVER.request("GET", TICKET + "?code=0000")
                        .header("X-Ticket-Code", FakeComplaints.CODE)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    public void aComplaintComesAsOneJsonPartWithFiles() throws IOException {
        part(
                "name=\"complaint\"\r\nContent-Type: application/json",
                "{\"title\":\"Lambat\",\"confidential\":true}".getBytes(StandardCharsets.UTF_8));
        part("name=\"files\"; filename=\"surat.txt\"", "Salam".getBytes(StandardCharsets.UTF_8));
        assertThat(withForm(SERVER.request("POST", FILE)).send().status()).isEqualTo(201);
        assertThat(SERVER.complaints.complaint.confidential()).isTrue();
        assertThat(SERVER.complaints.complaint.enclosures()).hasSize(1);
    }

    @Test
    public void whatIsTooMuchSaysWhereWhyAndWhatToDo() throws IOException {
        field("title", "Lambat");
        part("name=\"files\"; filename=\"a.txt\"", new byte[(2 << 20) + 1]);
        Http.Answer answer = withForm(SERVER.request("POST", FILE).header("Accept-Language", "en"))
                .send();
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("parameter").asText()).isEqualTo("files");
        assertThat(answer.json().path("detail").asText()).contains("2 MB", "smaller or fewer");
        assertThat(SERVER.complaints.complaint).isNull();
    }

    @Test
    public void aKeyWithoutAnAccountIsOneThatNobodyElseComesUpon() throws IOException {
        for (String key : List.of("1", "\"1\"", "k".repeat(15))) {
            Http.Answer answer = SERVER.request("POST", FILE)
                    .header("Idempotency-Key", key)
                    .header("Accept-Language", "en")
                    .json("{\"title\":\"Lambat\"}")
                    .send();
            assertThat(answer.status()).as(key).isEqualTo(400);
            assertThat(answer.json().path("parameter").asText()).isEqualTo("Idempotency-Key");
            assertThat(answer.json().path("detail").asText()).contains("at least 16 characters", "UUID");
        }
        assertThat(SERVER.complaints.complaint).isNull();
        assertThat(SERVER.request("POST", FILE)
                        .header("Idempotency-Key", KEY)
                        .json("{\"title\":\"Lambat\"}")
                        .send()
                        .status())
                .isEqualTo(201);
        assertThat(SERVER.officer("POST", FILE + "/intake")
                        .header("Idempotency-Key", "1")
                        .json("{\"title\":\"Lambat\",\"channel\":\"phone\"}")
                        .send()
                        .status())
                .as("an officer's key is the account's own")
                .isEqualTo(201);
    }

    @Test
    public void anOfficerTakesInWhatCameByTelephone() throws IOException {
        String body = "{\"title\":\"Lambat\",\"channel\":\"phone\",\"receivedAt\":\"2026-08-03T01:00:00Z\"}";
        assertThat(SERVER.request("POST", FILE + "/intake").json(body).send().status())
                .isEqualTo(401);
        assertThat(SERVER.complaints.complaint).isNull();
        assertThat(SERVER.officer("POST", FILE + "/intake").json(body).send().status())
                .isEqualTo(201);
        assertThat(SERVER.complaints.who).contains(FakeAccounts.OFFICER);
        assertThat(SERVER.complaints.complaint.channel()).isEqualTo("phone");
        assertThat(SERVER.complaints.complaint.receivedAt()).isEqualTo(Instant.parse("2026-08-03T01:00:00Z"));
        assertThat(SERVER.complaints.complaint.intake()).isEqualTo(Intake.OFFICER);
    }

    @Test
    public void anOfficerTakesInALetterOnlyWithAHeaderThatNoPageCanSend() throws IOException {
        field("title", "Surat");
        field("channel", "visit");
        part("name=\"files\"; filename=\"surat.txt\"", "Salam".getBytes(StandardCharsets.UTF_8));
        Http request = SERVER.officer("POST", FILE + "/intake").header("Idempotency-Key", "s-1");
        assertThat(withForm(request).send().status()).isEqualTo(201);
        assertThat(SERVER.complaints.complaint.enclosures()).hasSize(1);
        assertThat(SERVER.complaints.who).contains(FakeAccounts.OFFICER);
    }

    @Test
    public void aFileIsHandedOutToBeKeptAndNotToBeShown() throws IOException {
        Http.Answer answer = SERVER.officer("GET", TICKET + "/files/1").send();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("Salam – <b>\n");
        assertThat(answer.header("Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("text/plain;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"surat.txt\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        SERVER.complaints.file = new Enclosure("foto.png", "image/png", new byte[] {1, 2, (byte) 200});
        Http.Answer picture = SERVER.officer("GET", TICKET + "/files/1")
                .header("Accept", "image/png")
                .send();
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.body()).containsExactly(1, 2, 200);
        assertThat(SERVER.request("GET", TICKET + "/files/1")
                        .header("X-Ticket-Code", FakeComplaints.CODE)
                        .send()
                        .status())
                .as("number and code can be lost")
                .isEqualTo(401);
    }

    @Test
    public void keysOfDeedsAndRepliesArriveAtTheCounter() throws IOException {
        assertThat(SERVER.officer("POST", TICKET + "/deeds")
                        .header("Idempotency-Key", "d-1")
                        .json("{\"deed\":\"forward\",\"to\":\"bangkalan\",\"text\":\"Wewenangnya.\"}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.complaints.deed)
                .isEqualTo(new TicketDeed.Forward(FakeComplaints.ID, "bangkalan", "Wewenangnya.", "d-1"));
        assertThat(SERVER.request("POST", TICKET + "/replies")
                        .header("Idempotency-Key", "r-1")
                        .header("X-Ticket-Code", FakeComplaints.CODE)
                        .json("{\"text\":\"Terima kasih.\",\"satisfied\":true}")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.complaints.reply.requestKey()).isEqualTo("r-1");
    }

    @Test
    public void aRecordIsVerifiedWhereItIs() throws IOException {
        JsonNode whole = SERVER.officer("GET", TICKET + "/verification").send().json();
        assertThat(whole.toString())
                .isEqualTo("{\"id\":\"" + FakeComplaints.ID + "\",\"agency\":\"kanreg\",\"rows\":1,\"head\":\""
                        + "ab".repeat(32) + "\",\"faults\":[],\"intact\":true}");
        SERVER.complaints.faults = List.of(new Text("Baris 1 isinya berubah.", "Row 1 was changed."));
        JsonNode changed =
                SERVER.officer("GET", TICKET + "/verification").send().json();
        assertThat(changed.path("intact").asBoolean()).isFalse();
        assertThat(changed.at("/faults/0/english").asText()).isEqualTo("Row 1 was changed.");
    }

    @Test
    public void everybodyReadsHowOftenComplaintsNameAStep() throws IOException {
        Http.Answer answer =
                SERVER.request("GET", "/api/agencies/kanreg/complaints/counts").send();
        assertThat(answer.status()).isEqualTo(200);
        JsonNode counts = answer.json();
        assertThat(counts.path("agency").asText()).isEqualTo("kanreg");
        assertThat(counts.at("/byState/received").asInt()).isEqualTo(2);
        assertThat(counts.at("/byState/answered").asInt()).isEqualTo(5);
        assertThat(counts.at("/byClass/umum").asInt()).isEqualTo(5);
        assertThat(counts.path("escalated").asInt()).isEqualTo(1);
        JsonNode often = counts.at("/steps/0");
        assertThat(often.path("service").asText()).isEqualTo("persetujuan-teknis");
        assertThat(often.path("step").asText()).isEqualTo("verifikasi");
        assertThat(often.path("complaints").asInt()).isEqualTo(3);
        assertThat(often.path("passes").asInt()).isEqualTo(1_200);
        assertThat(often.path("perThousand").asDouble()).isEqualTo(2.5);
        assertThat(counts.at("/steps/1/passes").asInt()).isZero();
        assertThat(counts.at("/steps/1").path("perThousand").isNumber())
                .as("no rate of what was never passed")
                .isFalse();
    }
}

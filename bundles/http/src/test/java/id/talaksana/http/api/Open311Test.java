package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.PublicQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Document;

/** The second door, as the specification of GeoReport v2 has it. */
public class Open311Test {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String DOOR = "/api/open311/v2/";
    private static final String HERE = "?jurisdiction_id=kanreg";

    @Before
    public void reset() {
        SERVER.reset();
    }

    private static Document xml(Http.Answer answer) throws Exception {
        assertThat(answer.header("Content-Type").replace(" ", "").toLowerCase(java.util.Locale.ROOT))
                .isEqualTo("text/xml;charset=utf-8");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.body()));
    }

    private static String text(Document xml, String element) {
        return xml.getElementsByTagName(element).item(0).getTextContent();
    }

    private Http.Answer post(String format, String form) throws IOException {
        return SERVER.request("POST", DOOR + "requests." + format)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .body(form.getBytes(StandardCharsets.US_ASCII))
                .send();
    }

    @Test
    public void servicesAreThoseOfTheAgencyAndOneForAllTheRest() throws Exception {
        JsonNode services = SERVER.request("GET", DOOR + "services.json" + HERE + "&api_key=x")
                .send()
                .json();
        assertThat(services).hasSize(2);
        assertThat(services.get(0).path("service_code").asText()).isEqualTo("persetujuan-teknis");
        assertThat(services.get(0).path("service_name").asText()).isEqualTo("Persetujuan Teknis 1.1.0");
        assertThat(services.get(0).path("type").asText()).isEqualTo("realtime");
        assertThat(services.get(0).path("metadata").asBoolean()).isTrue();
        assertThat(services.get(1).path("service_code").asText()).isEqualTo("umum");
        Document xml = xml(SERVER.request("GET", DOOR + "services.xml" + HERE).send());
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("services");
        assertThat(xml.getElementsByTagName("service").getLength()).isEqualTo(2);
        assertThat(text(xml, "service_code")).isEqualTo("persetujuan-teknis");
    }

    @Test
    public void aDefinitionSaysWhatTheCounterNeedsBesides() throws Exception {
        JsonNode definition =
                SERVER.request("GET", DOOR + "services/umum.json" + HERE).send().json();
        assertThat(definition.path("service_code").asText()).isEqualTo("umum");
        assertThat(definition.path("attributes").findValuesAsText("code"))
                .containsExactly("event_date", "title", "anonymous", "confidential");
        assertThat(definition.at("/attributes/0/required").asBoolean()).isTrue();
        Document xml =
                xml(SERVER.request("GET", DOOR + "services/umum.xml" + HERE).send());
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("service_definition");
        assertThat(xml.getElementsByTagName("attribute").getLength()).isEqualTo(4);
        assertThat(xml.getElementsByTagName("value").getLength()).isEqualTo(4);
    }

    @Test
    public void aRequestBecomesAComplaintAndItsNoticeHasTheCode() throws Exception {
        String form = "jurisdiction_id=kanreg&service_code=persetujuan-teknis&description=Sudah+sebulan%0ADua&"
                + "attribute%5Bevent_date%5D=2026-08-01&address_string=Loket+3&lat=-0.5&long=117.1&first_name=Siti&"
                + "last_name=A&email=s%40x.id&phone=0811&device_id=d&account_id=a&media_url=https%3A%2F%2Fx.id%2Fa.jpg";
        Http.Answer answer = post("json", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1);
        assertThat(answer.json().get(0).path("service_request_id").asText()).isEqualTo(FakeComplaints.ID.toString());
        assertThat(answer.json().get(0).path("service_notice").asText()).contains(FakeComplaints.CODE);
        Complaint filed = SERVER.complaints.complaint;
        assertThat(filed.intake()).isEqualTo(Intake.OPEN311);
        assertThat(filed.title()).isEqualTo("Sudah sebulan");
        assertThat(filed.chronology()).isEqualTo("Sudah sebulan\nDua\n\nmedia_url: https://x.id/a.jpg");
        assertThat(filed.eventDate()).isEqualTo(LocalDate.of(2026, 8, 1));
        assertThat(filed.service()).isEqualTo("persetujuan-teknis");
        assertThat(filed.location()).isEqualTo("Loket 3; -0.5, 117.1");
        assertThat(filed.reporterName()).isEqualTo("Siti A");
        assertThat(filed.reporterContact()).isEqualTo("0811, s@x.id");
        assertThat(filed.anonymous()).isFalse();
        Document xml = xml(post(
                "xml",
                "jurisdiction_id=kanreg&service_code=umum&description=x&attribute[event_date]=2026-08-01&"
                        + "attribute[anonymous]=true&attribute[confidential]=true&attribute[title]=Judul"));
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("service_requests");
        assertThat(text(xml, "service_request_id")).isEqualTo(FakeComplaints.ID.toString());
        assertThat(SERVER.complaints.complaint.service()).isNull();
        assertThat(SERVER.complaints.complaint.title()).isEqualTo("Judul");
        assertThat(SERVER.complaints.complaint.anonymous()).isTrue();
        assertThat(SERVER.complaints.complaint.confidential()).isTrue();
    }

    @Test
    public void aKeyIsOneThatNobodyElseComesUpon() throws IOException {
        String form = "jurisdiction_id=kanreg&service_code=umum&description=x&attribute[event_date]=2026-08-01";
        for (String key : List.of("1", "5d0c1f6e-2b7a-4c38-9e41-7f3a0b6d8c25")) {
            assertThat(SERVER.request("POST", DOOR + "requests.json")
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .body(form.getBytes(StandardCharsets.US_ASCII))
                            .send()
                            .status())
                    .isEqualTo(key.equals("1") ? 400 : 200);
        }
        assertThat(SERVER.complaints.complaint.requestKey()).hasSize(36);
    }

    @Test
    public void everybodyListsRequests() throws Exception {
        JsonNode list =
                SERVER.request("GET", DOOR + "requests.json" + HERE).send().json();
        JsonNode one = list.get(0);
        assertThat(one.path("service_request_id").asText()).isEqualTo(FakeComplaints.ID.toString());
        assertThat(one.path("status").asText()).isEqualTo("open");
        assertThat(one.path("status_notes").asText()).isEqualTo("Sudah.");
        assertThat(one.path("service_name").asText()).isEqualTo("Persetujuan Teknis 1.1.0");
        assertThat(one.path("requested_datetime").asText()).isEqualTo("2026-08-03T02:00:00Z");
        assertThat(one.path("address").asText()).isEqualTo("Loket 3");
        assertThat(SERVER.complaints.shown.limit()).isEqualTo(PublicQuery.MAX_LIMIT);
        assertThat(SERVER.complaints.shown.from()).isBefore(Instant.now().minusSeconds(89L * 86_400));
        Document xml = xml(SERVER.request("GET", DOOR + "requests.xml" + HERE).send());
        assertThat(text(xml, "description")).isEqualTo("Lambat <&> \"sekali\"");
        SERVER.request(
                        "GET",
                        DOOR + "requests.json" + HERE
                                + "&service_code=umum&status=closed&start_date=2026-01-01T00:00:00%2B08:00"
                                + "&end_date=2026-02-01T00:00:00Z")
                .send();
        assertThat(SERVER.complaints.shown)
                .isEqualTo(new PublicQuery(
                        PublicQuery.GENERAL,
                        true,
                        Instant.parse("2025-12-31T16:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00.001Z"),
                        PublicQuery.MAX_LIMIT));
    }

    @Test
    public void oneRequestAndItsTokenAreFound() throws Exception {
        String id = FakeComplaints.ID.toString();
        assertThat(SERVER.request("GET", DOOR + "requests/" + id + ".json")
                        .send()
                        .json())
                .hasSize(1);
        assertThat(SERVER.request("GET", DOOR + "requests.json" + HERE + "&service_request_id=" + id)
                        .send()
                        .json())
                .hasSize(1);
        assertThat(SERVER.request("GET", DOOR + "tokens/" + id + ".json" + HERE)
                        .send()
                        .json()
                        .toString())
                .isEqualTo("[{\"service_request_id\":\"" + id + "\",\"token\":\"" + id + "\"}]");
        assertThat(SERVER.request("GET", DOOR + "requests/" + id + ".json?jurisdiction_id=lain")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    public void theDayOfTheEventMayBeAMomentAsTheSpecificationWritesIt() throws Exception {
        String form = "jurisdiction_id=kanreg&service_code=umum&description=x&attribute%5Bevent_date%5D=";
        for (List<String> row : List.of(
                List.of("2026-08-01T00%3A00%3A00Z", "2026-08-01"),
                List.of("2026-08-01T23%3A30%3A00Z", "2026-08-02"),
                List.of("2026-08-01T23%3A30%3A00%2B07%3A00", "2026-08-01"))) {
            Http.Answer answer = post("xml", form + row.get(0));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(SERVER.complaints.complaint.eventDate()).isEqualTo(row.get(1));
        }
        assertThat(post("json", form + "2026-08-01T25%3A00%3A00Z").status()).isEqualTo(400);
    }

    @Test
    public void theRemedyOfAnotherBodyIsTheFormThatIsTaken() throws Exception {
        for (Http.Answer answer : List.of(
                SERVER.request("POST", DOOR + "requests.xml").json("{}").send(),
                SERVER.request("POST", DOOR + "requests.json").json("{}").send())) {
            assertThat(answer.status()).isEqualTo(415);
            assertThat(answer.text())
                    .contains("application/x-www-form-urlencoded")
                    .doesNotContain("application/json");
        }
    }

    @Test
    public void errorsAreThoseOfTheSpecification() throws Exception {
        String good = "service_code=umum&description=x&attribute[event_date]=2026-08-01";
        for (List<Object> row : List.<List<Object>>of(
                List.of(good, 400, "jurisdiction_id"),
                List.of("jurisdiction_id=kanreg&description=x", 400, "service_code"),
                List.of("jurisdiction_id=kanreg&service_code=umum", 400, "description"),
                List.of("jurisdiction_id=kanreg&service_code=umum&description=x", 400, "attribute[event_date]"),
                List.of("jurisdiction_id=kanreg&service_code=tidak-ada&description=x", 404, "service_code"),
                List.of("jurisdiction_id=tidak-ada&" + good, 404, "tidak-ada"),
                List.of("jurisdiction_id=%zz&" + good, 400, "%"),
                List.of("jurisdiction_id=kanreg&" + good + "&attribute[x]=y", 400, "attribute[event_date]"),
                List.of("jurisdiction_id=kanreg&" + good + "&service_code=umum", 400, "service_code"),
                List.of("jurisdiction_id=kanreg&" + good + "&attribute[anonymous]=ya", 400, "attribute[anonymous]"),
                List.of("jurisdiction_id=kanreg&" + good + "&phone=" + "1".repeat(300_000), 413, "256"))) {
            Http.Answer answer = post("json", (String) row.get(0));
            assertThat(answer.status()).as(answer.text()).isEqualTo(row.get(1));
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            assertThat(answer.json().get(0).path("code").asInt()).isEqualTo(row.get(1));
            assertThat(answer.json().get(0).path("description").asText()).contains((String) row.get(2));
            assertThat(SERVER.complaints.complaint).isNull();
        }
        Document xml = xml(SERVER.request("GET", DOOR + "requests/x.xml")
                .header("Accept-Language", "en")
                .send());
        assertThat(xml.getDocumentElement().getTagName()).isEqualTo("errors");
        assertThat(text(xml, "code")).isEqualTo("404");
        assertThat(text(xml, "description")).contains("not found");
        for (String wrong : List.of(
                "requests.json" + HERE + "&status=lost",
                "requests.json" + HERE + "&start_date=kemarin",
                "requests.json" + HERE + "&page=2",
                "requests.json" + HERE + "&service_request_id=" + "a,".repeat(60),
                "services.json")) {
            Http.Answer answer = SERVER.request("GET", DOOR + wrong).send();
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().get(0).path("description").asText()).isNotBlank();
        }
        for (String nowhere : List.of("services.yaml" + HERE, "x", "services/x.json" + HERE, "requests/x.json")) {
            assertThat(SERVER.request("GET", DOOR + nowhere).send().status())
                    .as(nowhere)
                    .isEqualTo(404);
        }
        assertThat(SERVER.request("POST", DOOR + "requests.json")
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(415);
    }
}

package id.talaksana.http.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.complaints.Complaint;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.http.api.complaints.TicketDeedRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A thousand hostile texts through every field of the complaint counter's doors: they come in as they are, and go out so. */
public class InjectedTextsTest {
    @ClassRule
    public static final Server SERVER = new Server();

    private static final String FILE = "/api/agencies/kanreg/complaints";
    private static final String TICKET = "/api/complaints/" + FakeComplaints.ID;
    private static final String OPEN311 = "/api/open311/v2/requests.";
    private static final List<String> FIELDS =
            List.of("title", "chronology", "category", "location", "reporterName", "reporterContact");

    @Before
    public void reset() {
        SERVER.reset();
    }

    private static ObjectNode json(List<String> members, String text) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> json.put(member, text));
        return json;
    }

    private static void isWhole(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().keySet()).doesNotContain("set-cookie", "x-injected");
    }

    private static void cameIn(String text) {
        Complaint filed = SERVER.complaints.complaint;
        assertThat(List.of(
                        filed.title(),
                        filed.chronology(),
                        filed.category(),
                        filed.location(),
                        filed.reporterName(),
                        filed.reporterContact()))
                .containsOnly(text);
    }

    @Test
    public void complaintsAndIntakesAsJson() throws IOException {
        for (String evil : InjectedTexts.fit()) {
            isWhole(
                    SERVER.request("POST", FILE)
                            .json(json(FIELDS, evil).toString())
                            .send(),
                    201);
            cameIn(evil);
            ObjectNode intake = json(FIELDS, evil).put("channel", evil).put("service", evil);
            isWhole(
                    SERVER.officer("POST", FILE + "/intake")
                            .json(intake.toString())
                            .send(),
                    201);
            cameIn(evil);
            assertThat(SERVER.complaints.complaint.channel()).isEqualTo(evil);
        }
    }

    /** A header's end and a quotation mark cannot stand in a header; everything else can. */
    @Test
    public void complaintsAsFormsWithFiles() throws IOException {
        for (String evil : InjectedTexts.fit()) {
            String name = evil.replaceAll("[\r\n\"\\\\]", "_") + ".txt";
            String form = FIELDS.stream()
                            .map(field -> part("name=\"" + field + "\"", evil))
                            .collect(Collectors.joining())
                    + part("name=\"files\"; filename=\"" + name + "\"", evil)
                    + "--batas-7f--\r\n";
            isWhole(
                    SERVER.request("POST", FILE)
                            .header("Content-Type", "multipart/form-data; boundary=batas-7f")
                            .body(form.getBytes(StandardCharsets.UTF_8))
                            .send(),
                    201);
            cameIn(evil);
            Enclosure file = SERVER.complaints.complaint.enclosures().get(0);
            assertThat(file.name().strip())
                    .isEqualTo(name.substring(name.lastIndexOf('/') + 1).strip());
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo(evil);
        }
    }

    private static String part(String head, String content) {
        return "--batas-7f\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    public void requestsAtTheSecondDoor() throws Exception {
        for (String evil : InjectedTexts.fit()) {
            Map<String, String> form = new TreeMap<>(Map.of(
                    "jurisdiction_id", "kanreg",
                    "service_code", "umum",
                    "attribute[event_date]", "2026-08-01",
                    "attribute[title]", evil,
                    "description", evil,
                    "address_string", evil,
                    "first_name", evil,
                    "phone", evil));
            form.put("device_id", evil);
            String format = evil.length() % 2 == 0 ? "json" : "xml";
            Http.Answer answer = SERVER.request("POST", OPEN311 + format)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body(form.entrySet().stream()
                            .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                            .collect(Collectors.joining("&"))
                            .getBytes(StandardCharsets.US_ASCII))
                    .send();
            isWhole(answer, 200);
            Complaint filed = SERVER.complaints.complaint;
            assertThat(List.of(
                            filed.title(),
                            filed.chronology(),
                            filed.location(),
                            filed.reporterName(),
                            filed.reporterContact()))
                    .containsOnly(evil.strip());
            assertThat(answer.text()).contains(FakeComplaints.CODE);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    public void whatOfficersAndReportersSay() throws IOException {
        for (String evil : InjectedTexts.fit()) {
            for (String deed : TicketDeedRequest.DEEDS) {
                ObjectNode body = json(List.of("text", "service"), evil).put("deed", deed);
                body.put("to", deed.equals("forward") ? "lain" : evil);
                isWhole(
                        SERVER.officer("POST", TICKET + "/deeds")
                                .json(body.toString())
                                .send(),
                        200);
                assertThat(SERVER.complaints.deed.text()).as(deed).isEqualTo(evil);
            }
            ObjectNode disposed = json(List.of("to", "text"), evil).put("deed", "dispose");
            SERVER.officer("POST", TICKET + "/deeds").json(disposed.toString()).send();
            assertThat(((TicketDeed.Instruct) SERVER.complaints.deed).to()).isEqualTo(evil);
            isWhole(
                    SERVER.request("POST", TICKET + "/replies")
                            .header("X-Ticket-Code", FakeComplaints.CODE)
                            .json(json(List.of("text"), evil).toString())
                            .send(),
                    200);
            assertThat(SERVER.complaints.reply.text()).isEqualTo(evil);
        }
    }

    @Test
    public void ticketsAndCasesGoOutAsTheyAre() throws IOException {
        List<String> all = InjectedTexts.thousand();
        SERVER.complaints.texts = all;
        JsonNode tickets =
                SERVER.officer("GET", "/api/complaints").send().json().get("tickets");
        assertThat(tickets).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            JsonNode ticket = tickets.get(i);
            for (String field :
                    List.of("title", "chronology", "category", "location", "reporterName", "reporterContact")) {
                assertThat(ticket.get(field).asText()).as(field).isEqualTo(all.get(i));
            }
            assertThat(ticket.get("disposedTo").asText()).isEqualTo(all.get(i));
            assertThat(ticket.at("/rows/0/text").asText()).isEqualTo(all.get(i));
            assertThat(ticket.at("/rows/1/detail").asText()).isEqualTo(all.get(i));
        }
        JsonNode followed = SERVER.request("GET", TICKET)
                .header("X-Ticket-Code", FakeComplaints.CODE)
                .send()
                .json();
        assertThat(followed.get("events").findValuesAsText("text")).isEqualTo(all);
        for (String evil : all) {
            SERVER.cases.subject = evil;
            Http.Answer found =
                    SERVER.officer("GET", "/api/cases/" + FakeCases.ID).send();
            isWhole(found, 200);
            assertThat(found.json().get("subject").asText()).isEqualTo(evil);
        }
    }

    @Test
    public void theSecondDoorsListsAreWellFormedAndSayTheSame() throws Exception {
        List<String> all = InjectedTexts.thousand();
        SERVER.complaints.texts = all;
        JsonNode list = SERVER.request("GET", OPEN311 + "json?jurisdiction_id=kanreg")
                .send()
                .json();
        for (String field : List.of("description", "address", "status_notes")) {
            assertThat(StreamSupport.stream(list.spliterator(), false)
                            .map(request -> request.get(field).asText()))
                    .as(field)
                    .containsExactlyElementsOf(all);
        }
        Http.Answer answer =
                SERVER.request("GET", OPEN311 + "xml?jurisdiction_id=kanreg").send();
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()));
        assertThat(xml.getElementsByTagName("*").getLength())
                .as("no element more")
                .isEqualTo(1 + 1000 * 18);
        for (String field : List.of("description", "address", "status_notes")) {
            NodeList found = xml.getElementsByTagName(field);
            for (int i = 0; i < all.size(); i++) {
                String kept = all.get(i).replaceAll("[^\\t\\n\\r\\x20-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "\uFFFD");
                assertThat(found.item(i).getTextContent()).as(field).isEqualToNormalizingNewlines(kept);
            }
        }
    }
}

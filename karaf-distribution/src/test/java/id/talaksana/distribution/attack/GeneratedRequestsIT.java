package id.talaksana.distribution.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Requests made from the API's own description, of everybody and nobody: whatever they say, no answer is a fault of ours, and each
 * is as it was described.
 */
public class GeneratedRequestsIT {
    private static final int REQUESTS = Integer.getInteger("talaksana.requests", 600);
    private static final long SEED = Long.getLong("talaksana.seed", new Random().nextLong());
    private static final String NI = "persetujuan-teknis-ni-casn";

    private static RunningContainer container;
    private static Accounts accounts;
    private static String ticket;
    private static String code;
    private static String caseId;

    @BeforeClass
    public static void start() throws IOException {
        container = RunningContainer.shared();
        accounts = Accounts.at(container);
        Person officer =
                Person.of(container, Accounts.OFFICER, accounts.passwords().get(Accounts.OFFICER));
        caseId = officer.post("/agencies/kanreg/services/" + NI + "/cases", Map.of("subject", "Usul"))
                .with(201)
                .get("id")
                .asText();
        JsonNode filed = Person.anonymous(container)
                .post(
                        "/agencies/kanreg/complaints",
                        Map.of("title", "Lambat", "chronology", "Sudah sebulan.", "eventDate", "2026-10-22"))
                .with(201);
        ticket = filed.at("/ticket/id").asText();
        code = filed.get("code").asText();
    }

    @Test
    public void everyAnswerIsAsTheApiDescribesIt() throws IOException {
        Described described = new Described(container.get("/api/openapi.json").body());
        GeneratedRequests requests = new GeneratedRequests(described, known(), bodies(), SEED);
        Random who = new Random(SEED);
        List<String> names = new ArrayList<>(accounts.passwords().keySet());
        Map<String, String> faults = new TreeMap<>();
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int i = 0; i < REQUESTS; i++) {
            GeneratedRequests.Generated each = requests.next();
            if (who.nextInt(5) > 0) {
                accounts.login(each.request(), names.get(who.nextInt(names.size())));
            } else if (who.nextInt(60) == 0) {
                each.request().login("siapa" + i, "salah");
            }
            RawHttp.Answer answer = each.request().send(container.port());
            statuses.merge(answer.status(), 1, Integer::sum);
            Optional<String> fault = each.request().method().equals("HEAD")
                    ? Optional.empty()
                    : each.leads() ? described.fault(each.operation(), answer) : described.faultOfAny(answer);
            fault.ifPresent(f -> faults.merge(
                    each.operation().verb() + " " + each.operation().path() + ": "
                            + f.split(":")[0].replaceAll("\\[\\d+\\]", "[]"),
                    f + "\n    " + each.request(),
                    (first, later) -> first));
        }
        if (REQUESTS >= 10_000) {
            Report.write(
                    "requests",
                    Map.of(
                            "generated requests, seed " + SEED,
                            REQUESTS + ", answered with " + statuses + ", not as described: " + faults.size()));
        }
        assertThat(faults.entrySet())
                .as("seed " + SEED + ", statuses " + statuses + ", first of each kind")
                .isEmpty();
        assertThat(statuses.keySet()).contains(200, 400, 401, 403, 404, 415, 422);
    }

    private static Map<String, List<String>> known() {
        return Map.ofEntries(
                Map.entry("agency", List.of("kanreg", "kanreg", "bangkalan", "singkawang", "tidak-ada")),
                Map.entry("jurisdiction_id", List.of("kanreg", "bangkalan", "tidak-ada")),
                Map.entry("service", List.of(NI, NI, "asesmen-job-target-jpt-pratama", "tidak-ada")),
                Map.entry("service_code", List.of(NI, "umum", "tidak-ada")),
                Map.entry("code", List.of(NI, "umum", code)),
                Map.entry("id", List.of(caseId, caseId, ticket, "kanreg-0JQ8ZK3V5T7XN")),
                Map.entry("ticket", List.of(ticket, ticket, "kanreg-0JQ8ZK3V5T7XN")),
                Map.entry("token", List.of(ticket)),
                Map.entry("service_request_id", List.of(ticket, ticket + "," + ticket)),
                Map.entry("step", List.of("verifikasi-dan-generate", "tanda-tangan-digital", "tidak-ada")),
                Map.entry("version", List.of("1.0.0", "9.9.9")),
                Map.entry("from", List.of("1.0.0", "0", "1")),
                Map.entry("to", List.of("1.0.0", "2.0.0", "tim-pemroses", "bangkalan")),
                Map.entry("with", List.of("bangkalan/asesmen-job-target-jpt-pratama", "kanreg/" + NI)),
                Map.entry("format", List.of("json", "xml", "pdf", "html", "svg", "bpmn")),
                Map.entry("number", List.of("1", "2")),
                Map.entry("limit", List.of("1", "200", "201", "0")),
                Map.entry("outcome", List.of("ms", "bts", "tms", "tidak-ada")),
                Map.entry("deed", List.of("classify", "dispose", "answer", "reject", "forward", "close", "x")),
                Map.entry("X-Case-Code", List.of("7QXM-02RA-KJ5T-9V1C")),
                Map.entry("X-Ticket-Code", List.of(code, "0000-0000-0000-0000")),
                Map.entry("Idempotency-Key", List.of("8e03978e-40d5-43dd-bc93-6894a57f9324", "1")),
                Map.entry("event_date", List.of("2026-11-02")),
                Map.entry("eventDate", List.of("2026-11-02")),
                Map.entry("q", List.of("lowongan", "tes cpns", "x")));
    }

    private static Map<String, byte[]> bodies() {
        return Map.of(
                "application/zip",
                AgencyJar.of("kanreg")
                        .with("agency.yaml", "version: 1.1.0\n", "version: 1.4.0\n")
                        .zip(),
                "text/plain",
                "1. Memeriksa berkas\n2. Menandatangani surat\n".getBytes(StandardCharsets.UTF_8),
                "text/calendar",
                ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n"
                                + "DTSTART;VALUE=DATE:20270101\r\nSUMMARY:Tahun Baru\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                "application/bpmn+xml",
                ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><startEvent id='a'/>"
                                + "<task id='t' name='Memeriksa'/><endEvent id='e'/>"
                                + "<sequenceFlow id='f' sourceRef='a' targetRef='t'/>"
                                + "<sequenceFlow id='g' sourceRef='t' targetRef='e'/></process></definitions>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}

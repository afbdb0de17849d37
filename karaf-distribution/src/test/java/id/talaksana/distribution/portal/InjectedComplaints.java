package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Complaints of hostile texts, by five doors in turn, some of the thousand or, when asked for, all, each with a hostile reply and hostile deeds of an officer: all of it
 * through the database and out again by every face.
 */
final class InjectedComplaints {
    private static final int AT_ONCE = 4;
    /** The thousand go through every template in the unit tests; here a share of them takes the whole way. */
    private static final int TEXTS = Integer.getInteger("talaksana.injections", 60);

    private static final String FILE = "/api/agencies/bangkalan/complaints";
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    private final RunningContainer container;
    private final Person visitor;
    private final Person officer;
    private final SealedForm form;
    private final SealedForm follow;

    /** What each ticket says, and whether it is still here. */
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private final Map<String, String> verified = new ConcurrentHashMap<>();

    private record Receipt(String ticket, String code) {}

    InjectedComplaints(RunningContainer container) {
        this.container = container;
        visitor = Person.anonymous(container);
        officer = Person.added(container, "bangkalan.aduan", "--role officer --agency bangkalan");
        form = SealedForm.open(container, "/bangkalan/pengaduan");
        follow = SealedForm.open(container, "/pengaduan");
    }

    void goThrough() {
        List<String> texts = new ArrayList<>(InjectedTexts.thousand());
        Collections.shuffle(texts, new Random(TEXTS));
        texts.subList(TEXTS, texts.size()).clear();
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, texts.size()).forEach(i -> all.add(visitors.submit(() -> complain(i, texts.get(i)))));
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            visitors.shutdownNow();
        }
        assertThat(kept).hasSize((int)
                texts.stream().filter(text -> !InjectedTexts.isUnfitLine(text)).count());
        readByTheOfficer();
        readByEverybody();
        readAtTheConsole();
    }

    private void complain(int i, String evil) {
        HttpResponse<String> answer = filed(i, evil);
        assertThat(answer.headers().map().keySet())
                .as("no header was split off")
                .noneMatch(name -> name.equalsIgnoreCase("X-Injected"));
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains(InjectedTexts.MARK));
        if (InjectedTexts.isUnfitLine(evil)) {
            assertThat(answer.statusCode()).as("%s", answer.body()).isIn(400, 422);
            return;
        }
        Receipt receipt = receipt(answer);
        String ticket = "/complaints/" + receipt.ticket();
        JsonNode replied = visitor.post(ticket + "/replies", Map.of("text", evil), "X-Ticket-Code", receipt.code())
                .with(200);
        assertThat(replied.at("/events/1/text").asText()).isEqualTo(evil);
        assertThat(replied.get("title").asText()).isEqualTo(evil.strip());
        int said = 1 + deeds(i / 5, ticket, evil);
        kept.put(receipt.ticket(), evil.strip());
        HttpResponse<String> page =
                follow.send(Map.of("nomor", receipt.ticket(), "kode", receipt.code(), "aksi", "lihat"));
        assertThat(page.statusCode()).isEqualTo(200);
        Injections.inert(page.body());
        Document shown = Jsoup.parse(page.body());
        assertThat(shown.selectFirst("dd.teks").wholeText()).isEqualToNormalizingNewlines(evil.strip());
        assertThat(shown.select("blockquote.teks")).hasSize(said).allSatisfy(text -> assertThat(text.wholeText())
                .isEqualToNormalizingNewlines(evil));
    }

    // ---- in -------------------------------------------------------------------------------------------------------

    private HttpResponse<String> filed(int i, String evil) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("title", "chronology", "category", "location", "reporterName", "reporterContact")) {
            fields.put(field, evil);
        }
        fields.put("eventDate", "2025-10-22");
        return switch (i % 5) {
            case 0 -> visitor.posted("/agencies/bangkalan/complaints", fields);
            case 1 -> withFile(fields, evil.replaceAll("[\r\n\"]", "_") + ".txt");
            case 2 -> byOpen311(evil);
            case 3 -> byPage(evil);
            default -> {
                fields.put("channel", "whatsapp");
                yield officer.posted("/agencies/bangkalan/complaints/intake", fields);
            }
        };
    }

    private HttpResponse<String> withFile(Map<String, String> fields, String name) {
        String body = fields.entrySet().stream()
                        .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                        .collect(Collectors.joining())
                + part("name=\"files\"; filename=\"" + name + "\"", "Isi surat")
                + "--batas-7f--\r\n";
        return container.send(container
                .request(FILE)
                .header("Content-Type", "multipart/form-data; boundary=batas-7f")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private static String part(String head, String content) {
        return "--batas-7f\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private HttpResponse<String> byOpen311(String evil) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jurisdiction_id", "bangkalan");
        fields.put("service_code", "umum");
        fields.put("attribute[event_date]", "2025-10-22");
        for (String field : List.of("attribute[title]", "description", "address_string", "first_name", "phone")) {
            fields.put(field, evil);
        }
        return container.send(container
                .request("/api/open311/v2/requests.json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(SealedForm.encoded(fields)))
                .build());
    }

    private HttpResponse<String> byPage(String evil) {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("tanggal", "2025-10-22"));
        for (String field : List.of("judul", "kronologi", "lokasi", "nama", "kontak")) {
            fields.put(field, evil);
        }
        HttpResponse<String> page = form.send(fields);
        Injections.inert(page.body());
        return page;
    }

    private static Receipt receipt(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isIn(200, 201);
        if (answer.body().startsWith("<")) {
            Document page = Jsoup.parse(answer.body());
            return new Receipt(
                    page.selectFirst("#tiket").text(),
                    page.selectFirst("#kode-tiket").text());
        }
        JsonNode json = Person.json(answer.body());
        if (json.isArray()) {
            Matcher code = CODE.matcher(json.at("/0/service_notice").asText());
            assertThat(code.find()).isTrue();
            return new Receipt(json.at("/0/service_request_id").asText(), code.group());
        }
        return new Receipt(json.at("/ticket/id").asText(), json.get("code").asText());
    }

    /** Each kind of deed in turn; tells how many things were said to the reporter. */
    private int deeds(int turn, String ticket, String evil) {
        String id = ticket.substring(ticket.lastIndexOf('/') + 1);
        switch (turn % 4) {
            case 0:
                perform(ticket, "reject", null, evil);
                return 1;
            case 1:
                perform(ticket, "forward", "kanreg", evil);
                return 1;
            case 2:
                perform(ticket, "classify", "aspirasi", evil);
                perform(ticket, "dispose", evil, evil);
                perform(ticket, "answer", null, evil);
                verified.put(id, evil);
                return 1;
            default:
                perform(ticket, "classify", "aspirasi", null);
                perform(ticket, "answer", null, evil);
                perform(ticket, "close", null, evil);
                verified.put(id, evil);
                return 2;
        }
    }

    private void perform(String ticket, String deed, String to, String text) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("deed", deed);
        body.put("to", to);
        body.put("text", text);
        JsonNode rows = officer.post(ticket + "/deeds", body).with(200).get("rows");
        JsonNode last = rows.get(rows.size() - 1);
        assertThat(last.path("text").asText(null)).isEqualTo(text);
        if (deed.equals("dispose")) {
            assertThat(last.get("detail").asText()).isEqualTo(to.strip());
        }
    }

    // ---- out ------------------------------------------------------------------------------------------------------

    /** What stands in each field of each ticket of Bangkalan: one text, the same in all of them. */
    private void readByTheOfficer() {
        Map<String, String> read = new LinkedHashMap<>();
        String after = "";
        do {
            JsonNode page = officer.get("/complaints?agency=bangkalan&limit=200" + after)
                    .with(200);
            for (JsonNode ticket : page.get("tickets")) {
                String title = ticket.get("title").asText();
                for (String field : List.of(
                        "chronology", "category", "location", "reporterName", "reporterContact", "disposedTo")) {
                    if (ticket.hasNonNull(field)) {
                        assertThat(ticket.get(field).asText()).as(field).isEqualTo(title);
                    }
                }
                assertThat(ticket.get("location").isTextual()).isTrue();
                read.put(ticket.get("id").asText(), title);
            }
            after = page.path("next").isTextual() ? "&after=" + page.get("next").asText() : null;
        } while (after != null);
        assertThat(read).isEqualTo(kept);
    }

    private void readByEverybody() {
        Map<String, String> titles = new LinkedHashMap<>();
        verified.forEach((id, text) -> titles.put(id, text.strip()));
        String address = "/api/open311/v2/requests.%s?jurisdiction_id=bangkalan";
        Map<String, String> json = new LinkedHashMap<>();
        for (JsonNode each :
                Person.json(container.get(address.formatted("json")).body())) {
            String id = each.get("service_request_id").asText();
            if (each.hasNonNull("description")) {
                json.put(id, each.get("description").asText());
                assertThat(each.get("address").asText()).isEqualTo(json.get(id));
                assertThat(each.get("status_notes").asText()).isEqualTo(verified.get(id));
            }
        }
        assertThat(json).isEqualTo(titles);
        NodeList requests = xml(container.get(address.formatted("xml")).body());
        for (int i = 0; i < requests.getLength(); i++) {
            Element request = (Element) requests.item(i);
            String text = verified.get(child(request, "service_request_id"));
            assertThat(child(request, "description")).isEqualToNormalizingNewlines(text == null ? "" : text.strip());
            assertThat(child(request, "status_notes")).isEqualToNormalizingNewlines(text == null ? "" : text);
        }
        assertThat(requests.getLength()).isGreaterThan(titles.size());
    }

    private static String child(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static NodeList xml(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("request");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Nothing that commands a terminal but the shell's own bold headings. */
    private void readAtTheConsole() {
        StringBuilder printed = new StringBuilder();
        String list = "complaint:list --as bangkalan.aduan --agency bangkalan --limit 200";
        Pattern further = Pattern.compile("--after \\S+");
        String next = "";
        while (next != null) {
            String page = container.console(list + " " + next);
            printed.append(page);
            Matcher found = further.matcher(page);
            next = found.find() ? found.group() : null;
        }
        kept.keySet().stream()
                .sorted()
                .limit(20)
                .forEach(id -> printed.append(container.console("complaint:show --as bangkalan.aduan " + id)));
        assertThat(kept.keySet()).allSatisfy(id -> assertThat(printed).contains(id));
        assertThat(printed.toString().replaceAll("\u001b\\[[0-9]*m", "").codePoints())
                .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r')
                .noneMatch(c -> c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069);
    }
}

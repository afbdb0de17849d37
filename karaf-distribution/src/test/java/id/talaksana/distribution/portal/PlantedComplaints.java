package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Complaints whose reporters and contents carry marks that stand nowhere else: an open one for comparison, anonymous and
 * confidential ones, filed by REST, by the page, by Open311 and at the console, two of these with a file,
 * handled by an officer, disputed, and one forwarded to another agency.
 */
final class PlantedComplaints {
    /** What one complaint carries: who complains, and what is said. */
    record Planted(String kind, boolean anonymous, boolean confidential, String ticket, String code) {

        /** Name, telephone, mail and address, wherever a form asks about the person. */
        List<String> identity() {
            return List.of("Rahayu" + kind, "0812" + kind, kind + "@tanda.example", "Jalan " + kind);
        }

        List<String> content() {
            return List.of("Judul" + kind, "Cerita" + kind, "Kategori" + kind, "Lokasi" + kind);
        }

        /** What a device says of itself, and the folder that a file lay in, which are kept of nobody. */
        List<String> never() {
            return List.of("Gawai" + kind, "Akun" + kind, "Folder" + kind);
        }

        /** What a file that comes with it is called, and what it says: both name the person. */
        String fileName() {
            return "Folder" + kind + "/Ktp" + identity().get(0) + ".txt";
        }

        String fileContent() {
            return "Isi" + kind + ": " + String.join(", ", identity());
        }

        /** What the reporter says later, and what the office says inside. */
        List<String> words() {
            return List.of("Balasan" + kind, "Disposisi" + kind);
        }
    }

    final List<Planted> all = new ArrayList<>();
    /** What was answered to those who planted and handled them, by who was told what. */
    final Map<String, String> told = new TreeMap<>();

    private final RunningContainer container;
    private final Person officer;
    private final Person administrator;

    /** @param administrator takes what is confidential first: the agency's document names no handlers */
    PlantedComplaints(RunningContainer container, Person officer, Person administrator) {
        this.container = container;
        this.officer = officer;
        this.administrator = administrator;
        boolean[] both = {false, true};
        for (boolean anonymous : both) {
            for (boolean confidential : both) {
                String kind = (anonymous ? "Anonim" : "Bernama") + (confidential ? "Rahasia" : "Terbuka");
                handle(byRest("Rest" + kind, anonymous, confidential));
                handle(byPage("Web" + kind, anonymous, confidential));
                handle(byOpen311("Kota" + kind, anonymous, confidential));
                handle(atTheConsole("Konsol" + kind, anonymous, confidential));
            }
        }
        Planted forwarded = byRest("TerusAnonim", true, true);
        perform(true, forwarded, "forward", "balikpapan", "Bukan wewenang kami.");
        all.add(forwarded);
    }

    private Planted byRest(String kind, boolean anonymous, boolean confidential) {
        Planted marks = new Planted(kind, anonymous, confidential, null, null);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", marks.content().get(0));
        body.put("chronology", marks.content().get(1));
        body.put("category", marks.content().get(2));
        body.put("location", marks.content().get(3));
        body.put("eventDate", "2025-10-22");
        body.put(
                "reporterName", marks.identity().get(0) + " " + marks.identity().get(3));
        body.put(
                "reporterContact",
                marks.identity().get(1) + " " + marks.identity().get(2));
        body.put("anonymous", anonymous);
        body.put("confidential", confidential);
        Map<String, String> fields = new LinkedHashMap<>();
        body.forEach((field, value) -> fields.put(field, value.toString()));
        String form = fields.entrySet().stream()
                        .map(field -> part("name=\"" + field.getKey() + "\"", field.getValue()))
                        .collect(Collectors.joining())
                + part("name=\"files\"; filename=\"" + marks.fileName() + "\"", marks.fileContent())
                + "--batas--\r\n";
        HttpResponse<String> answer = container.send(container
                .request("/api/agencies/kanreg/complaints")
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
        JsonNode filed = Person.json(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String ticket = filed.at("/ticket/id").asText();
        told.put("code filed " + ticket, answer.body());
        return new Planted(
                kind, anonymous, confidential, ticket, filed.get("code").asText());
    }

    private static String part(String head, String content) {
        return "--batas\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + content + "\r\n";
    }

    private Planted byPage(String kind, boolean anonymous, boolean confidential) {
        Planted marks = new Planted(kind, anonymous, confidential, null, null);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("judul", marks.content().get(0));
        fields.put("kronologi", marks.content().get(1) + " " + marks.content().get(2));
        fields.put("lokasi", marks.content().get(3));
        fields.put("tanggal", "2025-10-22");
        fields.put("nama", marks.identity().get(0) + " " + marks.identity().get(3));
        fields.put("kontak", marks.identity().get(1) + " " + marks.identity().get(2));
        if (anonymous) {
            fields.put("anonim", "ya");
        }
        if (confidential) {
            fields.put("rahasia", "ya");
        }
        String page =
                SealedForm.open(container, "/kanreg/pengaduan").send(fields).body();
        Document receipt = Jsoup.parse(page);
        told.put("code receipt " + kind, page);
        return new Planted(
                kind,
                anonymous,
                confidential,
                receipt.selectFirst("#tiket").text(),
                receipt.selectFirst("#kode-tiket").text());
    }

    private Planted byOpen311(String kind, boolean anonymous, boolean confidential) {
        Planted marks = new Planted(kind, anonymous, confidential, null, null);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("jurisdiction_id", "kanreg");
        fields.put("service_code", "persetujuan-teknis-ni-casn");
        fields.put("attribute[title]", marks.content().get(0));
        fields.put("attribute[event_date]", "2025-10-22");
        fields.put("attribute[anonymous]", String.valueOf(anonymous));
        fields.put("attribute[confidential]", String.valueOf(confidential));
        fields.put("description", marks.content().get(1) + " " + marks.content().get(2));
        fields.put("address_string", marks.content().get(3));
        fields.put("first_name", marks.identity().get(0));
        fields.put("last_name", marks.identity().get(3));
        fields.put("phone", marks.identity().get(1));
        fields.put("email", marks.identity().get(2));
        fields.put("device_id", marks.never().get(0));
        fields.put("account_id", marks.never().get(1));
        JsonNode filed = Person.json(container
                        .send(container
                                .request("/api/open311/v2/requests.json")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(SealedForm.encoded(fields)))
                                .build())
                        .body())
                .path(0);
        String notice = filed.path("service_notice").asText();
        Matcher code = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(notice);
        assertThat(code.find()).as("%s", filed).isTrue();
        told.put("code request " + kind, filed.toString());
        return new Planted(
                kind, anonymous, confidential, filed.get("service_request_id").asText(), code.group());
    }

    /** An officer writes down what came by telephone. */
    private Planted atTheConsole(String kind, boolean anonymous, boolean confidential) {
        Planted marks = new Planted(kind, anonymous, confidential, null, null);
        Path file =
                Path.of(System.getProperty("talaksana.work")).resolve("surat").resolve(marks.fileName());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, marks.fileContent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String printed = container.console("complaint:file --file " + file
                + " --as kanreg.tim --channel phone --date 2025-10-22"
                + " --chronology '" + marks.content().get(1) + "' --category "
                + marks.content().get(2)
                + " --location " + marks.content().get(3)
                + " --name '" + marks.identity().get(0) + " " + marks.identity().get(3)
                + "' --contact '" + marks.identity().get(1) + " "
                + marks.identity().get(2) + "'"
                + (anonymous ? " --anonymous" : "") + (confidential ? " --confidential" : "")
                + " kanreg " + marks.content().get(0));
        Matcher ticket = Pattern.compile("kanreg-[0-9A-Z]{13}").matcher(printed);
        Matcher code = Pattern.compile("Kode bagi pelapor: (\\S+)").matcher(printed);
        assertThat(ticket.find() && code.find()).as(printed).isTrue();
        told.put("code printed " + kind, printed);
        return new Planted(kind, anonymous, confidential, ticket.group(), code.group(1));
    }

    private void handle(Planted p) {
        perform(p.confidential(), p, "classify", "tidak-berkadar-pengawasan", null);
        perform(p.confidential(), p, "dispose", "tim-pemroses", p.words().get(1));
        perform(false, p, "answer", null, "Sudah diperiksa.");
        JsonNode replied = Person.anonymous(container)
                .post(
                        "/complaints/" + p.ticket() + "/replies",
                        Map.of("text", p.words().get(0)),
                        "X-Ticket-Code",
                        p.code())
                .with(200);
        told.put("code replied " + p.ticket(), replied.toString());
        all.add(p);
    }

    private void perform(boolean byAdministrator, Planted p, String deed, String to, String text) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("deed", deed);
        body.put("to", to);
        body.put("text", text);
        Person who = byAdministrator ? administrator : officer;
        HttpResponse<String> answer = who.posted("/complaints/" + p.ticket() + "/deeds", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        told.put((byAdministrator ? "administrator" : "officer") + " did " + deed + " " + p.ticket(), answer.body());
    }
}

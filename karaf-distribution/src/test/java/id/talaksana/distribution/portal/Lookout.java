package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.distribution.portal.PlantedComplaints.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;

/** All that anybody can see of a container, by the place where it was seen; a place begins with who looked. */
final class Lookout {
    private static final int MOST_PAGES = 200;

    private final RunningContainer container;
    private final Map<String, String> seen = new TreeMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();

    Lookout(RunningContainer container) throws IOException {
        this.container = container;
        people.put("visitor", Person.anonymous(container));
        people.put("officer", Person.officer(container, "kanreg.tim", "kanreg", List.of("tim-pemroses")));
        people.put(
                "other actor",
                Person.officer(container, "kanreg.pejabat", "kanreg", List.of("pejabat-penandatanganan")));
        people.put(
                "neighbour",
                Person.added(container, "balikpapan.aduan", "--role agency-administrator --agency balikpapan"));
        people.put("stranger", Person.added(container, "singkawang.aduan", "--role officer --agency singkawang"));
        people.put(
                "administrator", Person.added(container, "kanreg.adm", "--role agency-administrator --agency kanreg"));
        people.put("central staff", Person.added(container, "pusat", "--role central-staff"));
        people.put("central administrator", Person.administrator(container));
    }

    Person officer() {
        return people.get("officer");
    }

    Person administrator() {
        return people.get("administrator");
    }

    /** Looks everywhere. */
    Map<String, String> around(PlantedComplaints planted) throws IOException {
        seen.putAll(planted.told);
        for (Map.Entry<String, Person> who : people.entrySet()) {
            answers(who.getKey(), who.getValue(), planted);
            deeds(who.getKey(), who.getValue(), planted);
        }
        codeHolder(planted);
        pages();
        console(planted);
        files(container.data());
        seen.put("file of the launcher", container.printed());
        return seen;
    }

    /** Every address of the API that only reads, about every planted ticket. */
    private void answers(String who, Person person, PlantedComplaints planted) {
        JsonNode api = Person.anonymous(container).get("/openapi.json").with(200);
        api.get("paths").properties().forEach(path -> {
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
                        seen.computeIfAbsent(who + " " + whole, place -> person.text(whole));
                    }
                }
            }
        });
        for (String list :
                List.of("/complaints?limit=200", "/complaints?agency=kanreg&limit=200", "/agencies/kanreg")) {
            seen.put(who + " " + list, person.text(list));
        }
    }

    /** What is said to whoever tries what cannot be done with a ticket. */
    private void deeds(String who, Person person, PlantedComplaints planted) {
        for (Planted p : planted.all) {
            String ticket = "/complaints/" + p.ticket();
            for (Map<String, String> deed : List.of(
                    Map.of("deed", "classify", "to", "tidak-ada"),
                    Map.of("deed", "close"),
                    Map.of("deed", "forward", "to", "tidak-ada", "text", "Bukan wewenang."))) {
                HttpResponse<String> refused = person.posted(ticket + "/deeds", deed);
                assertThat(refused.statusCode()).as("%s", refused.body()).isBetween(400, 499);
                seen.put(who + " deed " + deed.get("deed") + " " + p.ticket(), refused.body());
            }
        }
    }

    private void codeHolder(PlantedComplaints planted) {
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
    }

    /** The public pages, by their links, with all that is downloaded from them; papers of the two agencies that had tickets. */
    private void pages() throws IOException {
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/kanreg",
                "/kanreg/pengaduan",
                "/kanreg/persetujuan-teknis-ni-casn",
                "/pengaduan",
                "/balikpapan/pengadaan-asn",
                "/singkawang/seleksi-terbuka-sekda-2025/jadwal.ics",
                "/api/agencies/kanreg/services/persetujuan-teknis-ni-casn/sop?format=html"));
        int pages = 0;
        while (!open.isEmpty() && pages < MOST_PAGES) {
            String path = open.poll();
            if (seen.containsKey("page " + path)) {
                continue;
            }
            pages++;
            if (path.contains(".pdf")) {
                seen.put("page " + path, pdf(path));
                continue;
            }
            HttpResponse<String> answer = container.get(path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            seen.put("page " + path, answer.body());
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                Jsoup.parse(answer.body()).select("a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.replaceFirst("#.*", ""))
                        .filter(link -> !link.contains("lang="))
                        .filter(link -> !link.contains(".pdf") || link.matches("/(kanreg|balikpapan)/.*"))
                        .forEach(open::add);
            }
        }
    }

    /** What a reader of a paper sees, and what it says about itself. */
    private String pdf(String path) throws IOException {
        byte[] bytes = container.download(container.request(path).GET().build()).body();
        try (PDDocument paper = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(paper)
                    + paper.getDocumentInformation().getCOSObject()
                    + new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private void console(PlantedComplaints planted) {
        for (String command : List.of(
                "agency:list",
                "agency:info kanreg",
                "agency:diag",
                "account:list",
                "case:list",
                "complaint:list --limit 200")) {
            seen.put("console " + command, container.console(command));
        }
        for (Planted p : planted.all) {
            seen.put("console show " + p.ticket(), container.console("complaint:show " + p.ticket()));
            seen.put("console verify " + p.ticket(), container.console("complaint:verify " + p.ticket()));
        }
        Planted last = planted.all.get(planted.all.size() - 2);
        seen.put("officer console", container.console("complaint:show --as kanreg.tim " + last.ticket()));
        seen.put("other actor console", container.console("complaint:show --as kanreg.pejabat " + last.ticket()));
    }

    /** Every file of the data folder but the database's own and the secrets: logs above all. */
    private void files(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            files.filter(Files::isRegularFile)
                    .filter(file ->
                            !data.relativize(file).toString().matches("(database|derby|console/|karaf/cache).*"))
                    .forEach(file -> seen.put("file " + data.relativize(file), content(file)));
        }
    }

    private static String content(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

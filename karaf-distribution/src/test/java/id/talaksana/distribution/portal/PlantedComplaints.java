package id.talaksana.distribution.portal;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Complaints whose reporters and contents carry marks that stand nowhere else: an open one for comparison, anonymous and
 * confidential ones, filed by REST and by the page, handled by an officer, disputed, and one forwarded to another agency.
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

        /** What the reporter says later, and what the office says inside. */
        List<String> words() {
            return List.of("Balasan" + kind, "Disposisi" + kind);
        }
    }

    final List<Planted> all = new ArrayList<>();
    private final RunningContainer container;
    private final Person officer;

    PlantedComplaints(RunningContainer container, Person officer) {
        this.container = container;
        this.officer = officer;
        boolean[] both = {false, true};
        for (boolean anonymous : both) {
            for (boolean confidential : both) {
                String kind = (anonymous ? "Anonim" : "Bernama") + (confidential ? "Rahasia" : "Terbuka");
                handle(byRest("Rest" + kind, anonymous, confidential));
                handle(byPage("Web" + kind, anonymous, confidential));
            }
        }
        Planted forwarded = byRest("TerusAnonim", true, true);
        officer.post(
                        "/complaints/" + forwarded.ticket() + "/deeds",
                        Map.of("deed", "forward", "to", "balikpapan", "text", "Bukan wewenang kami."))
                .with(200);
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
        body.put("contactWanted", true);
        body.put("anonymous", anonymous);
        body.put("confidential", confidential);
        JsonNode filed = Person.anonymous(container)
                .post("/agencies/kanreg/complaints", body)
                .with(201);
        return new Planted(
                kind,
                anonymous,
                confidential,
                filed.at("/ticket/id").asText(),
                filed.get("code").asText());
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
        Document receipt = Jsoup.parse(
                SealedForm.open(container, "/kanreg/pengaduan").send(fields).body());
        return new Planted(
                kind,
                anonymous,
                confidential,
                receipt.selectFirst("#tiket").text(),
                receipt.selectFirst("#kode-tiket").text());
    }

    private void handle(Planted p) {
        String deeds = "/complaints/" + p.ticket() + "/deeds";
        officer.post(deeds, Map.of("deed", "classify", "to", "tidak-berkadar-pengawasan"))
                .with(200);
        officer.post(
                        deeds,
                        Map.of(
                                "deed",
                                "dispose",
                                "to",
                                "tim-pemroses",
                                "text",
                                p.words().get(1)))
                .with(200);
        officer.post(deeds, Map.of("deed", "answer", "text", "Sudah diperiksa."))
                .with(200);
        Person.anonymous(container)
                .post(
                        "/complaints/" + p.ticket() + "/replies",
                        Map.of("text", p.words().get(0)),
                        "X-Ticket-Code",
                        p.code())
                .with(200);
        all.add(p);
    }
}

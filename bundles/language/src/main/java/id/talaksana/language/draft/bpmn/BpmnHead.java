package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a BPMN file says of the service as a whole, and what it has beside the one process.
 *
 * @param own whether the file is one of our own, which carries all that it was made from
 */
record BpmnHead(Element root, Element process, FlowGraph graph, boolean own, Sketch sketch) {

    void read() {
        Part head = sketch.head();
        Map<String, JsonNode> kept = OwnMembers.members(process, Set.copyOf(Vocabulary.HEAD));
        String title = title();
        if (kept.containsKey("title")
                && (title.equals(Vocabulary.UNREADABLE) || OwnMembers.same(kept.get("title"), title))) {
            head.set("title", kept.get("title"));
        } else if (title.isEmpty()) {
            head.set("title", Part.missing("Sumber tidak menyebut nama layanan."));
            head.doubt("title", "nama layanan tidak disebut");
        } else {
            head.set("title", title);
        }
        head.set("subject", kept.get("subject"));
        if (kept.containsKey("document")) {
            head.set("document", kept.get("document"));
        } else {
            head.set("document", Part.JSON.objectNode().put("kind", "guide"));
            head.doubt("document", "dokumen sumber tidak disebut; pilih service-page, sop, announcement, atau guide");
        }
        head.set("applicant", kept.get("applicant"));
        head.set("fields", kept.get("fields"));
        sketch.tail().set("tracks", kept.get("tracks"));
        sketch.tail().set("exclusiveTracks", kept.get("exclusiveTracks"));
        sketch.tail().set("products", kept.get("products"));
        JsonNode actors = kept.get("actors");
        if (actors != null) {
            actors.forEach(a -> {
                if (a instanceof ObjectNode tree && a.path("id").isTextual()) {
                    sketch.actor(a.path("id").asText(), tree);
                }
            });
        }
        others();
    }

    private String title() {
        String name = Words.line(process.get("name"));
        if (name.isEmpty()) {
            name = participants()
                    .filter(p -> reference(p.get("processRef")).equals(process.get("id")))
                    .map(p -> Words.line(p.get("name")))
                    .findFirst()
                    .orElse("");
        }
        return name.isEmpty() ? Words.line(root.get("name")) : name;
    }

    private Stream<Element> participants() {
        return root.all("collaboration").flatMap(c -> c.all("participant"));
    }

    private static String reference(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    /** What the file has beside the one process. */
    private void others() {
        Part head = sketch.head();
        if (own) {
            return;
        }
        root.all("process")
                .filter(p -> p != process && BpmnSource.activities(p) > 0)
                .forEach(p -> head.doubt(
                        "title",
                        "proses lain tidak dimuat: " + BpmnSource.named(p) + ", " + BpmnSource.activities(p)
                                + " kegiatan; satu berkas memuat satu layanan"));
        participants()
                .filter(p -> !reference(p.get("processRef")).equals(process.get("id")))
                .forEach(p -> head.doubt(
                        "title",
                        "kolam \"" + BpmnSource.named(p)
                                + "\" tidak dimuat; bila pihak luar, tulis sebagai pelaksana external"));
        root.all("collaboration")
                .flatMap(c -> c.all("messageFlow"))
                .forEach(m -> head.doubt("title", "alur pesan \"" + BpmnSource.named(m) + "\" tidak dapat dinyatakan"));
        for (String name :
                List.of("dataObject", "dataObjectReference", "dataStoreReference", "textAnnotation", "group")) {
            process.all(name).forEach(e -> {
                String words = e.first("text").map(Element::text).orElse(BpmnSource.named(e));
                head.doubt("title", "unsur \"" + name + "\" tidak dimuat: " + words);
            });
        }
        if (graph.starts() > 1) {
            head.doubt("title", "prosesnya bermula di " + graph.starts() + " tempat; layanan bermula di satu langkah");
        }
        long dangling = process.all("sequenceFlow")
                .filter(f ->
                        !graph.nodes().has(f.get("sourceRef")) || !graph.nodes().has(f.get("targetRef")))
                .count();
        if (dangling > 0) {
            head.doubt("title", dangling + " alur tidak berpangkal atau tidak berujung pada kegiatan proses ini");
        }
    }
}

package id.talaksana.language.draft.bpmn;

import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.words.LanguageWords;
import java.util.List;
import java.util.stream.Stream;

/** What a BPMN file has beside the steps of the one process: pools, messages, data, lanes. */
record BesideTheProcess(Element root, Element process, FlowGraph graph, Sketch sketch, BpmnAccount account) {
    private static final List<String> DATA =
            List.of("dataObject", "dataObjectReference", "dataStoreReference", "textAnnotation", "group");

    static String reference(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    void tell() {
        processes();
        pools();
        for (String name : DATA) {
            Stream.concat(process.all(name), root.all("collaboration").flatMap(c -> c.all(name)))
                    .forEach(this::data);
        }
        process.all("laneSet").forEach(this::lanes);
        Part head = sketch.head();
        if (graph.starts() > 1 && !graph.nodes().saysOrder()) {
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

    private void processes() {
        root.all("process").filter(p -> p != process).forEach(p -> {
            account.leftOut(p, LanguageWords.text("a-file-has-one-service"));
            if (BpmnSource.activities(p) > 0) {
                sketch.head()
                        .doubt(
                                "title",
                                "proses lain tidak dimuat: " + BpmnSource.named(p) + ", " + BpmnSource.activities(p)
                                        + " kegiatan; satu berkas memuat satu layanan");
            }
        });
    }

    private void pools() {
        root.all("collaboration").flatMap(c -> c.all("participant")).forEach(p -> pool(p));
        root.all("collaboration").flatMap(c -> c.all("messageFlow")).forEach(m -> messageFlow(m));
    }

    private void pool(Element p) {
        if (reference(p.get("processRef")).equals(process.get("id"))) {
            account.taken(p, "title");
        } else if (isPartner(p)) {
            account.taken(p, "request");
        } else {
            account.leftOut(p, LanguageWords.text("a-pool-of-others"));
            sketch.head()
                    .doubt(
                            "title",
                            "kolam \"" + BpmnSource.named(p)
                                    + "\" tidak dimuat; bila pihak luar, tulis sebagai pelaksana external");
        }
    }

    private void messageFlow(Element m) {
        if (own() && m.get("id").startsWith("permintaan-")) {
            account.taken(m, "request");
        } else {
            account.leftOut(m, LanguageWords.text("a-message-flow-cannot-be-said"));
            sketch.head().doubt("title", "alur pesan \"" + BpmnSource.named(m) + "\" tidak dapat dinyatakan");
        }
    }

    /** Own files draw whom a step asks as a pool of its own. */
    private boolean isPartner(Element participant) {
        return own() && participant.get("id").startsWith("mitra-");
    }

    private boolean own() {
        return process.attributes.containsKey(BpmnSource.OWN + "service");
    }

    private void data(Element element) {
        String words = element.first("text").map(Element::text).orElse(BpmnSource.named(element));
        account.leftOut(element, LanguageWords.text("a-definition-has-no-word-for-this-element"));
        sketch.head().doubt("title", "unsur \"" + element.name + "\" tidak dimuat: " + words);
    }

    private void lanes(Element set) {
        account.taken(set, "actors");
        set.all("lane").forEach(lane -> {
            account.taken(lane, "actors");
            lane.all("childLaneSet").forEach(this::lanes);
        });
    }
}

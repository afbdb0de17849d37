package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.PublicService;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a BPMN file says of the service as a whole, and what it has beside the one process.
 *
 * @param own whether the file is one of our own, which carries all that it was made from
 */
record BpmnHead(Element root, Element process, FlowGraph graph, boolean own, Sketch sketch, BpmnAccount account) {
    /** What a service says beside its steps, in the order of the language. */
    static final List<String> MEMBERS = Stream.of(PublicService.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("id") && !name.equals("steps"))
            .toList();

    /** What stands before the actors in a draft. */
    private static final Set<String> FIRST = Set.of("title", "subject", "document", "actors");

    void read() {
        Part head = sketch.head();
        Map<String, JsonNode> kept = OwnMembers.members(process, Set.copyOf(MEMBERS));
        titled(head, kept.get("title"));
        head.set("subject", kept.get("subject"));
        document(head, kept);
        MEMBERS.stream().filter(name -> !FIRST.contains(name)).forEach(name -> sketch.tail()
                .set(name, kept.get(name)));
        if (own) {
            sketch.service(process.get(BpmnSource.OWN + "service"));
        }
        actors(kept);
        documentation();
        new BesideTheProcess(root, process, graph, sketch, account).tell();
    }

    private static void document(Part head, Map<String, JsonNode> kept) {
        if (kept.containsKey("document")) {
            head.set("document", kept.get("document"));
        } else {
            head.set("document", Part.JSON.objectNode().put("kind", "guide"));
            head.doubt("document", "dokumen sumber tidak disebut; pilih service-page, sop, announcement, atau guide");
        }
    }

    private void actors(Map<String, JsonNode> kept) {
        JsonNode actors = kept.get("actors");
        if (actors != null) {
            actors.forEach(a -> {
                if (a instanceof ObjectNode tree && a.path("id").isTextual()) {
                    sketch.actor(a.path("id").asText(), tree);
                }
            });
        }
    }

    private void titled(Part head, JsonNode kept) {
        String title = title();
        if (kept != null && (title.equals(Vocabulary.UNREADABLE) || OwnMembers.same(kept, title))) {
            head.set("title", kept);
        } else if (title.isEmpty()) {
            head.set("title", Part.missing("Sumber tidak menyebut nama layanan."));
            head.doubt("title", "nama layanan tidak disebut");
        } else {
            head.set("title", title);
            if (kept != null) {
                head.doubt(
                        "title",
                        "nama layanan dalam diagram berbeda dari yang dibawa berkas ini: " + OwnMembers.words(kept));
            }
        }
    }

    private void documentation() {
        process.all("extensionElements")
                .flatMap(e -> e.all(Vocabulary.MEMBER))
                .filter(m -> m.space.equals(Vocabulary.OWN) && MEMBERS.contains(m.get("name")))
                .forEach(m -> account.taken(m, m.get("name")));
        List<String> notes = notes();
        if (!notes.isEmpty() && !sketch.tail().members.containsKey("notes")) {
            sketch.tail().set("notes", Sketch.ids(notes));
        } else if (!notes.isEmpty()) {
            sketch.tail().doubt("notes", "keterangan dalam diagram: " + String.join(" ", notes));
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Element documentation : process.all("documentation").toList()) {
            String words = Words.clean(documentation.text());
            if (own && words.startsWith("Versi ")) {
                account.taken(documentation, "version");
            } else if (!words.isEmpty()) {
                notes.add(words);
                account.taken(documentation, "notes");
            }
        }
        return notes;
    }

    private String title() {
        String name = Words.line(process.get("name"));
        if (name.isEmpty()) {
            name = participants()
                    .filter(p -> BesideTheProcess.reference(p.get("processRef")).equals(process.get("id")))
                    .map(p -> Words.line(p.get("name")))
                    .findFirst()
                    .orElse("");
        }
        return name.isEmpty() ? Words.line(root.get("name")) : name;
    }

    private Stream<Element> participants() {
        return root.all("collaboration").flatMap(c -> c.all("participant"));
    }
}

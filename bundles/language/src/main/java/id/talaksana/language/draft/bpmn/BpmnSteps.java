package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a BPMN file says of single steps, but for where they lead.
 *
 * @param lanes by the id of the node that stands in them
 * @param ids of the steps in the definition
 * @param own whether the file is one of our own, which carries all that it was made from
 */
record BpmnSteps(Map<String, Element> lanes, Map<Element, String> ids, boolean own, Sketch sketch) {
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4}(?:\\.\\d{1,3})*)[.)]\\s+(.+)$", Pattern.DOTALL);

    /** What own files keep of a step and is taken as it is; number, text and actors are compared with the drawing. */
    private static final List<String> TAKEN_OF_STEP =
            List.of(("from with via acts tracks when inputs duration extension clock outputs quality yields "
                            + "after window objection request channels note decision calls checklist fields ranking "
                            + "announces sessions at")
                    .split(" "));

    private static final Set<String> KEPT_OF_STEP = Stream.concat(
                    Stream.of("number", "text", "actors"), TAKEN_OF_STEP.stream())
            .collect(Collectors.toUnmodifiableSet());

    static String withoutNumber(String name) {
        Matcher numbered = NUMBER.matcher(name);
        return numbered.matches() ? numbered.group(2) : name;
    }

    Part step(Element node) {
        Map<String, JsonNode> kept = OwnMembers.members(node, KEPT_OF_STEP);
        Part step = new Part().set("id", ids.get(node));
        String name = own ? node.get("name") : Words.clean(node.get("name"));
        String words = numbered(kept, step, name);
        words(step, node, Words.clean(words), kept);
        actor(step, node, kept);
        for (String member : TAKEN_OF_STEP) {
            step.set(member, kept.get(member));
        }
        if (!own || node.get(BpmnSource.OWN + "step").isEmpty()) {
            foreign(step, node);
        }
        return step;
    }

    private static String numbered(Map<String, JsonNode> kept, Part step, String name) {
        Matcher numbered = NUMBER.matcher(name);
        JsonNode number = kept.get("number");
        String words = name;
        if (number != null && name.startsWith(number.asText() + ". ")) {
            step.set("number", number);
            words = name.substring(number.asText().length() + 2);
        } else if (numbered.matches()) {
            step.set("number", numbered.group(1));
            words = numbered.group(2);
        }
        return words;
    }

    private static void words(Part step, Element node, String words, Map<String, JsonNode> kept) {
        JsonNode text = kept.get("text");
        if (text != null && (words.equals(Vocabulary.UNREADABLE) || OwnMembers.same(text, words))) {
            step.set("text", text);
        } else if (words.isEmpty()) {
            step.set("text", Part.missing("Kegiatan tanpa nama dalam sumber, baris " + node.line + "."));
            step.doubt("text", "uraian kegiatan tidak disebut");
        } else {
            step.set("text", words);
            if (text != null) {
                step.doubt(
                        "text", "uraian dalam diagram berbeda dari yang dibawa berkas ini: " + OwnMembers.words(text));
            }
        }
    }

    private void actor(Part step, Element node, Map<String, JsonNode> kept) {
        Element lane = lanes.get(node.get("id"));
        String id = lane == null ? "" : lane.get(BpmnSource.OWN + "actor");
        if (lane != null && id.isEmpty() && LaneActors.names(lane, own)) {
            id = sketch.actor(lane.get("name"));
        }
        JsonNode actors = kept.get("actors");
        JsonNode list = actors == null ? null : actors.isObject() ? actors.path("value") : actors;
        performer(step, id, actors, list);
        if (id.isEmpty()) {
            step.doubt("actors", "pelaksana tidak disebut");
        }
    }

    private void performer(Part step, String id, JsonNode actors, JsonNode list) {
        if (list != null && (id.isEmpty() ? list.isEmpty() : first(list).equals(id))) {
            step.set("actors", actors);
        } else if (!id.isEmpty() && sketch.knowsActor(id)) {
            step.set("actors", Sketch.ids(List.of(id)));
            if (list != null) {
                step.doubt("actors", "pelaksana menurut lajur berbeda dari yang dibawa berkas ini: " + list);
            }
        }
    }

    private static String first(JsonNode performers) {
        JsonNode first = performers.path(0);
        return (first.isObject() ? first.path("actor") : first).asText();
    }

    /** What the tools of others draw and the language does not have. */
    private void foreign(Part step, Element node) {
        if (!FlowNodes.isActivity(node)) {
            step.doubt("text", "gerbang keputusan menjadi langkah: ia tidak tepat mengikuti satu kegiatan");
        }
        kindOfActivity(step, node);
        node.children.stream()
                .filter(c -> c.name.endsWith("LoopCharacteristics"))
                .forEach(c -> step.doubt("text", "pengulangan (" + c.name + ") tidak dapat dinyatakan"));
        notes(step, node);
    }

    private static void kindOfActivity(Part step, Element node) {
        switch (node.name) {
            case "subProcess", "adHocSubProcess", "transaction" ->
                step.doubt(
                        "text",
                        "subproses dimuat sebagai satu langkah; isinya: "
                                + node.children.stream()
                                        .filter(FlowNodes::isActivity)
                                        .map(BpmnSource::named)
                                        .collect(Collectors.joining("; ")));
            case "callActivity" ->
                step.doubt("text", "memanggil proses lain \"" + Words.line(node.get("calledElement")) + "\"");
            case "serviceTask", "scriptTask", "businessRuleTask" ->
                step.doubt("text", "menurut sumber dikerjakan mesin (" + node.name + "); di sini dicatat petugas");
            default -> {
                // A task like any other.
            }
        }
    }

    private static void notes(Part step, Element node) {
        List<String> notes = node.all("documentation")
                .map(d -> Words.clean(d.text()))
                .filter(d -> !d.isEmpty())
                .toList();
        if (!notes.isEmpty()) {
            step.set("note", Sketch.ids(notes));
        }
    }
}

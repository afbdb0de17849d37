package id.talaksana.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.Test;

/**
 * Walks the numbered items of an agency's documents, written down independently as facts, against its definition: a lost,
 * altered or invented item fails.
 */
public class AgencyFactsTest {
    /** Members that name or classify and are not words of a document. */
    private static final Set<String> STRUCTURE = Set.of(
            "talaksana",
            "agency",
            // A rule is a regulation's, which it cites, and not the document's.
            "ranking",
            "eligibility",
            // What scores are called in sessions is what its ranking calls them.
            "sessions",
            // How results are read is a regulation's.
            "assessment",
            // How tables of a source are headed is the source's matter.
            "applicants",
            "formations",
            "service",
            "version",
            "id",
            "kind",
            "of",
            "copy",
            "limit",
            "type",
            "step",
            "next",
            "returnTo",
            "end",
            "correctedBy",
            "form",
            "evidenceFor",
            "producedBy",
            "attribute",
            "in",
            "actors",
            "with",
            "via",
            "tracks",
            "yields",
            "provenance",
            "calls",
            "subject",
            "effectiveFrom");

    private final Map<String, JsonNode> definitions = AgencyFiles.trees();
    private final Map<String, JsonNode> facts = AgencyFiles.facts();

    public AgencyFactsTest() throws IOException {}

    @Test
    public void eachFileHasItsFacts() {
        assertThat(facts.keySet()).isEqualTo(definitions.keySet());
    }

    @Test
    public void everyListOfTheDocumentIsThereWholeAndInOrder() {
        lists();
    }

    @Test
    public void aLostAlteredOrInventedItemWouldBeNoticed() {
        for (String file : definitions.keySet()) {
            if (definitions.get(file).path("steps") instanceof ArrayNode steps) {
                ObjectNode last = (ObjectNode) steps.remove(steps.size() - 1);
                assertThatThrownBy(this::lists).as("lost").isInstanceOf(AssertionError.class);
                ObjectNode altered = last.deepCopy().put("text", "Kegiatan lain");
                steps.add(altered);
                assertThatThrownBy(this::lists).as("altered").isInstanceOf(AssertionError.class);
                steps.set(steps.size() - 1, last);
                lists();
                steps.add(altered);
                assertThatThrownBy(this::lists).as("invented").isInstanceOf(AssertionError.class);
                steps.remove(steps.size() - 1);
            }
        }
    }

    private void lists() {
        int walked = 0;
        for (String file : facts.keySet()) {
            for (Map.Entry<String, JsonNode> fact : members(facts.get(file).path("lists"))) {
                List<JsonNode> found = new ArrayList<>();
                walk(definitions.get(file), fact.getKey().substring(1).split("/"), 0, found);
                assertThat(texts(found)).as(file + " " + fact.getKey()).isEqualTo(texts(elements(fact.getValue())));
                walked += found.size();
            }
        }
        assertThat(walked).isPositive();
    }

    @Test
    public void everySingleValueIsThere() {
        for (String file : facts.keySet()) {
            for (Map.Entry<String, JsonNode> fact : members(facts.get(file).path("values"))) {
                List<JsonNode> found = new ArrayList<>();
                walk(definitions.get(file), fact.getKey().substring(1).split("/"), 0, found);
                assertThat(texts(found)).as(file + " " + fact.getKey()).isEqualTo(texts(List.of(fact.getValue())));
            }
        }
    }

    @Test
    public void whatIsNotStatedIsMarkedSoAndNothingElseIs() {
        for (String file : definitions.keySet()) {
            Map<String, String> found = new TreeMap<>();
            provenance("", definitions.get(file), found);
            Map<String, String> told = new TreeMap<>();
            members(facts.get(file).path("provenance"))
                    .forEach(m -> told.put(m.getKey(), m.getValue().asText()));
            assertThat(found).as(file).isEqualTo(told);
        }
    }

    @Test
    public void noStatedTextIsInvented() {
        for (String file : definitions.keySet()) {
            Set<String> told = new HashSet<>();
            leaves(facts.get(file).path("lists"), told);
            leaves(facts.get(file).path("values"), told);
            Set<String> stated = new HashSet<>();
            // The notes of a file as a whole are its author's remarks on the document.
            ObjectNode words = definitions.get(file).deepCopy();
            words.remove("notes");
            // How an agency shows itself is no part of any document.
            words.remove("brand");
            // Nor is how it numbers what it sends out from now on.
            words.remove("numbering");
            // The words of its letters are its own as well; its document names the letters alone.
            words.remove("letters");
            stated("", words, stated);
            stated.removeAll(told);
            assertThat(stated).as("texts of " + file + " that no fact knows").isEmpty();
        }
    }

    private static void walk(JsonNode node, String[] path, int at, List<JsonNode> found) {
        JsonNode here = value(node);
        if (at == path.length) {
            found.add(here);
        } else if (path[at].equals("*")) {
            here.forEach(item -> walk(item, path, at + 1, found));
        } else if (here.isArray()) {
            walk(here.path(Integer.parseInt(path[at])), path, at + 1, found);
        } else if (here.has(path[at])) {
            walk(here.get(path[at]), path, at + 1, found);
        } else if (here.isTextual() && path[at].equals("text")) {
            found.add(here);
        } else if (!List.of(path).subList(at, path.length).contains("*")) {
            found.add(NullNode.getInstance());
        }
    }

    /** A value with provenance counts as its value. */
    private static JsonNode value(JsonNode node) {
        if (!isSourced(node)) {
            return node;
        }
        return node.has("value") ? node.get("value") : NullNode.getInstance();
    }

    private static boolean isSourced(JsonNode node) {
        return node.isObject()
                && (node.has("value")
                        || node.has("provenance") && !node.has("id")
                        || node.size() == 1 && node.has("note"));
    }

    private static void provenance(String pointer, JsonNode node, Map<String, String> found) {
        if (isSourced(node)) {
            String provenance = node.path("provenance").asText("stated");
            if (!provenance.equals("stated")) {
                found.put(pointer, provenance);
            }
            provenance(pointer, value(node), found);
        } else if (node.isObject()) {
            members(node).forEach(m -> provenance(pointer + "/" + m.getKey(), m.getValue(), found));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                provenance(pointer + "/" + i, node.get(i), found);
            }
        }
    }

    private static void stated(String member, JsonNode node, Set<String> found) {
        if (isSourced(node)) {
            if (node.path("provenance").asText("stated").equals("stated")) {
                stated(member, value(node), found);
            }
        } else if (node.isObject()) {
            members(node).stream()
                    // A plain note is the author's remark; the document's own notes are lists of texts.
                    .filter(m -> !STRUCTURE.contains(m.getKey())
                            && !(m.getKey().equals("note") && m.getValue().isTextual())
                            // When a requirement is due; where a step is held is the document's word.
                            && !(m.getKey().equals("at") && m.getValue().isTextual()))
                    .forEach(m -> stated(m.getKey(), m.getValue(), found));
        } else if (node.isArray()) {
            node.forEach(item -> stated(member, item, found));
        } else if (node.isTextual()) {
            found.add(node.asText());
        }
    }

    private static void leaves(JsonNode node, Set<String> found) {
        if (node.isValueNode()) {
            found.add(node.asText());
        }
        node.forEach(child -> leaves(child, found));
    }

    /** Numbers and texts compare as they are written: "1" and 1 are the same item number. */
    private static List<Object> texts(List<JsonNode> nodes) {
        List<Object> texts = new ArrayList<>();
        for (JsonNode node : nodes) {
            texts.add(node.isArray() ? texts(elements(node)) : node.isNull() ? null : node.asText(node.toString()));
        }
        return texts;
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    private static List<Map.Entry<String, JsonNode>> members(JsonNode object) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        object.fields().forEachRemaining(members::add);
        return members;
    }
}

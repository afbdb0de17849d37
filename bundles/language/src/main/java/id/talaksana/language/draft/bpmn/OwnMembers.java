package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.bpmn.RecordJson;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What own files keep beside what they draw: members of the definition language, each as its tree. */
final class OwnMembers {
    private OwnMembers() {}

    /** Whether these are its words, or how it is read. */
    static boolean same(JsonNode sourced, String words) {
        String line = Words.line(words);
        return words(sourced).equals(line)
                || Words.line(sourced.path("reading").path("text").asText()).equals(line) && !line.isEmpty();
    }

    /** The words of a text of the language, with or without its provenance. */
    static String words(JsonNode sourced) {
        return Words.line((sourced.isObject() ? sourced.path("value") : sourced).asText());
    }

    static Map<String, JsonNode> members(Element element, Set<String> names) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        element.all("extensionElements")
                .flatMap(e -> e.all(Vocabulary.MEMBER))
                .filter(m -> m.space.equals(Vocabulary.OWN) && names.contains(m.get("name")))
                .forEach(m -> RecordJson.read(m.text()).ifPresent(tree -> members.put(m.get("name"), tree)));
        return members;
    }
}

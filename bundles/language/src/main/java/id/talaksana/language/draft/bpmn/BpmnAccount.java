package id.talaksana.language.draft.bpmn;

import id.talaksana.api.reading.SourceLedger;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.words.LanguageWords;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says of each element of a BPMN file what became of it. What only repeats what another element says, such as the flows that
 * come into a task, is part of the element that it stands in.
 */
final class BpmnAccount {
    /** Elements that repeat what stands elsewhere. */
    private static final Set<String> REPEATING = Set.of("incoming", "outgoing", "flowNodeRef");
    /** Elements that only hold others. */
    private static final Set<String> HOLDING =
            Set.of("definitions", "collaboration", "laneSet", "childLaneSet", "extensionElements");
    /** Lines that are named in one comment. */
    private static final int MOST_LINES = 20;

    private final Sketch sketch;
    private final Set<Element> told = new HashSet<>();
    /** Those that stand for all that is in them. */
    private final Set<Element> whole = new HashSet<>();
    /** Elements without words of their own in the draft's comments: their lines by their kind. */
    private final Map<String, StringBuilder> untold = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    BpmnAccount(Sketch sketch) {
        this.sketch = sketch;
    }

    void taken(Element element, String where) {
        if (told.add(element)) {
            sketch.ledger.taken(part(element), where);
        }
    }

    /** A comment on it stands in the draft already. */
    void doubted(Element element, String where, Text reason) {
        if (told.add(element)) {
            whole.add(element);
            sketch.ledger.doubted(part(element), where, reason);
        }
    }

    /** A comment on it stands in the draft already. */
    void leftOut(Element element, Text reason) {
        if (told.add(element)) {
            whole.add(element);
            sketch.ledger.leftOut(part(element), reason);
        }
    }

    /** All that nobody has spoken of, and what is in elements that were taken. */
    void rest(Element root) {
        walk(root);
        untold.forEach((name, lines) -> sketch.root.doubt(
                "steps", "unsur \"" + name + "\" tidak dimuat (" + counts.get(name) + "), baris " + lines));
    }

    private void walk(Element element) {
        if (REPEATING.contains(element.name)) {
            return;
        }
        if (!told.contains(element)) {
            if (!HOLDING.contains(element.name)) {
                unspoken(element);
                return;
            }
            taken(element, "service");
        }
        if (!whole.contains(element)) {
            element.children.forEach(this::walk);
        }
    }

    private void unspoken(Element element) {
        if (element.name.equals("BPMNDiagram")) {
            leftOut(element, LanguageWords.text("a-drawing-is-made-anew"));
            return;
        }
        leftOut(element, LanguageWords.text("a-definition-has-no-word-for-this-element"));
        int count = counts.merge(element.name, 1, Integer::sum);
        StringBuilder lines = untold.computeIfAbsent(element.name, name -> new StringBuilder());
        if (count <= MOST_LINES) {
            lines.append(count == 1 ? "" : ", ").append(element.line);
        } else if (count == MOST_LINES + 1) {
            lines.append(", …");
        }
    }

    private static SourceLedger.Part part(Element element) {
        List<String> words = List.of(element.get("name"), Words.line(element.text()));
        return new SourceLedger.Part(
                element.line,
                element.line,
                element.name,
                String.join(" ", words).strip());
    }
}

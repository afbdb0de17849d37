package id.talaksana.language.draft.bpmn;

import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.words.LanguageWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What became of the elements of the one process.
 *
 * @param ids of the steps in the definition
 * @param branches what runs side by side in others' files
 */
record ElementFates(
        Element process,
        FlowGraph graph,
        Map<Element, String> ids,
        SideBySide branches,
        Sketch sketch,
        BpmnAccount account) {

    /** Speaks of the process and of what stands in it. */
    void tell() {
        Map<String, Part> steps =
                sketch.steps.stream().collect(Collectors.toMap(step -> step.text("id"), step -> step, (a, b) -> a));
        account.taken(process, "service");
        for (Element element : process.children) {
            fate(steps, element);
        }
    }

    private void fate(Map<String, Part> steps, Element element) {
        if (ids.containsKey(element)) {
            step(element, steps.get(ids.get(element)));
        } else if (FlowNodes.isGateway(element)) {
            gateway(element);
        } else if (FlowNodes.isEvent(element)) {
            event(element);
        } else if (element.name.equals("sequenceFlow")) {
            flow(element);
        } else if (FlowNodes.isOfAnEvent(element)) {
            ofAnEvent(element);
        }
    }

    private void step(Element element, Part step) {
        if (step == null) {
            account.leftOut(element, LanguageWords.text("no-way-leads-to-it"));
            return;
        }
        String where = step.text("id");
        List<Element> inside = element.children.stream()
                .filter(c -> FlowNodes.isActivity(c) || c.name.endsWith("LoopCharacteristics"))
                .toList();
        if (!inside.isEmpty()) {
            account.doubted(element, where, LanguageWords.text("taken-as-one-step-without-what-is-in-it"));
            return;
        }
        if (step.doubts.containsKey("text")) {
            account.doubted(element, where, LanguageWords.text("see-the-doubts-at-it", "text"));
            return;
        }
        account.taken(element, where);
        element.all("documentation").forEach(d -> account.taken(d, where + "/note"));
        members(element, where);
    }

    /** What own files carry beside the drawing. */
    private void members(Element element, String where) {
        element.all("extensionElements")
                .flatMap(e -> e.all(Vocabulary.MEMBER))
                .filter(m -> m.space.equals(Vocabulary.OWN))
                .forEach(m -> account.taken(m, where + "/" + m.get("name")));
    }

    private void gateway(Element gateway) {
        boolean fork = graph.nodes().forks().stream().anyMatch(f -> f.at() == gateway || f.join() == gateway);
        if (!graph.nodes().isReached(gateway)) {
            account.leftOut(gateway, LanguageWords.text("no-way-leads-to-it"));
        } else if (graph.nodes().saysOrder() || branches.says(gateway)) {
            account.taken(gateway, "after");
        } else if (fork || gateway.name.equals("parallelGateway")) {
            account.doubted(gateway, "steps", LanguageWords.text("branches-follow-one-another"));
        } else if (gateway.name.equals("exclusiveGateway")) {
            account.taken(gateway, "decision");
        } else {
            account.doubted(gateway, "decision", LanguageWords.text("taken-as-a-choice-of-one-outcome"));
        }
    }

    private void event(Element event) {
        boolean plain = event.children.stream().noneMatch(c -> c.name.endsWith("EventDefinition"));
        boolean edge = event.name.equals("startEvent") || event.name.equals("endEvent");
        if (edge && plain) {
            account.taken(event, "steps");
        } else if (event.name.equals("boundaryEvent")) {
            account.doubted(event, "decision", LanguageWords.text("an-event-taken-as-an-outcome"));
        } else {
            account.leftOut(event, LanguageWords.text("a-definition-has-no-word-for-this-event"));
            sketch.root.doubt(
                    "steps", "peristiwa \"" + BpmnSource.named(event) + "\", baris " + event.line + ", tidak dimuat");
        }
    }

    private void flow(Element flow) {
        FlowNodes nodes = graph.nodes();
        if (!nodes.has(flow.get("sourceRef")) || !nodes.has(flow.get("targetRef"))) {
            account.leftOut(flow, LanguageWords.text("it-connects-nothing-of-this-process"));
            return;
        }
        account.taken(flow, "next");
        // Own files write the choice of an outcome or track as a condition, too.
        flow.all("conditionExpression")
                .filter(c -> process.attributes.containsKey(BpmnSource.OWN + "service"))
                .filter(c -> flow.get("id").startsWith("alur-"))
                .forEach(c -> account.taken(c, "decision"));
        members(flow, "decision");
    }

    private void ofAnEvent(Element subprocess) {
        String content = subprocess.children.stream()
                .filter(FlowNodes::isActivity)
                .map(BpmnSource::named)
                .collect(Collectors.joining("; "));
        account.leftOut(subprocess, LanguageWords.text("only-an-event-begins-it", content));
        sketch.root.doubt(
                "steps",
                "subproses \"" + BpmnSource.named(subprocess)
                        + "\" hanya dimulai oleh suatu peristiwa; tidak dimuat, isinya: " + content);
    }
}

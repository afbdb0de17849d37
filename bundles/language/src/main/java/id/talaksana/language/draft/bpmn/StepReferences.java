package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.draft.sketch.Sketch;
import java.util.Set;
import java.util.stream.Collectors;

/** What an own file carries beside its steps may name steps that were taken out of the drawing. */
record StepReferences(Sketch sketch) {

    void check() {
        Set<String> steps = sketch.steps.stream().map(step -> step.text("id")).collect(Collectors.toSet());
        if (sketch.tail().members.get("requirements") instanceof JsonNode requirements) {
            for (JsonNode requirement : requirements.isObject() ? requirements.path("value") : requirements) {
                due(steps, requirement);
            }
        }
    }

    private void due(Set<String> steps, JsonNode requirement) {
        JsonNode due = requirement.path("due");
        String step = (due.isObject() && due.has("value") ? due.path("value") : due)
                .path("step")
                .asText("");
        if (!step.isEmpty() && !steps.contains(step) && requirement instanceof ObjectNode object) {
            object.remove("due");
            sketch.root.doubt(
                    "requirements",
                    "persyaratan \"" + object.path("id").asText() + "\" menyebut langkah \"" + step
                            + "\" yang tidak ada lagi dalam diagram");
        }
    }
}

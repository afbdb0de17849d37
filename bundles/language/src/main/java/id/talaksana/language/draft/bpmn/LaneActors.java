package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Words;

/** The actors that lanes name. What is drawn holds: a lane that was renamed renames its actor, and that is told. */
record LaneActors(Element process, boolean own, Sketch sketch) {

    void read() {
        process.all("laneSet").forEach(this::lanes);
    }

    private void lanes(Element set) {
        set.all("lane").forEach(lane -> {
            if (lane.first("childLaneSet").isPresent()) {
                lane.all("childLaneSet").forEach(this::lanes);
            } else if (!lane.get(BpmnSource.OWN + "actor").isEmpty()) {
                renamed(lane, sketch.actorOf(lane.get(BpmnSource.OWN + "actor")));
            } else if (names(lane, own)) {
                sketch.actor(lane.get("name"));
            }
        });
    }

    /** Whether a lane names somebody by its words. */
    static boolean names(Element lane, boolean own) {
        String name = lane.get("name");
        return !name.isBlank() && !(own && name.equals(Vocabulary.NOBODY));
    }

    private static void renamed(Element lane, Part actor) {
        if (actor == null || !(actor.members.get("name") instanceof JsonNode name)) {
            return;
        }
        boolean outside = actor.members.get("external") instanceof JsonNode external && external.asBoolean();
        String drawn = Words.line(lane.get("name"));
        String was = OwnMembers.words(name);
        if (!drawn.equals(Vocabulary.laneName(was.isEmpty() ? null : was, outside)) && !drawn.isEmpty()) {
            actor.set("name", drawn.replace(Vocabulary.OUTSIDE, ""));
            actor.doubt("name", "nama lajur diubah dalam diagram; berkas ini membawa \"" + was + "\"");
        }
    }
}

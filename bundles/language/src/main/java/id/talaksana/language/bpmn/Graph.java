package id.talaksana.language.bpmn;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWay;
import java.util.List;

/**
 * A procedure as a graph of lanes, nodes and flows. The nodes are in the order of their columns.
 *
 * @param partners other agencies that steps ask for a service
 */
record Graph(List<Lane> lanes, List<Node> nodes, List<Edge> edges, List<Partner> partners) {

    /** A lane; {@code actor} is null for the steps whose actor the document does not name. */
    record Lane(String id, String actor, String name) {}

    /** What a node is. */
    enum Kind {
        START,
        TASK,
        /** The ways out of a step's decision. */
        DECISION,
        /** The ways out of a step of which one is the case's. */
        CHOICE,
        /** Steps that apply to some cases alone follow. */
        TRACKS,
        /** Ways part to run side by side, or meet again. */
        PARALLEL,
        END,
        /** The case ends here without product. */
        REJECTED
    }

    /**
     * A node.
     *
     * @param lane index of its lane
     * @param step the step that it stands for or belongs to; null for start and end
     */
    record Node(String id, Kind kind, String name, int lane, Step step) {}

    /**
     * A flow.
     *
     * @param outcome the outcome that it stands for; null when it stands for none
     * @param way the way onward that it stands for; null when it stands for none of several
     * @param condition when it is taken; null when always, or when no other is
     * @param back whether it leads back for correction
     */
    record Edge(
            String id,
            String from,
            String to,
            String name,
            Step.Outcome outcome,
            StepWay way,
            String condition,
            boolean back) {
        /** Whether it is taken when no other is. */
        boolean isDefault() {
            return id.endsWith(GraphOfService.PAST);
        }
    }

    /** Another agency that a step asks for a service. */
    record Partner(String id, String name, Step step) {}

    /** The graph of a service. */
    static Graph of(PublicService service) {
        return new GraphOfService(service).graph();
    }
}

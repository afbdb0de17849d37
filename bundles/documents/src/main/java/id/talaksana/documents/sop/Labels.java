package id.talaksana.documents.sop;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.sop.Flow.Edge;
import java.util.List;

/** What stands beside the ways out of a decision: the outcome's own words where they fit, else the regulation's. */
final class Labels {
    private static final double SIZE = 6;

    private Labels() {}

    static String fitting(Flow flow, Edge edge, double width) {
        String whole = edge.label();
        String plain = whole.replace(" [T]", "").replace(" [R]", "");
        String brief = plain.replaceAll(" *\\(.*", "");
        for (String candidate : List.of(whole, plain, brief)) {
            if (!candidate.isBlank() && Face.REGULAR.width(candidate, SIZE) <= width) {
                return candidate;
            }
        }
        List<Edge> ways =
                flow.edges().stream().filter(e -> e.from() == edge.from()).toList();
        if (ways.size() == 2 && ways.get(0).turnsDown() != ways.get(1).turnsDown()) {
            String brevity = edge.turnsDown() ? "Tdk" : "Ya";
            if (Face.REGULAR.width(brevity, SIZE) <= width) {
                return brevity;
            }
        }
        return Character.toString('a' + ways.indexOf(edge));
    }
}

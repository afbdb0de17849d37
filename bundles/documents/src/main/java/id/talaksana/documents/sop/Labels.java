package id.talaksana.documents.sop;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.sop.Flow.Edge;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands beside the ways out of a decision: the outcomes' own words where they fit, else the regulation's. */
final class Labels {
    private static final double SIZE = 6;
    private static final String YES = "Ya";
    private static final String NO = "Tdk";

    private Labels() {}

    /**
     * Words for all ways out of one decision.
     *
     * @param rooms how wide they may be
     */
    static Map<Edge, String> fitting(Flow flow, List<Edge> ways, Map<Edge, Double> rooms) {
        Map<Edge, String> own = new LinkedHashMap<>();
        ways.forEach(way -> own.put(way, own(way, rooms.get(way))));
        if (!own.containsValue(null)) {
            return own;
        }
        Map<Edge, String> brief = new LinkedHashMap<>();
        ways.forEach(way -> brief.put(way, way.turnsDown() ? NO : YES));
        boolean opposite =
                ways.size() == 2 && ways.get(0).turnsDown() != ways.get(1).turnsDown();
        if (opposite && ways.stream().allMatch(way -> fits(brief.get(way), rooms.get(way)))) {
            return brief;
        }
        List<Edge> all = flow.edges().stream()
                .filter(e -> e.from() == ways.get(0).from())
                .toList();
        own.replaceAll((way, words) -> words == null ? Character.toString('a' + all.indexOf(way)) : words);
        return own;
    }

    private static String own(Edge way, double room) {
        String whole = way.label();
        String plain = whole.replace(" [T]", "").replace(" [R]", "");
        String brief = plain.replaceAll(" *\\(.*", "");
        for (String candidate : List.of(whole, plain, brief)) {
            if (!candidate.isBlank() && fits(candidate, room)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean fits(String words, double room) {
        return Face.REGULAR.width(words, SIZE) <= room;
    }
}

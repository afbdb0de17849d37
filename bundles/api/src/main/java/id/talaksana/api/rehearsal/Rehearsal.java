package id.talaksana.api.rehearsal;

import id.talaksana.api.cases.Turn;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of playing a definition.
 *
 * @param digest of what was played
 * @param plays in the order in which they were played
 * @param untried branches that no play took, each with the reason; empty: all were taken
 * @param standIns what the rehearsal did in somebody's place, such as an answer of an extension
 */
public record Rehearsal(
        String agency,
        String version,
        String digest,
        long seed,
        List<Play> plays,
        List<Untried> untried,
        List<Text> standIns) {
    public Rehearsal {
        plays = List.copyOf(plays);
        untried = List.copyOf(untried);
        standIns = List.copyOf(standIns);
    }

    /** The plays of one service. */
    public List<Play> plays(String service) {
        return plays.stream().filter(play -> play.service().equals(service)).toList();
    }

    /** How long each was waited for at each step of a service, in seconds: the mean of its plays that came there. */
    public Map<String, Map<Turn.Whose, Long>> waited(String service) {
        Map<String, Map<Turn.Whose, Long>> waited = new TreeMap<>();
        Map<String, Integer> came = new HashMap<>();
        for (Play play : plays(service)) {
            play.waits().stream().map(Play.Wait::step).distinct().forEach(step -> came.merge(step, 1, Integer::sum));
            play.waits().forEach(wait -> waited.computeIfAbsent(wait.step(), step -> new EnumMap<>(Turn.Whose.class))
                    .merge(wait.whose(), wait.seconds(), Long::sum));
        }
        waited.forEach((step, whose) -> whose.replaceAll((who, seconds) -> seconds / came.get(step)));
        return waited;
    }

    /**
     * A branch that no play took.
     *
     * @param step id of the step; null: a combination of circumstances
     * @param outcome id of its outcome; null likewise
     * @param what the branch in words
     */
    public record Untried(String service, String step, String outcome, Text what, Text why) {}
}

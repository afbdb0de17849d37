package id.talaksana.core.rounds.results;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What comes of a ranking that is worked out anew.
 *
 * @param changes whose outcome is another one, by number
 * @param held which groups stay as they are, and why
 */
public record Recomputed(List<Change> changes, List<Text> held) {
    /** An applicant with another outcome. */
    public record Change(Applicant applicant, String before, Said after) {}

    static Recomputed nothing() {
        return new Recomputed(List.of(), List.of());
    }

    /** With what comes of another ranking of the step. */
    Recomputed and(Recomputed other) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(other.changes);
        List<Text> named = new ArrayList<>(held);
        named.addAll(other.held);
        return new Recomputed(all, named);
    }

    /** The outcomes by registration numbers. */
    public Map<String, String> outcomes() {
        return changes.stream()
                .collect(Collectors.toMap(change -> change.applicant().registration(), change -> change.after()
                        .outcome()));
    }

    /** What is decided anew, by applicants' numbers. */
    public Map<Integer, Said> said() {
        Map<Integer, Said> said = new TreeMap<>();
        changes.forEach(change -> said.put(change.applicant().number(), change.after()));
        return said;
    }
}

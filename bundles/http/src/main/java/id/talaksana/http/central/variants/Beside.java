package id.talaksana.http.central.variants;

import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.StepJudgement.Match;
import java.util.List;

/** Another variant beside the one that is looked at. */
public record Beside(Variant other, Alignment alignment) {

    /** What is said of a step of the left. */
    public Row of(String step) {
        return alignment.rows().stream()
                .filter(row -> row.left() != null && row.left().step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    /** Steps that this one alone has. */
    public List<Row> alone() {
        return alignment.rows().stream().filter(row -> row.left() == null).toList();
    }

    /** How many steps and pairs a person calls so. */
    public long judged(Match match) {
        return alignment.rows().stream()
                .filter(row -> row.review() != null && row.review().match() == match)
                .count();
    }

    /** How many wait for a person: nobody has judged them, or what was judged has changed. */
    public long waiting() {
        return alignment.rows().stream().filter(Beside::waits).count();
    }

    static boolean waits(Row row) {
        return row.review() == null || row.review().outdated();
    }
}

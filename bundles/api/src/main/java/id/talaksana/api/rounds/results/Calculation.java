package id.talaksana.api.rounds.results;

import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * How one applicant's result came about, line by line.
 *
 * @param entry number of the result
 * @param pseudonym under which the result shows them
 * @param seats of the formation
 * @param rivals how many were ranked for it
 */
public record Calculation(
        String registration,
        String step,
        int entry,
        String pseudonym,
        String formation,
        int seats,
        int rivals,
        RankedLine line,
        List<Line> lines) {
    public Calculation {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param words what is worked out, with its numbers
     * @param exact what it comes to, exact; null: it is a comparison
     * @param decimal the same rounded for reading; null likewise
     * @param basis what the rule is from; null where nothing is said
     */
    public record Line(Text words, String exact, String decimal, Text basis) {}
}

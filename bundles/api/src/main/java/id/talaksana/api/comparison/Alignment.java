package id.talaksana.api.comparison;

import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;

/**
 * Two procedures side by side. Which of their steps do the same is what a person said of them ({@link StepJudgements}), and where
 * nobody did it is judged from their words, so every pair carries what it rests on.
 *
 * @param judged how often a person has judged a step of the two so far
 * @param likeness how much of both procedures is paired, from 0 to 1; a pair that a person calls matching counts in full
 * @param rows every step of both sides once, in the order of the left side; a step of the right side alone stands behind
 *     the pair that it follows there
 */
public record Alignment(Side left, Side right, int judged, double likeness, List<Row> rows) {
    public Alignment {
        rows = List.copyOf(rows);
    }

    /** One of the two, in the version that was read. */
    public record Side(String agency, String service, String version, String digest, Sourced<String> title) {}

    /**
     * A pair of steps, or a step that stands alone.
     *
     * @param left null when only the right side has it
     * @param right null when only the left side has it
     * @param likeness how alike the words of the pair are, from 0 to 1; 0 for a step alone
     * @param shared words that both steps have, as the left one writes them, the most telling first
     * @param review what a person said of it; null: nobody has
     */
    public record Row(Relation relation, Place left, Place right, double likeness, List<String> shared, Review review) {
        public Row {
            shared = List.copyOf(shared);
        }
    }

    /**
     * What a person said, as far as it is everybody's business.
     *
     * @param outdated whether a definition has changed since in what was judged
     */
    public record Review(int number, StepJudgement.Match match, Instant at, boolean outdated) {}

    /**
     * A step where it stands.
     *
     * @param position counts the steps of its procedure from 1
     * @param number the document's own number; may be null
     */
    public record Place(String step, int position, String number, Sourced<String> text) {}

    /** How a row relates the two procedures. */
    public enum Relation {
        /** Both do it, in the same order among what both do. */
        SAME,
        /** Both do it, but at another place among what both do. */
        IN_OTHER_ORDER,
        ONLY_LEFT,
        ONLY_RIGHT,
        /** Its words cannot be read in the document, so nothing can be said about it. */
        UNREADABLE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

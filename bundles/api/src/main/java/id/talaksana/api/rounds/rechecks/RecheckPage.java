package id.talaksana.api.rounds.rechecks;

import java.util.List;

/**
 * How far the second look at a step is.
 *
 * @param undecided on how many the step still has to decide; the sample is drawn when there are none
 * @param decided of how many it is drawn
 * @param drawn how many are in it; 0 as long as it is not drawn
 * @param looked of them on how many a second verdict is there
 * @param disagreements how many of these wait to be settled
 * @param sample by applicants' numbers
 * @param next to be given as {@code after} for the next page; null: this is the last one
 */
public record RecheckPage(
        String step,
        long undecided,
        int decided,
        int drawn,
        int looked,
        int disagreements,
        List<Rechecked> sample,
        Integer next) {
    public RecheckPage {
        sample = List.copyOf(sample);
    }
}

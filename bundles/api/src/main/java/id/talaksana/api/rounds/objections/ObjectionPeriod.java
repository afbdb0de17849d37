package id.talaksana.api.rounds.objections;

import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;

/**
 * A period in which a step's outcomes are objected to (<em>masa sanggah</em>), as a round has it. Its moments are printed as
 * they are: a number of days would be read in several ways.
 *
 * @param period id of the step that holds it
 * @param steps ids of the steps whose outcomes are objected to
 * @param outcomes ids of those that may be
 * @param from when it begins; null: not yet known
 * @param to when it ends; null: not known, it lasts as long as its step
 * @param answersBy until when what is filed now is to be answered; null: no time is set
 * @param place where one objects, if not here; null: here
 * @param aboutOthers whether an applicant may object to another's outcome
 * @param referredTo who hears what is passed on; null: nobody
 * @param state whether one can object now
 * @param tally how many objections there are
 */
public record ObjectionPeriod(
        String period,
        List<String> steps,
        List<String> outcomes,
        Instant from,
        Instant to,
        Instant answersBy,
        String place,
        boolean aboutOthers,
        String referredTo,
        State state,
        Tally tally) {
    public ObjectionPeriod {
        steps = List.copyOf(steps);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether one can object. */
    public enum State {
        AHEAD,
        OPEN,
        OVER;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * How many.
     *
     * @param waiting without an answer
     * @param dueSoon those of them that are due within the next working day
     * @param overdue those of them that should have been answered
     * @param uncorrected accepted, and the outcome not corrected yet
     */
    public record Tally(long all, long waiting, long dueSoon, long overdue, long uncorrected) {}
}

package id.talaksana.http.api.administration;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;

/**
 * Body of the request that decides on a version that waits.
 *
 * @param decision approve, decline, or cancel what waits for its day
 * @param reason needed unless it is approved of
 */
public record ApprovalRequest(Decision decision, String reason) {

    /** What is decided. */
    public enum Decision {
        APPROVE,
        DECLINE,
        CANCEL;

        @Override
        public String toString() {
            return id.talaksana.api.text.Term.of(this);
        }
    }

    /** The decision, which must be said. */
    Decision given() {
        if (decision == null) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("must-be-given", "decision"))
                    .at("decision")
                    .exception();
        }
        return decision;
    }
}

package id.talaksana.http.api.administration;

import id.talaksana.api.text.Term;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.stream.Stream;

/**
 * Body of the request that decides on a version that waits.
 *
 * @param decision approve, decline, or cancel what waits for its day
 * @param reason needed unless it is approved of
 */
public record ApprovalRequest(String decision, String reason) {

    /** What is decided. */
    public enum Decision {
        APPROVE,
        DECLINE,
        CANCEL;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** The decision, which must be said. */
    Decision given() {
        return Stream.of(Decision.values())
                .filter(each -> each.toString().equals(decision))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                                ProblemType.INVALID, HttpWords.text("must-be-one-of", "approve, decline, cancel"))
                        .at("decision")
                        .exception());
    }
}

package id.talaksana.http.api.agencies;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.List;

/**
 * Body of the request that says who does a step.
 *
 * @param actors ids of actors; empty: nobody any more
 * @param reason may be absent
 */
public record AssignmentRequest(List<String> actors, String reason) {

    /** The actors, which must be said even if they are none: an empty body is to take nothing back. */
    public List<String> given() {
        if (actors == null) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("actors-must-be-given-ids"))
                    .at("actors")
                    .exception();
        }
        return actors;
    }
}

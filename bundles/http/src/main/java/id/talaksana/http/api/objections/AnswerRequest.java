package id.talaksana.http.api.objections;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.ObjectionDeed;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.List;

/**
 * Body of the request that answers objections: all that wait in a period, or those that the last three members leave.
 *
 * @param outcome to which an accepted one leads; null: the step's only one that turns nobody down
 * @param letter of the body that answered what was passed on to it; null: answered here
 */
public record AnswerRequest(
        String step,
        Boolean accepted,
        String outcome,
        String reason,
        LetterRequest letter,
        String formation,
        List<Integer> numbers,
        List<String> registrations) {

    ObjectionDeed deed(CaseId round, String key) {
        if (accepted == null) {
            throw Parameters.bad("accepted", HttpWords.text("must-be-one-of", "true, false"));
        }
        ObjectionQuery set = new ObjectionQuery(step, null, formation, null, numbers, registrations);
        return new ObjectionDeed.Answer(round, step, accepted, outcome, reason, LetterRequest.cited(letter), set, key);
    }
}

package id.talaksana.http.api.cases;

import id.talaksana.api.cases.Opening;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Body of the request that opens a case. All but the subject may be absent. */
public record OpeningRequest(
        String subject, Set<String> tracks, Map<String, String> attributes, List<String> presented) {

    public Opening opening(String agency, String service, String requestKey) {
        if (subject == null) {
            throw Problem.of(ProblemType.INVALID, HttpWords.text("subject-is-needed-what-the-case"))
                    .at("subject")
                    .exception();
        }
        return new Opening(agency, service, subject, tracks, attributes, presented, requestKey);
    }
}

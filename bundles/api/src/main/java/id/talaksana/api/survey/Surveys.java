package id.talaksana.api.survey;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.text.Refusal;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The satisfaction survey: whoever follows a closed case with its code answers once for it. That it was answered is kept with the
 * case, what was answered is only counted, so that nobody can tell who answered what.
 */
@ProviderType
public interface Surveys {

    /** What is asked. */
    Questionnaire questionnaire();

    /** Whether a case, which somebody follows, can still be answered for: it is closed, and nobody has. */
    boolean isOpen(CaseId id, boolean closed);

    /**
     * Answers for a case.
     *
     * @param code of the case, as {@link id.talaksana.api.cases.Following#follow} takes it
     * @param answers 1 to 4 for each element, by its id
     * @param address where it comes from, for throttling; null when that is not known
     * @throws Refusal when the code is wrong, the case is under way, somebody has answered already, or an answer is missing
     * @throws TooManyAttempts as following throws it
     */
    void answer(CaseId id, String code, Map<String, Integer> answers, String address);

    /**
     * What came of it for a service in the last twelve months.
     *
     * @return empty of too few respondents
     */
    Optional<SurveyResult> result(String agency, String service);
}

package id.talaksana.api.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.template.LetterTemplate;
import java.util.List;

/** What an officer does with letters of one template. */
public sealed interface LetterDeed {
    /** The case. */
    CaseId id();

    /** Id of the template. */
    String template();

    /** Registration numbers of the applicants whose letters are meant; null: all that it can be done with. */
    List<String> registrations();

    /** What is said with it; may be null. */
    String reason();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /** Drafts those that there are not yet, and anew those that came back. */
    record Draft(CaseId id, String template, List<String> registrations, String reason, String requestKey)
            implements LetterDeed {}

    /**
     * Does with letters what is to be done with them next.
     *
     * @param kind what is to be done
     * @param number the number that a single letter gets; null: the next of its series
     */
    record Act(
            CaseId id,
            String template,
            LetterTemplate.Kind kind,
            List<String> registrations,
            String number,
            String reason,
            String requestKey)
            implements LetterDeed {}

    /**
     * Whoever is next sends letters back to be drafted anew.
     *
     * @param reason needed
     */
    record Return(CaseId id, String template, List<String> registrations, String reason, String requestKey)
            implements LetterDeed {}
}

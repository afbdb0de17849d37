package id.talaksana.api.rounds.scores;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import java.util.List;

/** Scores of a round's applicants. All throw {@link id.talaksana.api.text.Refusal}. */
public interface Scoring {
    /** What scores would do; nothing is changed. */
    ScoreChange preview(Account who, ScoreDeed deed);

    /** Enters them: all that are sound, or none. */
    ScoreChange perform(Account who, ScoreDeed deed);

    /** All versions of an applicant's scores, the oldest first. */
    List<ScoreVersion> versions(Account who, CaseId round, String registration);
}

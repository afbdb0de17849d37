package id.talaksana.api.definition.step;

import id.talaksana.api.text.Term;
import java.util.List;

/**
 * StepSessions in which applicants are examined, each with a day, hours, a place and a capacity.
 *
 * @param scores names of the scores, as a ranking calls them, that whoever is absent without a reason has TH in; empty: none
 * @param summons id of the letter that calls each to the session; null: none, then sessions are told in another way
 */
public record StepSessions(Kind kind, List<String> scores, String summons) {
    public StepSessions {
        scores = scores == null ? List.of() : List.copyOf(scores);
    }

    /** What is held. */
    public enum Kind {
        /** Seleksi kompetensi dasar, or the competency selection of PPPK. */
        SKD,
        /** Seleksi kompetensi bidang. */
        SKB,
        INTERVIEW,
        PAPER,
        ASSESSMENT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

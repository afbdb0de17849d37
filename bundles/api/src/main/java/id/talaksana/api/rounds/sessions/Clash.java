package id.talaksana.api.rounds.sessions;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;

/**
 * What cannot be.
 *
 * @param session number of the session, or the one that it would get
 * @param other number of the session that it clashes with; null: it clashes with none
 * @param registration of the applicant who would be in both; null: it is about nobody
 */
public record Clash(Kind kind, int session, Integer other, String registration, Text reason) {

    /** What clashes. */
    public enum Kind {
        /** Somebody would be in two sessions at once. */
        PARTICIPANT,
        /** A place would be used twice at once. */
        PLACE,
        /** More would take part than have room. */
        CAPACITY,
        /** It would be outside its step's dates. */
        WINDOW;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

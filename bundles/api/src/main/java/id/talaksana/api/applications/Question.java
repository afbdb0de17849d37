package id.talaksana.api.applications;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;

/**
 * One thing that is asked of who applies.
 *
 * @param about id of the attribute, field or requirement; null where there is one of its kind
 * @param answer null: none yet
 * @param refusal why nobody can go on with this answer, in the definition's words; null: it holds
 */
public record Question(Kind kind, String about, String answer, Text refusal) {

    /** By what it is known in addresses: {@code attribute.golongan}. */
    public String id() {
        return about == null ? kind.toString() : kind + "." + about;
    }

    /** Whether one may go on to the next. */
    public boolean isSettled() {
        return answer != null && refusal == null;
    }

    /** What is asked. */
    public enum Kind {
        /** Which kind of subject it is. */
        TRACK,
        /** An attribute of the applicant. */
        ATTRIBUTE,
        /** A condition that is to be met. */
        CONDITION,
        /** Something that the definition wants to know of the case. */
        FIELD,
        /** What it is about, in a line. */
        SUBJECT,
        /** A document that is handed in as files. */
        DOCUMENT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

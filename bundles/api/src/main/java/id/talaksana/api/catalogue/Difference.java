package id.talaksana.api.catalogue;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;

/**
 * One difference in meaning between two versions of an agency's definition. What the document itself says reads the same
 * in both languages; what was put into words here, such as a duration, reads in each.
 *
 * @param service id of the service; null when it is about the agency itself
 * @param part what differs
 * @param change how it differs
 * @param id id of the step, requirement, channel, … that differs; null when there is only one of it
 * @param about what that is called, such as a step's number and words; null when there is only one of it
 * @param before how it was, in words; null when added
 * @param after how it is, in words; null when removed
 */
public record Difference(String service, Part part, Change change, String id, String about, Text before, Text after) {

    /** What can differ. */
    public enum Part {
        AGENCY,
        SERVICE,
        /** The document that the service was taken from. */
        DOCUMENT,
        LEGAL_BASIS,
        STEP,
        /** What is done in a step: signing, announcing, … */
        ACT,
        ACTOR,
        DURATION,
        WINDOW,
        TRACK,
        /** For which cases a step is. */
        CONDITION,
        /** What is asked of a case when it is opened. */
        ATTRIBUTE,
        FLOW,
        INPUT,
        OUTPUT,
        OBJECTION,
        /** What is asked of another agency at a step. */
        REQUEST,
        /** What is asked of extensions at a step. */
        CALL,
        CHECKLIST,
        QUALITY,
        PLACE,
        /** A post to be filled. */
        POSITION,
        REQUIREMENT,
        FORM,
        /** A letter that is made in a step. */
        LETTER,
        FEE,
        PROCESSING_TIME,
        PRODUCT,
        COMPLAINT_CHANNEL,
        /** Classes, deadlines and escalation of complaints. */
        COMPLAINT_PROCEDURE,
        STANDARD,
        /** A further rule of the document. */
        PROVISION,
        /** How applicants are ranked at a step. */
        RANKING;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** How it can differ. */
    public enum Change {
        ADDED,
        REMOVED,
        /** At another place in the order. */
        MOVED,
        /** The same thing under another id or in other words. */
        RENAMED,
        CHANGED;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

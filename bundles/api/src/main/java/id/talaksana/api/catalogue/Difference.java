package id.talaksana.api.catalogue;

import id.talaksana.api.Term;

/**
 * One difference in meaning between two versions of an agency's definition.
 *
 * @param service id of the service; null when it is about the agency itself
 * @param part what differs
 * @param change how it differs
 * @param id id of the step, requirement, channel, … that differs; null when there is only one of it
 * @param before how it was, in words; null when added
 * @param after how it is, in words; null when removed
 */
public record Difference(String service, Part part, Change change, String id, String before, String after) {

    /** What can differ. */
    public enum Part {
        AGENCY,
        SERVICE,
        STEP,
        ACTOR,
        DURATION,
        WINDOW,
        TRACK,
        FLOW,
        /** What is asked of extensions at a step. */
        CALL,
        REQUIREMENT,
        FORM,
        FEE,
        PROCESSING_TIME,
        PRODUCT,
        COMPLAINT_CHANNEL,
        STANDARD;

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

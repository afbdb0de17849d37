package id.talaksana.api.complaints;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an officer does with a ticket. The text is at most {@link Complaints#MAX_TEXT} characters. */
public sealed interface TicketDeed {

    /** The ticket concerned. */
    TicketId id();

    /** What is said with it; may be null where nothing needs to be said. */
    String text();

    /** Key that makes a repeated request harmless; may be null. */
    String requestKey();

    /** Where a ticket has to stand for it. */
    Set<TicketState> states();

    /**
     * Verifies it and puts it in a class of the agency's complaint procedure.
     *
     * @param service the service that it is about, when its reporter did not say; null leaves it
     */
    record Classify(TicketId id, String complaintClass, String service, String text, String requestKey)
            implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES = Collections.unmodifiableSet(
                EnumSet.of(TicketState.RECEIVED, TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Classify(TicketId id, String complaintClass, String service, String text) {
            this(id, complaintClass, service, text, null);
        }
    }

    /**
     * Tells somebody to see to it.
     *
     * @param to id of an actor, or words that name an office
     * @param text the instruction, which its reporter does not see; required
     */
    record Instruct(TicketId id, String to, String text, String requestKey) implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES = Collections.unmodifiableSet(
                EnumSet.of(TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Instruct(TicketId id, String to, String text) {
            this(id, to, text, null);
        }
    }

    /** Answers its reporter. */
    record Answer(TicketId id, String text, String requestKey) implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES = Collections.unmodifiableSet(
                EnumSet.of(TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Answer(TicketId id, String text) {
            this(id, text, null);
        }
    }

    /** Does not take it up; the text is the reason, for its reporter. */
    record Reject(TicketId id, String text, String requestKey) implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES =
                Collections.unmodifiableSet(EnumSet.of(TicketState.RECEIVED, TicketState.CLASSIFIED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Reject(TicketId id, String text) {
            this(id, text, null);
        }
    }

    /** Hands it to another agency with its history; the text is the reason. */
    record Forward(TicketId id, String agency, String text, String requestKey) implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES = Collections.unmodifiableSet(
                EnumSet.of(TicketState.RECEIVED, TicketState.CLASSIFIED, TicketState.DISPOSED, TicketState.REOPENED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Forward(TicketId id, String agency, String text) {
            this(id, agency, text, null);
        }
    }

    /** Closes it after an answer. */
    record Close(TicketId id, String text, String requestKey) implements TicketDeed {
        /** Where a ticket has to stand for it. */
        public static final Set<TicketState> STATES = Collections.unmodifiableSet(EnumSet.of(TicketState.ANSWERED));

        @Override
        public Set<TicketState> states() {
            return STATES;
        }

        /** Done once. */
        public Close(TicketId id, String text) {
            this(id, text, null);
        }
    }
}

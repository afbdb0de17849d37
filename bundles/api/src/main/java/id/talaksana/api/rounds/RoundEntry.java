package id.talaksana.api.rounds;

import id.talaksana.api.text.Term;
import java.time.Instant;

/**
 * One entry of a round's record: what was done to its applicants at once, however many they are.
 *
 * @param number counts the entries of the round from 1
 * @param step id of the step that decided; null where nothing was decided
 * @param outcome id of its outcome; null likewise
 * @param reason as it was given; may be null
 * @param undoes number of the decision that is taken back; null: none
 * @param by who did it, as {@link id.talaksana.api.access.Doer} writes it
 * @param count how many applicants or formations it is about
 * @param root Merkle root over those, by which each of them can be given a proof: 64 hexadecimal digits
 * @param source SHA-256 of the file that it came from, or of what a decision was asked for; null: of a counter-decision
 * @param requestKey idempotency key of the request; may be null
 * @param previous digest of the entry before it, or of the round's beginning
 * @param digest SHA-256 over this entry and {@code previous}
 */
public record RoundEntry(
        int number,
        Kind kind,
        String step,
        String outcome,
        String reason,
        Integer undoes,
        String by,
        Instant at,
        int count,
        String root,
        String source,
        String requestKey,
        String previous,
        String digest) {

    /** The same with its digest. */
    public RoundEntry signed(String own) {
        return new RoundEntry(
                number, kind, step, outcome, reason, undoes, by, at, count, root, source, requestKey, previous, own);
    }

    /** The same without what was decided and why. */
    public RoundEntry unsaid() {
        return new RoundEntry(
                number, kind, step, null, null, undoes, by, at, count, root, source, requestKey, previous, digest);
    }

    /** What an entry does. */
    public enum Kind {
        /** Seats were entered, in place of those before. */
        FORMATIONS,
        /** Applicants came in. */
        APPLICANTS,
        /** A step decided on applicants. */
        DECISION,
        /** A decision was taken back. */
        COUNTER_DECISION,
        /** Objections came in. */
        OBJECTION,
        /** Objections were answered. */
        OBJECTION_ANSWER,
        /** Objections were passed on to another body. */
        OBJECTION_REFERRAL,
        /** An objection was taken back. */
        OBJECTION_WITHDRAWAL,
        /** Outcomes were corrected whose objections had been accepted. */
        CORRECTION,
        /** Another agency was asked about applicants, or that was given up. */
        REQUESTS,
        /** Another agency answered. */
        ANSWERS,
        /** Scores came in, or were corrected. */
        SCORES,
        /** A ranking was worked out. */
        RESULT,
        /** Something was done to an announcement; the outcome says what. */
        ANNOUNCEMENT,
        /** A letter of a party outside came in. */
        INCOMING,
        /** Files were handed in for requirements. */
        FILES,
        /** Something was done with letters of the agency's own. */
        LETTERS,
        /** Somebody gave up a seat, or lost it, and others followed. */
        REPLACEMENT,
        /** It was noted what applicants have handed in. */
        REQUIREMENTS,
        /** A requirement is due at another step. */
        DUE_MOVED,
        /** Corrections of applicants who were sent back have come. */
        RESUBMISSION,
        /** No corrections came of applicants who were sent back. */
        SILENCE,
        /** Sessions of an examination were laid down, or one was moved. */
        SESSIONS,
        /** Applicants were assigned to sessions, or taken out of one. */
        SESSION_SEATS,
        /** It was recorded who came to a session. */
        ATTENDANCE,
        /** Somebody else looked at applicants on whom a step had decided. */
        RECHECK,
        /** Somebody decided where two verdicts differed. */
        RECHECK_SETTLED,
        /** The round went over to another version of its agency's definition, with its applicants as they stand. */
        MIGRATION;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

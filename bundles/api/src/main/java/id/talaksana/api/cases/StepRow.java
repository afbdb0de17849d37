package id.talaksana.api.cases;

import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One row of a case's record: who was to do a step and by when, and once closed who did it, when and with what outcome.
 * Open rows are the work list, closed rows the history; there is no other state.
 *
 * @param number counts the rows of the case from 1 in order of opening
 * @param step id of the step
 * @param actors ids of the actors who may close it: whom the document names, else whom the agency's administrator
 *     assigned; empty: nobody yet, so that it waits
 * @param openedWith place of the closed row with which it was opened; 0: the case's opening
 * @param dueAt when it is due; null: no time was set
 * @param turn whose turn it is, and whether the step waits for that; null: kept before this was said
 * @param closedBy who did it, as {@link id.talaksana.api.access.Doer} writes it; null while open
 * @param outcome id of the outcome; null while open
 * @param comment may be null
 * @param presented ids of requirements confirmed with this row
 * @param channel face by which it was closed
 * @param requestKey idempotency key of the request that closed it; may be null
 * @param move to which version of its agency's definition the case went over with this row; null: it stayed
 * @param evidence what the officer stated and the extensions that were asked answered, a line each, at most 4,000 characters;
 *     null: nothing was asked
 * @param place counts the closed rows of the case from 1 in order of closing, which the chain follows; where one step
 *     follows another it is the number; null while open
 * @param previous digest of the row closed before it, or of the opening; null while open
 * @param digest SHA-256 over this row and {@code previous}; null while open
 */
public record StepRow(
        int number,
        String step,
        List<String> actors,
        Instant openedAt,
        int openedWith,
        Instant dueAt,
        Turn turn,
        String closedBy,
        Instant closedAt,
        String outcome,
        String comment,
        List<String> presented,
        Channel channel,
        String requestKey,
        Move move,
        String evidence,
        Integer place,
        String previous,
        String digest) {

    /** Outcome of a step in which nothing is decided. */
    public static final String DONE = "done";
    /** Outcome of the step that was open when its case went over to another version and began there anew. */
    public static final String MOVED = "moved";
    /** Outcome of the step that was open when its case was withdrawn. */
    public static final String WITHDRAWN = "withdrawn";
    /** Outcome of a step that was open beside another one which sent the case back before it, or ended the case. */
    public static final String SUPERSEDED = "superseded";

    /** Outcome of a step whose closing was moved, or whose time was extended; it is open again until then. */
    public static final String EXTENDED = "extended";
    /** Outcome of a step whose clock an officer stopped; it is open, and waits. */
    public static final String SUSPENDED = "suspended";
    /** Outcome of a step that waited for somebody else, when that had come; it is open again, to be done. */
    public static final String RESUMED = "resumed";
    /** Outcome of a step that waited for its first day, when that had come; it is open again, to be done. */
    public static final String BEGUN = "begun";
    /** Outcome of a step that an officer took: it is open again, and that officer's. */
    public static final String TAKEN = "taken";
    /** Outcome of a step that was handed to an officer: it is open again, and that officer's. */
    public static final String HANDED_OVER = "handed-over";
    /** Outcome of a step that was open since what had opened it was taken back; what was done then is open again. */
    public static final String UNDONE = "undone";

    public StepRow {
        actors = List.copyOf(actors);
        presented = presented == null ? List.of() : List.copyOf(presented);
    }

    /** The same row with its digest. */
    public StepRow signed(String ownDigest) {
        return with(evidence, previous, ownDigest);
    }

    /** The same row, of which this is what the officer stated. */
    public StepRow stating(String itsEvidence) {
        return with(itsEvidence, previous, digest);
    }

    /** The same row behind the one with this digest. */
    public StepRow following(String before) {
        return with(evidence, before, digest);
    }

    private StepRow with(String itsEvidence, String before, String ownDigest) {
        return new StepRow(
                number,
                step,
                actors,
                openedAt,
                openedWith,
                dueAt,
                turn,
                closedBy,
                closedAt,
                outcome,
                comment,
                presented,
                channel,
                requestKey,
                move,
                itsEvidence,
                place,
                before,
                ownDigest);
    }

    /** A row that is opened where one step follows another: everything else comes with its closing. */
    public static StepRow opened(int number, String step, List<String> actors, Instant openedAt, Instant dueAt) {
        return opened(number, step, actors, openedAt, number - 1, dueAt, null);
    }

    /** A row that is opened with the closed row at a place. */
    public static StepRow opened(
            int number, String step, List<String> actors, Instant openedAt, int openedWith, Instant dueAt, Turn turn) {
        return new StepRow(
                number,
                step,
                actors,
                openedAt,
                openedWith,
                dueAt,
                turn,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** This open row for others. */
    public StepRow assignedTo(List<String> others) {
        return opened(number, step, others, openedAt, openedWith, dueAt, turn);
    }

    /** This open row of a case that is due then. */
    public StepRow withCaseDue(Instant due) {
        return opened(number, step, actors, openedAt, openedWith, dueAt, turn.withCaseDue(due));
    }

    /** This open row of the officer who has its step; null: of nobody. Whatever is due is so still. */
    public StepRow heldBy(String account) {
        return Objects.equals(account, holder())
                ? this
                : opened(number, step, actors, openedAt, openedWith, dueAt, turn.heldBy(account));
    }

    /** Whether it is not to be done yet. */
    public boolean isStopped() {
        return turn != null && turn.stopped();
    }

    /** Whether the office's clock stands, since somebody else has to act. */
    public boolean waitsForOthers() {
        return isStopped() && turn.whose() != Turn.Whose.DATE;
    }

    /** Whether a day opens or closes it, and no person. */
    public boolean isOfDate() {
        return turn != null && turn.whose() == Turn.Whose.DATE;
    }

    /** This open row as it is closed, not yet signed. */
    public StepRow closed(
            String by,
            Instant at,
            String itsOutcome,
            String itsComment,
            List<String> confirmed,
            Channel face,
            String key,
            Move itsMove,
            String itsEvidence,
            int itsPlace,
            String before) {
        return new StepRow(
                number,
                step,
                actors,
                openedAt,
                openedWith,
                dueAt,
                turn,
                by,
                at,
                itsOutcome,
                itsComment,
                confirmed,
                face,
                key,
                itsMove,
                itsEvidence,
                itsPlace,
                before,
                null);
    }

    /** Whether its step was closed by what was done elsewhere in the case, and not done itself. */
    public boolean wasLeft() {
        return MOVED.equals(outcome)
                || WITHDRAWN.equals(outcome)
                || SUPERSEDED.equals(outcome)
                || UNDONE.equals(outcome)
                || goesOn();
    }

    /** Whether its step is open again, since it was closed only for its clock, or for who has it. */
    public boolean goesOn() {
        return EXTENDED.equals(outcome)
                || SUSPENDED.equals(outcome)
                || RESUMED.equals(outcome)
                || BEGUN.equals(outcome)
                || changesHands();
    }

    /** Whether it was closed only for who has its step. */
    public boolean changesHands() {
        return TAKEN.equals(outcome) || HANDED_OVER.equals(outcome);
    }

    /** Login name of the officer who has its step; null: nobody has it. */
    public String holder() {
        return turn == null ? null : turn.holder();
    }

    /** Whether it is still on the work list. */
    public boolean isOpen() {
        return closedAt == null;
    }

    /** From one version of a definition to another, each by number and digest. */
    public record Move(String fromVersion, String fromDigest, String toVersion, String toDigest) {}

    /** The faces of the system. */
    public enum Channel {
        REST,
        CONSOLE,
        WEB,
        SYSTEM;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

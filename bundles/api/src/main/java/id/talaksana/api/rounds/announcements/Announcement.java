package id.talaksana.api.rounds.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;

/**
 * An announcement of a round, as the house sees it. Nobody outside learns of it before it is released; from its signing on
 * nothing of it changes, and what was wrong is corrected by another one.
 *
 * @param id 13 characters that nobody can guess, so that no address tells how many there are
 * @param step the step that it is made in; null: of a change that no step announces
 * @param of the step whose decisions it lists; null: it lists nobody
 * @param text as written, with its places still open; from the signing on as announced
 * @param media over which it is made known besides the agency's page, in the document's words
 * @param corrects id of the announcement that it corrects; null: none
 * @param number as the agency's pattern gives it; null: not signed yet
 * @param releaseAt when it is released, once that was agreed; null: not agreed, or at once
 * @param lines how many applicants it lists; 0 before it is signed
 * @param acts what was done to it, the first one first
 */
public record Announcement(
        String agency,
        String id,
        CaseId round,
        String service,
        Announces.Kind kind,
        String step,
        String of,
        String title,
        String text,
        List<String> media,
        String corrects,
        String number,
        State state,
        Instant releaseAt,
        int lines,
        List<Act> acts) {
    /** Longest title, in characters. */
    public static final int MAX_TITLE = 400;

    /** Longest text, in characters. */
    public static final int MAX_TEXT = 10_000;

    public Announcement {
        media = List.copyOf(media);
        acts = List.copyOf(acts);
    }

    /** The newest act of a kind; null: it was not done. */
    public Act last(Verb verb) {
        return acts.stream()
                .filter(act -> act.verb() == verb)
                .reduce((before, next) -> next)
                .orElse(null);
    }

    /** How far it is. */
    public enum State {
        DRAFTED,
        INITIALLED,
        SIGNED,
        RELEASED;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** What is done to an announcement. */
    public enum Verb {
        DRAFT,
        /** The draft is written anew. */
        REVISE,
        INITIAL,
        /** Back to the draft, with a reason. */
        RETURN,
        SIGN,
        /** The first of two persons wants it released. */
        AGREE,
        /** The second, or the only one, lets it go at a moment. */
        SCHEDULE,
        RELEASE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /**
     * Something that was done to it.
     *
     * @param entry number of the round's entry that says so
     * @param by who, as {@link id.talaksana.api.access.Doer} writes it
     * @param reason may be null
     */
    public record Act(Verb verb, int entry, String by, Instant at, String reason) {}
}

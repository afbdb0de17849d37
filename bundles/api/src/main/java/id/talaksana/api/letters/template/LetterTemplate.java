package id.talaksana.api.letters.template;

import id.talaksana.api.text.Term;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A letter (naskah dinas) that is made in a step: one for the case, or one for each applicant who has got so far. The words are
 * the agency's own.
 *
 * @param id slug, unique within the service
 * @param title what it is called, on the letter and in lists
 * @param step id of the step in which it is drafted, by those who do the step
 * @param of {@link Of#APPLICANT}: one for each applicant; null: one for the case
 * @param series the row of numbers from which it gets its own; null: the agency's first, or the one that is stated
 * @param text its paragraphs, with an empty line between them; {@link Place}s stand for what is known
 * @param acts what is done with it after it was drafted, in order, each by one actor
 */
public record LetterTemplate(String id, String title, String step, Of of, String series, String text, List<Act> acts) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    public LetterTemplate {
        acts = acts == null ? List.of() : List.copyOf(acts);
    }

    /** Whether there is one for each applicant. */
    public boolean forEach() {
        return of == Of.APPLICANT;
    }

    /** The names in braces in the text, known or not. */
    public List<String> places() {
        Matcher matcher = PLACE.matcher(text);
        return matcher.results().map(found -> found.group(1)).distinct().toList();
    }

    /** What there is one of it for. */
    public enum Of {
        APPLICANT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** What is done with a letter by an actor. */
    public record Act(Kind kind, String by) {}

    /** What can be done with a letter; they differ in law: a paraf is no signature, and neither is a disposisi. */
    public enum Kind {
        /** Penomoran. */
        NUMBER,
        /** Paraf: the initial of a reviewer below the signatory. */
        INITIAL,
        /** Disposisi: a written instruction to a subordinate. */
        DISPOSE,
        SIGN;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }

    /** What a letter's text may name, in braces. */
    public enum Place {
        AGENCY(false),
        UNIT(false),
        CASE(false),
        SUBJECT(false),
        NUMBER(false),
        DATE(false),
        NAME(true),
        REGISTRATION(true),
        NIK(true),
        FORMATION(true),
        TRACK(true),
        /** As the answer of another agency gave it. */
        EMPLOYEE_NUMBER(true),
        /** What else that answer stated. */
        DOCUMENT(true),
        /** When and where somebody is examined: of a summons alone. */
        SESSION_DAY(true),
        SESSION_HOURS(true),
        SESSION_PLACE(true);

        private final boolean ofApplicant;

        Place(boolean ofApplicant) {
            this.ofApplicant = ofApplicant;
        }

        /** Whether only a summons to a session can say it. */
        public boolean isOfSession() {
            return this == SESSION_DAY || this == SESSION_HOURS || this == SESSION_PLACE;
        }

        /** Whether only a letter for each applicant can say it. */
        public boolean isOfApplicant() {
            return ofApplicant;
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

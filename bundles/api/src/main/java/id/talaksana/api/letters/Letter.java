package id.talaksana.api.letters;

import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A letter as it stands.
 *
 * @param number counts the letters of its case from 1
 * @param template id of its template
 * @param registration of the applicant whom it is about; null: it is the case's
 * @param name the applicant's; null likewise
 * @param done how many acts of its template were done since it was drafted last
 * @param next what is to be done with it next; null: nothing, it is complete or came back
 * @param by id of the actor who does that
 * @param text its own number as it is written; null: it has none yet
 * @param date of the day on which it got that number; null likewise
 * @param reason why it came back; null: it did not
 * @param entry number of the record's entry that says so
 * @param at when
 */
public record Letter(
        int number,
        String template,
        String registration,
        String name,
        State state,
        int done,
        LetterTemplate.Kind next,
        String by,
        String text,
        LocalDate date,
        String reason,
        int entry,
        Instant at) {

    /** The same with what is to be done next; null: nothing. */
    public Letter awaiting(LetterTemplate.Act act) {
        return new Letter(
                number,
                template,
                registration,
                name,
                state,
                done,
                act == null ? null : act.kind(),
                act == null ? null : act.by(),
                text,
                date,
                reason,
                entry,
                at);
    }

    /** Where a letter stands: what was done with it last. */
    public enum State {
        DRAFTED,
        NUMBERED,
        /** Diparaf. */
        INITIALLED,
        /** Didisposisi. */
        DISPOSED,
        SIGNED,
        /** Sent back to be drafted anew. */
        RETURNED;

        /** What a letter is after an act. */
        public static State after(LetterTemplate.Kind act) {
            return switch (act) {
                case NUMBER -> NUMBERED;
                case INITIAL -> INITIALLED;
                case DISPOSE -> DISPOSED;
                case SIGN -> SIGNED;
            };
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

package id.talaksana.api.cases;

import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose turn it is at a step, and whether the office's clock stands still meanwhile. While somebody else mends or sends something,
 * the time of the step does not run and it has no due time; when that has come, it begins anew after a return, since the step is
 * done anew, and goes on with what was left where an officer had stopped it.
 *
 * @param stopped whether the step is not to be done yet: its clock stands until the other has acted or the day has come
 * @param dueBefore when the step was due as its clock was stopped; of one that waits for its first day, its closing if that was
 *     moved; null: its time begins anew
 * @param caseDueAt the due time of the whole case from the opening of this row on, since it stood still until then; null: as it was
 * @param holder login name of the officer who has the step, so that no colleague does it without taking it over; null: nobody has it
 */
public record Turn(Whose whose, boolean stopped, Instant dueBefore, Instant caseDueAt, String holder) {
    /** Which nobody has. */
    public Turn(Whose whose, boolean stopped, Instant dueBefore, Instant caseDueAt) {
        this(whose, stopped, dueBefore, caseDueAt, null);
    }

    /** Whose turn it is at a step that is to be done now by these actors of a service. */
    public static Turn of(List<String> actors, PublicService service) {
        return new Turn(whose(actors, service), false, null, null);
    }

    /** What is closed by its day. */
    public static Turn ofDate() {
        return new Turn(Whose.DATE, false, null, null);
    }

    /** Whose turn it is where it is these actors'. */
    public static Whose whose(List<String> actors, PublicService service) {
        List<Actor> known =
                actors.stream().map(service::actor).flatMap(Optional::stream).toList();
        if (known.isEmpty() || known.stream().anyMatch(actor -> !actor.external() && !actor.applicant())) {
            return Whose.OFFICE;
        }
        return known.stream().allMatch(Actor::applicant) ? Whose.APPLICANT : Whose.AGENCY;
    }

    /** The same with another due time of the whole case. */
    Turn withCaseDue(Instant due) {
        return new Turn(whose, stopped, dueBefore, due, holder);
    }

    /** The same where this officer has the step; null: nobody. */
    Turn heldBy(String account) {
        return new Turn(whose, stopped, dueBefore, caseDueAt, account);
    }

    /** The same of a row that is opened again, with which the case is due as it was. */
    public Turn again() {
        return withCaseDue(null);
    }

    /** Who is waited for. */
    public enum Whose {
        /** The agency whose case it is. */
        OFFICE,
        APPLICANT,
        /** Another agency or party outside. */
        AGENCY,
        /** Nobody: a day. */
        DATE;

        /** The one that is written so; null: none is. */
        public static Whose of(String written) {
            return Stream.of(values())
                    .filter(whose -> whose.toString().equals(written))
                    .findFirst()
                    .orElse(null);
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

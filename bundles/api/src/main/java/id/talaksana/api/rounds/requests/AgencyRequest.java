package id.talaksana.api.rounds.requests;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
import java.time.Instant;

/**
 * What a round asks another agency about one applicant. Of the case there no more is known here than this.
 *
 * @param applicant number of the applicant in the round
 * @param step id of the step that asks
 * @param agency the agency that is asked
 * @param service the service that is asked for
 * @param receipt number of the case that was opened there; null: none was yet
 * @param waits why it is not there yet; null: it is, or is on its way
 * @param reason what was said with it: by the asking officer, or with the answer; may be null
 * @param employeeNumber the Nomor Induk that the answer gives; null: none
 * @param document what else the answer states, such as the number of the approval; null: nothing
 * @param at when it came to stand so
 * @param entry number of the record's entry that says so
 */
public record AgencyRequest(
        int applicant,
        String registration,
        String name,
        String step,
        State state,
        String agency,
        String service,
        String receipt,
        Text waits,
        String reason,
        String employeeNumber,
        String document,
        Instant at,
        int entry) {

    /** The same, waiting for a reason. */
    public AgencyRequest waiting(Text why) {
        return new AgencyRequest(
                applicant,
                registration,
                name,
                step,
                state,
                agency,
                service,
                receipt,
                why,
                reason,
                employeeNumber,
                document,
                at,
                entry);
    }

    /** Where a request stands. */
    public enum State {
        /** It was sent, and has not come there yet. */
        WAITING,
        /** The other agency has it. */
        ASKED,
        /** It came back to be completed (BTS), and may be sent again. */
        RETURNED,
        APPROVED,
        /** The applicant does not qualify (TMS), and goes no further. */
        REJECTED,
        /** The asking agency gave it up; the applicant goes no further. */
        WITHDRAWN;

        /** Whether nothing comes of it any more. */
        public boolean isFinal() {
            return this == APPROVED || this == REJECTED || this == WITHDRAWN;
        }

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}

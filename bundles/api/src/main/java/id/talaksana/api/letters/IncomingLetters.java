package id.talaksana.api.letters;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import java.time.LocalDate;
import java.util.List;

/**
 * Letters that parties outside send: at a step, or with a product that no step makes and that may come after the case has ended.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface IncomingLetters {

    /** Those of a case, in the order in which they were recorded. */
    List<IncomingLetter> list(Account who, CaseId id);

    /** Records one, for good. */
    IncomingLetter record(Account who, Receiving letter);

    /** The file of one, as it came. */
    Enclosure file(Account who, CaseId id, int entry);

    /** What the report of an assessment says, which came in as a product: a table with the columns {@code peserta} and {@code jpm}. */
    AssessmentReport assessed(Account who, CaseId id, int entry);

    /**
     * A letter to be recorded.
     *
     * @param about id of an open step, or of a product of the service
     * @param file PDF, JPEG, PNG or text; null: it came without one
     * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
     */
    record Receiving(
            CaseId id,
            String about,
            String sender,
            String number,
            LocalDate date,
            String subject,
            Enclosure file,
            String requestKey) {}
}

package id.talaksana.api.complaints;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody files. Null where nothing was given.
 *
 * @param agency the agency complained to
 * @param title 1 to {@link Complaints#MAX_TITLE} characters
 * @param chronology what happened, 1 to {@link Complaints#MAX_TEXT} characters
 * @param eventDate day of the event, not after today in the agency's zone
 * @param category free words, at most {@link Complaints#MAX_SHORT} characters, as are location, name and contact
 * @param service id of a service of the agency
 * @param caseNumber number of the case that it is about
 * @param step id of the step that it is about; needs a service
 * @param reporterName who complains; not kept when {@code anonymous}
 * @param reporterContact telephone or mail; not kept when {@code anonymous}
 * @param anonymous the reporter's identity is hidden from everybody
 * @param confidential the content is hidden from all but those who handle it, and who reads it stands on the record
 * @param intake the door by which it comes in
 * @param channel id of the agency's complaint channel by which it came, or a kind of channel where its document names none;
 *     null for the doors that need no officer
 * @param receivedAt when an officer received it, from when its deadlines count: not in the future and not over a year ago;
 *     null: now
 * @param requestKey key that makes a repeated request harmless; may be null
 */
public record Complaint(
        String agency,
        String title,
        String chronology,
        LocalDate eventDate,
        String category,
        String location,
        String service,
        String caseNumber,
        String step,
        String reporterName,
        String reporterContact,
        boolean anonymous,
        boolean confidential,
        Intake intake,
        String channel,
        Instant receivedAt,
        List<Enclosure> enclosures,
        String requestKey) {
    public Complaint {
        enclosures = enclosures == null ? List.of() : List.copyOf(enclosures);
    }

    /** Says nothing of what is in it: personal data does not belong in logs. */
    @Override
    public String toString() {
        return "Complaint to " + agency;
    }
}

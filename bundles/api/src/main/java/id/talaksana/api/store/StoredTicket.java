package id.talaksana.api.store;

import id.talaksana.api.complaints.Intake;
import id.talaksana.api.complaints.TicketState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A ticket as one agency has it, with all that may never be shown.
 *
 * @param number the same at every agency that it was forwarded to
 * @param origin the agency that it was filed with
 * @param takenFrom the agency that it came from; null: it was filed here
 * @param definition digest of the agency's definition that it is pinned to
 * @param channel id of the agency's channel by which it came; may be null
 * @param reporterName null when anonymous or not given
 * @param reporterContact null when not given, or when anonymous
 * @param codeHash digest of the reporter's secret
 * @param head digest of the newest row
 * @param rows how many rows its record has
 * @param version counts every change, for optimistic locking
 */
public record StoredTicket(
        String agency,
        String number,
        String origin,
        String takenFrom,
        String definition,
        String definitionVersion,
        Intake intake,
        String channel,
        Content content,
        boolean anonymous,
        boolean confidential,
        String reporterName,
        String reporterContact,
        String codeHash,
        Instant filedAt,
        Status status,
        Clock clock,
        String head,
        int rows,
        long version) {

    /** The same ticket one row further. */
    public StoredTicket with(Status newStatus, Clock newClock, StoredTicketRow row) {
        return copy(newStatus, newClock, row.digest(), row.number(), version + 1);
    }

    /** The same ticket standing elsewhere; its next row says why. */
    public StoredTicket at(Status newStatus, Clock newClock) {
        return copy(newStatus, newClock, head, rows, version);
    }

    /** The same ticket with the digest that its record begins with. */
    public StoredTicket withHead(String newHead) {
        return copy(status, clock, newHead, rows, version);
    }

    private StoredTicket copy(Status newStatus, Clock newClock, String newHead, int newRows, long newVersion) {
        return new StoredTicket(
                agency,
                number,
                origin,
                takenFrom,
                definition,
                definitionVersion,
                intake,
                channel,
                content,
                anonymous,
                confidential,
                reporterName,
                reporterContact,
                codeHash,
                filedAt,
                newStatus,
                newClock,
                newHead,
                newRows,
                newVersion);
    }

    /** Says nothing of what is in it: personal data does not belong in logs. */
    @Override
    public String toString() {
        return "Ticket " + agency + "-" + number;
    }

    /** What was filed. */
    public record Content(
            String title,
            String chronology,
            LocalDate eventDate,
            String category,
            String location,
            String service,
            String caseNumber,
            String step) {
        @Override
        public String toString() {
            return "Content";
        }
    }

    /**
     * Where it stands.
     *
     * @param service the service that it is about, as filed or as an officer found
     * @param escalation how often a deadline passed
     */
    public record Status(
            TicketState state,
            String complaintClass,
            String service,
            String disposedTo,
            int escalation,
            String escalatedTo,
            Instant closedAt,
            String forwardedTo) {}

    /**
     * The one deadline that runs.
     *
     * @param from from when it is counted
     * @param days working days; null: none are set
     * @param hours hours of the office; null: none are set, either
     * @param dueAt its end; null likewise
     * @param wakeAt when something happens by itself; null: nothing does
     * @param calendar number of the working calendar that it was counted with
     */
    public record Clock(Instant from, Integer days, Integer hours, Instant dueAt, Instant wakeAt, int calendar) {
        /** One of working days, or none. */
        public Clock(Instant from, Integer days, Instant dueAt, Instant wakeAt, int calendar) {
            this(from, days, null, dueAt, wakeAt, calendar);
        }

        /** Whether it runs. */
        public boolean runs() {
            return days != null || hours != null;
        }
    }
}

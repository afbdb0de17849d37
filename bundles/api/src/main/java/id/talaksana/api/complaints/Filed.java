package id.talaksana.api.complaints;

/**
 * A complaint that is on the record.
 *
 * @param code the secret by which its reporter follows it, shown this once and kept nowhere in the clear; null when the same
 *     request was made before, because then it was shown already
 */
public record Filed(TicketView ticket, String code) {
    @Override
    public String toString() {
        return "Filed " + ticket.id();
    }
}

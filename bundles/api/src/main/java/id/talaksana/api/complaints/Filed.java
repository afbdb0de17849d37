package id.talaksana.api.complaints;

/**
 * A complaint that is on the record.
 *
 * @param code the secret by which its reporter follows it, kept nowhere in the clear; only a repeated request is told it again
 */
public record Filed(TicketView ticket, String code) {
    @Override
    public String toString() {
        return "Filed " + ticket.id();
    }
}

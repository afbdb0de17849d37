package id.talaksana.api.complaints;

import java.util.List;

/**
 * One page of a list, newest ticket first.
 *
 * @param tickets without their rows
 * @param next where the following page begins; null on the last page
 */
public record TicketPage(List<Ticket> tickets, String next) {
    public TicketPage {
        tickets = List.copyOf(tickets);
    }
}

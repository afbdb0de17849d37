package id.talaksana.store;

import java.util.List;

/** Key of what belongs to a ticket: agency, ticket and number. */
final class TicketPart extends EntityKey {
    private static final long serialVersionUID = 1L;
    String agency;
    String ticket;
    int number;

    @Override
    List<Object> parts() {
        return List.of(agency, ticket, number);
    }
}

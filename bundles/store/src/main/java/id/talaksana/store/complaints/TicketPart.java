package id.talaksana.store.complaints;

import id.talaksana.store.columns.EntityKey;
import java.util.List;

/** Key of what belongs to a ticket: agency, ticket and number. */
public final class TicketPart extends EntityKey {
    private static final long serialVersionUID = 1L;
    public String agency;
    public String ticket;
    public int number;

    @Override
    public List<Object> parts() {
        return List.of(agency, ticket, number);
    }
}

package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers tickets. What it returns from a writing call is durable. A ticket that was forwarded is kept once at each agency
 * that had it, always under the same number.
 */
@ProviderType
public interface TicketStore {

    /**
     * Writes a new ticket with its first row and its files.
     *
     * @param requestKey idempotency key, already qualified; may be null
     * @return the ticket; when the key was used before, the one that was filed then
     */
    StoredTicket file(StoredTicket filed, StoredTicketRow first, List<Enclosure> enclosures, String requestKey);

    /**
     * The ticket that a request filed before.
     *
     * @param requestKey idempotency key, already qualified
     */
    Optional<StoredTicket> filed(String agency, String requestKey);

    /** A ticket at one agency. */
    Optional<StoredTicket> find(Scope scope, String agency, String number);

    /** A ticket at each agency in scope that has or had it. */
    List<StoredTicket> everywhere(Scope scope, String number);

    /** The rows of a ticket at each agency in scope, by time. */
    List<StoredTicketRow> rows(Scope scope, String number);

    /** The rows of several tickets at each agency in scope, each ticket's by time, asked for at once. */
    Map<String, List<StoredTicketRow>> rows(Scope scope, List<String> numbers);

    /**
     * Reads a ticket, lets a pure function decide, and writes the decision, in one transaction. When another transaction came
     * first, the ticket is read again and the function decides anew.
     *
     * @param decide must have no effects; an exception that it throws rolls back and is thrown on
     * @throws java.util.NoSuchElementException when there is no such ticket
     */
    default StoredTicket change(String agency, String number, Function<StoredTicket, Decision> decide) {
        return change(agency, number, null, (ticket, before) -> decide.apply(ticket));
    }

    /**
     * The same for a request that may be repeated.
     *
     * @param requestKey idempotency key, already qualified; may be null
     * @param decide is given the row of this ticket, at any agency, that was written with the key before
     */
    StoredTicket change(
            String agency,
            String number,
            String requestKey,
            BiFunction<StoredTicket, Optional<StoredTicketRow>, Decision> decide);

    /**
     * The same for many tickets of an agency in one transaction.
     *
     * @return how many were changed
     */
    int changeAll(String agency, List<String> numbers, Function<StoredTicket, Decision> decide);

    /**
     * What a decision changes.
     *
     * @param after the ticket as it is then; null: nothing changes
     * @param row the row that is added to its record
     * @param handover what another agency takes over in the same transaction; null: nothing
     */
    record Decision(StoredTicket after, StoredTicketRow row, Handover handover) {

        /** Nothing changes. */
        public static final Decision NONE = new Decision(null, null, null);

        /** A change at one agency. */
        public static Decision of(StoredTicket after, StoredTicketRow row) {
            return new Decision(after, row, null);
        }
    }

    /**
     * A ticket goes to another agency, with its files.
     *
     * @param agency that agency
     * @param take decides how it takes it over, given the ticket there when it had it before
     */
    record Handover(String agency, Function<Optional<StoredTicket>, Decision> take) {}
}

package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The files that came with tickets. */
@ProviderType
public interface TicketFiles {

    /** The files that came with a ticket, without their content. */
    List<Enclosure.Entry> enclosures(Scope scope, String number);

    /** A file that came with a ticket. */
    Optional<Enclosure> enclosure(Scope scope, String number, int file);
}

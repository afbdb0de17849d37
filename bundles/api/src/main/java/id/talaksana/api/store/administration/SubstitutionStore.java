package id.talaksana.api.store.administration;

import id.talaksana.api.access.Scope;
import id.talaksana.api.access.Substitution;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps who acts for whom, for ever. */
@ProviderType
public interface SubstitutionStore {

    /** All in scope, by agency and number. */
    List<Substitution> list(Scope scope);

    /** Those of a substitute that hold on a day. */
    List<Substitution> of(String agency, String substitute, LocalDate day);

    /** Adds one; false when the number is taken: somebody else was first, and nothing was written. */
    boolean append(Substitution substitution);

    /** Notes that one was ended; false when there is none, or it was ended already. */
    boolean end(String agency, int number, String by, Instant at);
}

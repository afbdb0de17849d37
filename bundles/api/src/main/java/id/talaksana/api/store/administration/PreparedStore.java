package id.talaksana.api.store.administration;

import id.talaksana.api.prepared.PreparedVersion;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps what agencies prepare, one version for each. */
@ProviderType
public interface PreparedStore {

    /** What an agency prepares. */
    Optional<PreparedVersion> find(String agency);

    /** Keeps a revision in the place of the one before it; false, and nothing is written, when that is not there. */
    boolean put(PreparedVersion next);

    /** Forgets it; false when it is not there in this revision. */
    boolean remove(String agency, int revision);
}

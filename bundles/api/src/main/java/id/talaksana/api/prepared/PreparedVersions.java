package id.talaksana.api.prepared;

import id.talaksana.api.access.Account;
import id.talaksana.api.text.Refusal;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Versions that are being prepared, one for each agency, whatever is in force meanwhile. Of two who change one at the same time
 * the second is told. All calls throw {@link Refusal}.
 */
@ProviderType
public interface PreparedVersions {
    /** Stands for the revision of one that is not there yet. */
    int NONE = 0;

    /** What an agency has; empty: nothing is being prepared. */
    Optional<PreparedVersion> find(Account who, String agency);

    /**
     * Keeps files in the place of those that were there.
     *
     * @param who an administrator of the agency
     * @param seen revision that was looked at; {@link #NONE}: none was there
     * @param basedOn the version that it began with; null: none
     * @param files content by file name, without paths
     */
    PreparedVersion put(Account who, String agency, int seen, String basedOn, Map<String, byte[]> files);

    /** Throws it away. */
    void discard(Account who, String agency, int seen);
}

package id.talaksana.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps the secrets of this installation beside the data that they protect, so that a second node and a restored backup
 * agree. Whoever can read the database can read them.
 */
@ProviderType
public interface SecretStore {

    /**
     * The secret of this name.
     *
     * @param offered what it becomes when there is none yet; not kept otherwise
     * @return what it is from now on, the same for everybody who asks
     */
    byte[] secret(String name, byte[] offered);
}

package id.talaksana.api.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The secrets of this installation, the same on all of its nodes and after each restart. They stand outside the database: whoever
 * reads that, or a backup of it, learns none of them.
 */
@ProviderType
public interface SecretStore {

    /** The secret of this name, 32 bytes that say nothing of any other's; there always is one. */
    byte[] secret(String name);
}

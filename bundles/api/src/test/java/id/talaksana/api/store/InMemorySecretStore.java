package id.talaksana.api.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in a map, for tests that need no database. */
public final class InMemorySecretStore implements SecretStore {
    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    @Override
    public byte[] secret(String name, byte[] offered) {
        return secrets.computeIfAbsent(name, n -> offered.clone()).clone();
    }
}

package id.talaksana.api.store;

import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in a map, for tests that need no file. */
public final class InMemorySecretStore implements SecretStore {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();

    @Override
    public byte[] secret(String name) {
        return secrets.computeIfAbsent(name, n -> fresh()).clone();
    }

    private static byte[] fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}

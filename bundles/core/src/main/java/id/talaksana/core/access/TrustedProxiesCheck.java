package id.talaksana.core.access;

import id.talaksana.api.access.TrustedProxies;

/** Says in one line what is wrong with the configured proxies: the launcher asks before the container starts. */
public final class TrustedProxiesCheck {

    private TrustedProxiesCheck() {}

    public static void main(String[] arguments) {
        try {
            TrustedProxies.configured();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }
}

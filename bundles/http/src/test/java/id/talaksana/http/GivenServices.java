package id.talaksana.http;

import id.talaksana.api.catalogue.Arrivals;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.SecretStore;
import id.talaksana.http.kit.CoreServices;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Services that a test has made; all others are away but the clock, which is the system's. */
public final class GivenServices extends CoreServices {
    /** Secrets that live as long as whoever asks for them. */
    public static final SecretStore SECRETS = name -> new byte[32];

    private volatile List<Object> services;

    /** These, when every way by which agencies come in has been heard. */
    public GivenServices(Object... services) {
        give(Stream.concat(Stream.of(services), allHeard()).toArray());
    }

    /** All that a test has made. */
    public Object[] given() {
        return services.toArray();
    }

    /** Exchanges all of them under whoever uses them, as the registry does it. */
    public void give(Object... now) {
        services = List.of(now);
    }

    /** Every way by which agencies come in has been heard. */
    public static Stream<Arrivals> allHeard() {
        return Stream.of(Origin.Kind.values()).filter(Origin.Kind::mustStay).map(Heard::new);
    }

    @Override
    protected <T> T present(Class<T> type) {
        return all(type).stream().findFirst().orElse(null);
    }

    @Override
    protected <T> List<T> all(Class<T> type) {
        return Stream.concat(services.stream(), Stream.of(Clock.systemUTC()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private record Heard(Origin.Kind way) implements Arrivals {
        @Override
        public boolean complete() {
            return true;
        }
    }
}

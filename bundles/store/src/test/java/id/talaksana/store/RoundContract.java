package id.talaksana.store;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/**
 * What must hold of rounds on Derby and on PostgreSQL. The databases are opened once for all such tests of a process, and each
 * test works in an agency of its own.
 */
@RunWith(Parameterized.class)
public abstract class RoundContract {
    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static final Map<Stores.Kind, Stores> OPEN = new EnumMap<>(Stores.Kind.class);

    @Parameter
    public Stores.Kind kind;

    final String agency = "ronde-" + AGENCIES.incrementAndGet();
    final String otherAgency = agency + "-tetangga";

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return new Stores.Kind[] {Stores.Kind.DERBY, Stores.Kind.POSTGRESQL};
    }

    Stores stores() {
        return OPEN.computeIfAbsent(kind, Stores.Kind::open);
    }

    /** A round of a service {@code seleksi} in the agency of this test. */
    RoundSetting setting() {
        return new RoundSetting(stores(), agency);
    }
}

package id.talaksana.store;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameter;
import org.junit.runners.Parameterized.Parameters;

/** What every store must do: each test runs in memory, on Derby and on PostgreSQL. */
@RunWith(Parameterized.class)
public abstract class StoreContract {
    private static final AtomicInteger AGENCIES = new AtomicInteger();
    private static Stores open;
    private static Stores.Kind openKind;

    @Parameter
    public Stores.Kind kind;

    /** Tests share a database, so each works in an agency of its own. */
    final String agency = "uji-" + AGENCIES.incrementAndGet();

    final String otherAgency = agency + "-tetangga";

    @Parameters(name = "{0}")
    public static Stores.Kind[] kinds() {
        return Stores.Kind.values();
    }

    @Before
    public void openStores() {
        if (openKind != kind) {
            closeStores();
            open = kind.open();
            openKind = kind;
        }
    }

    Stores stores() {
        return open;
    }

    @AfterClass
    public static void closeStores() {
        Stores last = open;
        open = null;
        openKind = null;
        if (last != null) {
            last.close();
        }
    }
}

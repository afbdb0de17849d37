package id.talaksana.store;

import static id.talaksana.api.store.CaseStore.ANY_REGISTER;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.Test;

/**
 * A decision may ask other stores, as for the definition that a case is pinned to. Where it is made while cases are held, it
 * asks over the connection that holds them: many who held one and waited for a second would wait for each other.
 */
public class HeldCasesTest {
    private static final int POOL = 16;

    @Test
    public void manyCasesNeedOneConnection() throws SQLException {
        eachWithOneConnection(stores -> {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            CaseFile after = stores.cases
                    .changeAll("uji", List.of(file.id()), ANY_REGISTER, asking(stores))
                    .get(0);
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(after);
            return after;
        });
    }

    @Test
    public void aCaseThatOthersAlwaysChangeFirstNeedsOneConnection() throws SQLException {
        eachWithOneConnection(stores -> {
            CaseFile file = stores.cases.open(CaseBuilder.in("uji").build(), null, ANY_REGISTER);
            int[] others = new int[1];
            CaseFile after = stores.cases.change(file.id(), null, ANY_REGISTER, situation -> {
                // Whoever does not hold the case is overtaken as often as it is tried.
                if (others[0] < 5) {
                    others[0]++;
                    stores.cases.change(file.id(), null, ANY_REGISTER, s -> CaseBuilder.step(s, "budi", null, null));
                }
                return asking(stores).apply(situation);
            });
            assertThat(stores.cases.find(Scope.of("uji"), file.id())).contains(after);
            assertThat(stores.cases.rows(Scope.of("uji"), file.id())).hasSize(7);
            return after;
        });
    }

    private static Function<Situation, Change> asking(Stores stores) {
        return situation -> {
            assertThat(stores.accounts.find("ani")).isPresent();
            assertThat(stores.definitions.find("uji", "0".repeat(64))).isEmpty();
            return CaseBuilder.step(situation, "ani", null, null);
        };
    }

    private static void eachWithOneConnection(Function<Stores, CaseFile> work) throws SQLException {
        for (Stores.Kind kind : List.of(Stores.Kind.DERBY, Stores.Kind.POSTGRESQL)) {
            List<Connection> others = new ArrayList<>();
            try (Stores stores = kind.open()) {
                Account ani = new Account("ani", "Ani", Role.OFFICER, "uji", Set.of("petugas"), true);
                stores.accounts.add(new StoredAccount(ani, "h", 1));
                for (int i = 1; i < POOL; i++) {
                    others.add(stores.database.dataSource().getConnection());
                }
                assertThat(work.apply(stores).closedSteps()).isPositive();
                for (Connection other : others) {
                    other.close();
                }
            }
        }
    }
}

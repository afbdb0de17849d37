package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.AccountStore.StoredAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Test;

/** Keeping accounts. */
public class AccountStoreContractTest extends StoreContract {

    private AccountStore store() {
        return stores().accounts;
    }

    private StoredAccount officer(String name) {
        Account account =
                new Account(name, "Ani Wijaya, S.H.", Role.OFFICER, agency, Set.of("petugas", "kepala"), true);
        return new StoredAccount(account, "pbkdf2$600000$c2FsdA$aGFzaA", 1);
    }

    private static StoredAccount central(String name) {
        return new StoredAccount(new Account(name, "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true), "h", 1);
    }

    @Test
    public void anAccountIsFoundByItsName() {
        StoredAccount ani = officer("ani." + agency);
        StoredAccount pusat = central("pusat." + agency);
        assertThat(store().add(ani)).isTrue();
        assertThat(store().add(pusat)).isTrue();
        assertThat(store().find("ani." + agency)).contains(ani);
        assertThat(store().find("pusat." + agency)).contains(pusat);
        assertThat(store().find("siapa." + agency)).isEmpty();
        assertThat(store().isEmpty()).isFalse();
    }

    @Test
    public void aNameIsTakenInAllAgencies() {
        StoredAccount ani = officer("ani." + agency);
        assertThat(store().add(ani)).isTrue();
        assertThat(store().add(ani)).isFalse();
        assertThat(store().add(central("ani." + agency))).isFalse();
        assertThat(store().find("ani." + agency)).contains(ani);
    }

    @Test
    public void ofManyWhoTakeANameAtOnceOneHasIt() throws Exception {
        String name = "rebutan." + agency;
        List<Callable<Boolean>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Account account = new Account(name, "Taker", Role.OFFICER, agency + "-" + i, Set.of("petugas"), true);
            takers.add(() -> store().add(new StoredAccount(account, "h", 1)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(takers.size());
        try {
            int taken = 0;
            for (Future<Boolean> taker : threads.invokeAll(takers)) {
                taken += taker.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
            assertThat(store().list(Scope.EVERYTHING)).extracting(Account::name).containsOnlyOnce(name);
            assertThat(store().find(name)).isPresent();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void replacingChangesTheRevision() {
        StoredAccount ani = officer("ani." + agency);
        assertThat(store().replace(ani)).isFalse();
        store().add(ani);
        assertThat(store().replace(new StoredAccount(ani.account(), "baru", 2))).isTrue();
        assertThat(store().find("ani." + agency)).contains(new StoredAccount(ani.account(), "baru", 2));
        assertThat(store().replace(new StoredAccount(ani.account(), "baru", 3))).isTrue();
        assertThat(store().find("ani." + agency).orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    public void anAccountMayMoveToAnotherAgency() {
        StoredAccount ani = officer("ani." + agency);
        store().add(ani);
        StoredAccount moved = new StoredAccount(
                new Account("ani." + agency, "Ani", Role.AGENCY_ADMINISTRATOR, otherAgency, Set.of(), false), "x", 2);
        assertThat(store().replace(moved)).isTrue();
        assertThat(store().find("ani." + agency)).contains(moved);
        assertThat(store().list(Scope.of(agency))).isEmpty();
        assertThat(store().list(Scope.of(otherAgency))).containsExactly(moved.account());
        assertThat(store().add(ani)).isFalse();
    }

    @Test
    public void anAgencyListsItsOwnAccountsByName() {
        store().add(officer("b." + agency));
        store().add(officer("a." + agency));
        store().add(central("c." + agency));
        assertThat(store().list(Scope.of(agency)))
                .extracting(Account::name)
                .containsExactly("a." + agency, "b." + agency);
        assertThat(store().list(Scope.of(otherAgency))).isEmpty();
        assertThat(store().list(Scope.EVERYTHING))
                .extracting(Account::name)
                .containsSubsequence("a." + agency, "b." + agency, "c." + agency);
    }

    @Test
    public void withoutAccountsItIsEmpty() {
        try (Stores fresh = kind.open()) {
            assertThat(fresh.accounts.isEmpty()).isTrue();
        }
    }
}

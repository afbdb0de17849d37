package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.api.access.Role;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.logins.LoginStore;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.Test;

/** Keeping logins. */
public class LoginStoreContractTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-04-10T02:00:00Z");

    private LoginStore store() {
        return stores().logins;
    }

    private Account added(String name) {
        Account account = new Account(name + "." + agency, name, Role.OFFICER, agency, Set.of("petugas"), true);
        stores().accounts.add(new StoredAccount(account, "hash", 1));
        return account;
    }

    private static Login login(Account account, Instant begun) {
        return new Login(account, Login.Way.PASSWORD, begun, begun.plus(Duration.ofHours(12)));
    }

    @Test
    public void aLoginIsFoundWithItsAccountAsItIsNow() {
        Account ani = added("ani");
        store().begin("d1", login(ani, NOW));
        LoginStore.StoredLogin found = store().find(agency, "d1").orElseThrow();
        assertThat(found.login()).isEqualTo(login(ani, NOW));
        assertThat(found.usedAt()).isEqualTo(NOW);
        assertThat(store().find(agency, "d2")).isEmpty();
        assertThat(store().find(otherAgency, "d1")).isEmpty();
        store().used(agency, "d1", NOW.plusSeconds(70));
        assertThat(store().find(agency, "d1").orElseThrow().usedAt()).isEqualTo(NOW.plusSeconds(70));
        store().used(agency, "d2", NOW);
    }

    @Test
    public void aReplacedAccountVoidsItsLogins() {
        Account ani = added("ani");
        store().begin("d1", login(ani, NOW));
        stores().accounts.replace(new StoredAccount(ani, "another", 2));
        assertThat(store().find(agency, "d1")).isEmpty();
        store().begin("d2", login(ani, NOW));
        assertThat(store().find(agency, "d2")).isPresent();
    }

    @Test
    public void loginsEndOneByOneOrAllOfAnAccount() {
        Account ani = added("ani");
        Account budi = added("budi");
        store().begin("d1", login(ani, NOW));
        store().begin("d2", login(ani, NOW));
        store().begin("d3", login(ani, NOW));
        store().begin("d4", login(budi, NOW));
        store().end(agency, "d1");
        assertThat(store().find(agency, "d1")).isEmpty();
        assertThat(store().find(agency, "d2")).isPresent();
        store().endAll(ani);
        assertThat(store().find(agency, "d2")).isEmpty();
        assertThat(store().find(agency, "d3")).isEmpty();
        assertThat(store().find(agency, "d4")).isPresent();
    }

    @Test
    public void whatIsOverIsForgottenWithTheNextLogin() {
        Account ani = added("ani");
        store().begin("d1", login(ani, NOW));
        store().begin("d2", login(ani, NOW.plus(Duration.ofHours(11))));
        assertThat(store().find(agency, "d1")).isPresent();
        store().begin("d3", login(ani, NOW.plus(Duration.ofHours(12))));
        assertThat(store().find(agency, "d1")).isEmpty();
        assertThat(store().find(agency, "d2")).isPresent();
    }

    @Test
    public void nobodyLogsInWithoutAnAccount() {
        Account nobody = new Account("siapa." + agency, "Siapa", Role.OFFICER, agency, Set.of(), true);
        assertThatThrownBy(() -> store().begin("d1", login(nobody, NOW))).isInstanceOf(NoSuchElementException.class);
        Account central = new Account("pusat." + agency, "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true);
        stores().accounts.add(new StoredAccount(central, "hash", 1));
        store().begin("c" + agency, login(central, NOW));
        assertThat(store().find("-", "c" + agency)).isPresent();
    }
}

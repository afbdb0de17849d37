package id.talaksana.karaf.jaas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.karaf.FakeAccounts;
import id.talaksana.karaf.Samples;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import org.junit.Before;
import org.junit.Test;

public class AccountLoginModuleTest {
    private final FakeAccounts accounts = new FakeAccounts();
    private final Subject subject = new Subject();

    @Before
    public void accounts() {
        accounts.accounts.add(new Account("admin", "Admin", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true));
        accounts.accounts.add(new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true));
        accounts.accounts.add(Samples.OFFICER);
    }

    @Test
    public void administratorGetsTheRolesOfTheConsole() throws LoginException {
        AccountLoginModule module = module(answering("admin", FakeAccounts.PASSWORD));
        assertThat(module.login()).isTrue();
        assertThat(module.commit()).isTrue();
        assertThat(subject.getPrincipals())
                .extracting(Principal::getName)
                .containsExactlyInAnyOrder("admin", "admin", "manager", "viewer", "systembundles", "ssh", "group");
        module.logout();
        assertThat(subject.getPrincipals()).isEmpty();
    }

    @Test
    public void nobodyElseGetsIn() {
        accounts.accounts.add(new Account("lama", "Lama", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), false));
        for (String name : new String[] {"pusat", "siti", "lama", "tiada", ""}) {
            assertRefused(answering(name, FakeAccounts.PASSWORD));
        }
        assertRefused(answering("admin", "salah"));
        assertRefused(answering("admin", null));
        assertRefused(answering(null, FakeAccounts.PASSWORD));
        assertRefused(callbacks -> {
            throw new UnsupportedCallbackException(callbacks[0]);
        });
        accounts.locked = true;
        assertRefused(answering("admin", FakeAccounts.PASSWORD));
        accounts.locked = false;
        accounts.crowded = true;
        assertRefused(answering("admin", FakeAccounts.PASSWORD));
        assertThat(subject.getPrincipals()).isEmpty();
    }

    private void assertRefused(CallbackHandler handler) {
        AccountLoginModule module = module(handler);
        assertThatThrownBy(module::login).isInstanceOf(LoginException.class).satisfies(e -> assertThat(e)
                .isInstanceOfAny(FailedLoginException.class, LoginException.class));
        assertThat(module.commit()).isFalse();
    }

    private AccountLoginModule module(CallbackHandler handler) {
        AccountLoginModule module = new AccountLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(AccountRealm.ACCOUNTS, accounts));
        return module;
    }

    private static CallbackHandler answering(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(name);
                } else if (callback instanceof PasswordCallback asked) {
                    asked.setPassword(password == null ? null : password.toCharArray());
                }
            }
        };
    }
}

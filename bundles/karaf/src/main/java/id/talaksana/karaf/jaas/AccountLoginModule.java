package id.talaksana.karaf.jaas;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.text.Refusal;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
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
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;

/** Lets active central administrators into the console with their application password, and nobody else. */
public class AccountLoginModule implements LoginModule {
    private static final List<String> ROLES = List.of("admin", "manager", "viewer", "systembundles", "ssh", "group");
    /** All of them together: whoever guesses at the console does so from one place. */
    private static final String ADDRESS = "console";

    private Subject subject;
    private CallbackHandler handler;
    private Accounts accounts;
    private final Set<Principal> principals = new HashSet<>();

    @Override
    public void initialize(
            Subject ofLogin, CallbackHandler asking, Map<String, ?> sharedState, Map<String, ?> options) {
        subject = ofLogin;
        handler = asking;
        accounts = (Accounts) options.get(AccountRealm.ACCOUNTS);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("Akun: ");
        PasswordCallback password = new PasswordCallback("Kata sandi: ", false);
        ask(name, password);
        char[] given = password.getPassword();
        password.clearPassword();
        if (name.getName() == null || given == null) {
            throw refused();
        }
        Account account = authenticate(name.getName(), given);
        principals.add(new UserPrincipal(account.name()));
        ROLES.forEach(role -> principals.add(new RolePrincipal(role)));
        return true;
    }

    private void ask(Callback... questions) throws LoginException {
        try {
            handler.handle(questions);
        } catch (IOException | UnsupportedCallbackException e) {
            // A login by key ends here too: accounts have passwords only.
            throw (LoginException) new LoginException("no name and password given").initCause(e);
        }
    }

    private Account authenticate(String name, char[] password) throws LoginException {
        try {
            return accounts.authenticate(name, password, ADDRESS)
                    .filter(account -> account.role() == Role.CENTRAL_ADMINISTRATOR)
                    .orElseThrow(AccountLoginModule::refused);
        } catch (Accounts.TooManyAttempts | Refusal notNow) {
            throw (LoginException) refused().initCause(notNow);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Says nothing of what was wrong. */
    private static LoginException refused() {
        return new FailedLoginException("login refused");
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return !principals.isEmpty();
    }

    @Override
    public boolean abort() {
        principals.clear();
        return true;
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}

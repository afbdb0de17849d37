package id.talaksana.rest;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One officer, one administrator, and a name that has failed too often. */
final class FakeAccounts implements Accounts {
    static final Account OFFICER =
            new Account("siti", "Siti Aminah", Role.OFFICER, "kanreg", Set.of("verifikator", "kepala"), true);
    static final String PASSWORD = "rahasia: çok güçlü";
    static final String LOCKED = "terkunci";

    String lastAddress;

    @Override
    public Optional<Account> authenticate(String name, char[] password, String address) {
        lastAddress = address;
        if (LOCKED.equals(name)) {
            throw new TooManyAttempts(30);
        }
        return Optional.of(OFFICER).filter(a -> a.name().equals(name) && PASSWORD.equals(new String(password)));
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.of(OFFICER).filter(a -> a.name().equals(name));
    }

    @Override
    public List<Account> list(Scope scope) {
        return List.of(OFFICER);
    }

    @Override
    public char[] add(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public char[] resetPassword(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setActive(String name, boolean active) {
        throw new UnsupportedOperationException();
    }
}

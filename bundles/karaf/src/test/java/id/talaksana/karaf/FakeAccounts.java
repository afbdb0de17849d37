package id.talaksana.karaf;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Scope;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts in a list, all with the same password. */
public final class FakeAccounts implements Accounts {
    public static final String PASSWORD = "rahasia";

    public final List<Account> accounts = new ArrayList<>();
    public boolean locked;
    public boolean crowded;

    @Override
    public Optional<Account> authenticate(String name, char[] password, String address) {
        if (locked) {
            throw new TooManyAttempts(30);
        }
        if (crowded) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, new Text("Terlalu banyak.", "Too many at once."), List.of());
        }
        return find(name).filter(a -> a.active() && PASSWORD.equals(new String(password)));
    }

    @Override
    public Optional<Account> find(String name) {
        return accounts.stream().filter(a -> a.name().equals(name)).findFirst();
    }

    @Override
    public List<Account> list(Scope scope) {
        return accounts.stream().filter(a -> scope.covers(a.agency())).toList();
    }

    @Override
    public char[] add(Account account) {
        if (find(account.name()).isPresent()) {
            throw new IllegalArgumentException("Nama akun \"" + account.name() + "\" sudah dipakai.");
        }
        accounts.add(account);
        return PASSWORD.toCharArray();
    }

    @Override
    public char[] resetPassword(String name) {
        return PASSWORD.toCharArray();
    }

    @Override
    public void changePassword(String name, char[] before, char[] after, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setActive(String name, boolean active) {
        Account a = find(name).orElseThrow();
        accounts.remove(a);
        accounts.add(new Account(a.name(), a.displayName(), a.role(), a.agency(), a.actors(), active));
    }
}

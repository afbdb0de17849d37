package id.talaksana.http.api;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One officer, one administrator of the agency, one of the container, and a name that has failed too often. */
final class FakeAccounts implements Accounts {
    static final Account OFFICER =
            new Account("siti", "Siti Aminah", Role.OFFICER, "kanreg", Set.of("verifikator", "kepala"), true);
    static final Account ADMINISTRATOR =
            new Account("rini", "Rini", Role.AGENCY_ADMINISTRATOR, "kanreg", Set.of(), true);
    static final Account CENTRAL = new Account("pusat", "Pusat", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);
    static final String PASSWORD = "rahasia: çok güçlü";
    static final String LOCKED = "terkunci";
    /** Comes when too many log in at once. */
    static final String CROWDED = "berdesakan";

    String lastAddress;
    /** Whoever is there besides. */
    List<Account> others = List.of();

    @Override
    public Optional<Account> authenticate(String name, char[] password, String address) {
        lastAddress = address;
        if (LOCKED.equals(name)) {
            throw new TooManyAttempts(30);
        }
        if (CROWDED.equals(name)) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, new Text("Terlalu banyak.", "Too many at once."), List.of());
        }
        return find(name).filter(a -> PASSWORD.equals(new String(password)));
    }

    @Override
    public Optional<Account> find(String name) {
        return list(Scope.EVERYTHING).stream()
                .filter(a -> a.name().equals(name))
                .findFirst();
    }

    @Override
    public List<Account> list(Scope scope) {
        return Stream.concat(Stream.of(OFFICER, ADMINISTRATOR, CENTRAL), others.stream())
                .toList();
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
    public void changePassword(String name, char[] before, char[] after, String address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setActive(String name, boolean active) {
        throw new UnsupportedOperationException();
    }
}

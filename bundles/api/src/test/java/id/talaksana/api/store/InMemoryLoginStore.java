package id.talaksana.api.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.logins.LoginStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Logins in a map, for tests that need no database. */
public final class InMemoryLoginStore implements LoginStore {
    private final AccountStore accounts;
    private final Map<String, Kept> all = new TreeMap<>();

    private record Kept(Login login, long revision, Instant usedAt) {}

    public InMemoryLoginStore(AccountStore accounts) {
        this.accounts = accounts;
    }

    @Override
    public synchronized void begin(String digest, Login login) {
        StoredAccount account = accounts.find(login.account().name()).orElseThrow();
        String agency = AccountStore.agency(login.account());
        all.entrySet()
                .removeIf(each -> each.getKey().startsWith(agency + " ")
                        && !each.getValue().login().endsAt().isAfter(login.begunAt()));
        all.put(agency + " " + digest, new Kept(login, account.revision(), login.begunAt()));
    }

    @Override
    public synchronized Optional<StoredLogin> find(String agency, String digest) {
        Kept kept = all.get(agency + " " + digest);
        return kept == null
                ? Optional.empty()
                : accounts.find(kept.login().account().name())
                        .filter(now -> now.revision() == kept.revision())
                        .map(now -> new StoredLogin(
                                new Login(
                                        now.account(),
                                        kept.login().way(),
                                        kept.login().begunAt(),
                                        kept.login().endsAt()),
                                kept.usedAt()));
    }

    @Override
    public synchronized void used(String agency, String digest, Instant at) {
        all.computeIfPresent(agency + " " + digest, (key, kept) -> new Kept(kept.login(), kept.revision(), at));
    }

    @Override
    public synchronized void end(String agency, String digest) {
        all.remove(agency + " " + digest);
    }

    @Override
    public synchronized void endAll(Account account) {
        all.values().removeIf(kept -> kept.login().account().name().equals(account.name()));
    }
}

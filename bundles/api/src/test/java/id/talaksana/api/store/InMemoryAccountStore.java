package id.talaksana.api.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts in a map, for tests that need no database. */
public final class InMemoryAccountStore implements AccountStore {
    private final Map<String, StoredAccount> all = new TreeMap<>();

    @Override
    public synchronized Optional<StoredAccount> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    @Override
    public synchronized List<Account> list(Scope scope) {
        return all.values().stream()
                .map(StoredAccount::account)
                .filter(a -> scope.covers(a.agency()))
                .toList();
    }

    @Override
    public synchronized boolean isEmpty() {
        return all.isEmpty();
    }

    @Override
    public synchronized boolean add(StoredAccount account) {
        return all.putIfAbsent(account.account().name(), account) == null;
    }

    @Override
    public synchronized boolean replace(StoredAccount account) {
        return all.replace(account.account().name(), account) != null;
    }
}

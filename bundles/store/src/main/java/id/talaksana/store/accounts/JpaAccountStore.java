package id.talaksana.store.accounts;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import javax.persistence.OptimisticLockException;
import javax.persistence.RollbackException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component(service = AccountStore.class)
public final class JpaAccountStore implements AccountStore {
    private static final String ACCOUNT = "SELECT t FROM account t";
    /** Two administrators may change one account at the same time: the later change stands. */
    private static final int ATTEMPTS = 5;

    private final Database database;

    @Activate
    public JpaAccountStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredAccount> find(String name) {
        return database.inTransaction(em -> entity(em, name).map(AccountEntity::toStored));
    }

    /** Names are unique in all agencies: who logs in states no agency. */
    private static Optional<AccountEntity> entity(EntityManager em, String name) {
        return ScopedQuery.select(ACCOUNT, Scope.EVERYTHING)
                .and("t.name = ?", name)
                .query(em, AccountEntity.class)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Account> list(Scope scope) {
        return database.inTransaction(em ->
                ScopedQuery.select(ACCOUNT, scope)
                        .then("ORDER BY t.name")
                        .query(em, AccountEntity.class)
                        .getResultList()
                        .stream()
                        .map(AccountEntity::toRecord)
                        .toList());
    }

    @Override
    public boolean isEmpty() {
        return database.inTransaction(em -> ScopedQuery.select("SELECT t.name FROM account t", Scope.EVERYTHING)
                .query(em, String.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    @Override
    public boolean add(StoredAccount account) {
        try {
            return database.inTransaction(em -> {
                if (entity(em, account.account().name()).isPresent()) {
                    return false;
                }
                em.persist(AccountEntity.of(account));
                ring(em, account);
                return true;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) == SqlFault.TAKEN) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean replace(StoredAccount account) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(em -> {
                    boolean replaced = replaceOnce(em, account);
                    if (replaced) {
                        ring(em, account);
                    }
                    return replaced;
                });
            } catch (OptimisticLockException | RollbackException e) {
                boolean race = e instanceof OptimisticLockException || e.getCause() instanceof OptimisticLockException;
                if (!race || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void ring(EntityManager em, StoredAccount account) {
        String agency = account.account().agency();
        database.bell().ring(em, Topic.ACCOUNTS, agency == null ? AccountEntity.CENTRAL : agency);
    }

    private static boolean replaceOnce(EntityManager em, StoredAccount account) {
        Optional<AccountEntity> found = entity(em, account.account().name());
        if (found.isEmpty()) {
            return false;
        }
        found.get().take(account);
        // Also when nothing else changes: a replacement voids remembered logins.
        em.lock(found.get(), LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return true;
    }
}

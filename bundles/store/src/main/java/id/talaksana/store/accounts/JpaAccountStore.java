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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. */
@Component(service = AccountStore.class)
public final class JpaAccountStore implements AccountStore {
    private static final String ACCOUNT = "SELECT t FROM account t";
    private static final String NAMED = ACCOUNT + ", account_name n";

    private final Database database;

    @Activate
    public JpaAccountStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredAccount> find(String name) {
        return database.inTransaction(em -> named(name).query(em, AccountEntity.class).getResultList().stream()
                .findFirst()
                .map(AccountEntity::toStored));
    }

    /** The account of a name, whichever agency has it: who logs in states none. */
    private static ScopedQuery named(String name) {
        return ScopedQuery.select(NAMED, Scope.EVERYTHING)
                .and("n.agency = ?", CENTRAL)
                .and("n.name = ?", name)
                .and("t.agency = n.accountAgency")
                .and("t.name = n.name");
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
                // Asked first: a taken key makes noise. Of two who ask at once the key of the name lets one pass.
                if (held(em, account.account().name()).isPresent()) {
                    return false;
                }
                AccountEntity added = AccountEntity.of(account, 1);
                em.persist(AccountNameEntity.of(added));
                em.persist(added);
                ring(em, added);
                return true;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) == SqlFault.TAKEN) {
                return false;
            }
            throw e;
        }
    }

    /** Two administrators may change one account at the same time: the second waits, and its change stands. */
    @Override
    public boolean replace(StoredAccount account) {
        return database.inTransaction(em -> {
            Optional<AccountNameEntity> held = held(em, account.account().name());
            held.ifPresent(name -> ring(em, replace(em, name, account)));
            return held.isPresent();
        });
    }

    private static AccountEntity replace(EntityManager em, AccountNameEntity name, StoredAccount account) {
        AccountEntity there = ScopedQuery.select(ACCOUNT, Scope.of(name.accountAgency))
                .and("t.name = ?", name.name)
                .query(em, AccountEntity.class)
                .getSingleResult();
        // Also when nothing else changes: a replacement voids remembered logins.
        long revision = there.revision + 1;
        String agency = AccountStore.agency(account.account());
        if (agency.equals(there.agency)) {
            there.take(account, revision);
            return there;
        }
        AccountEntity moved = AccountEntity.of(account, revision);
        em.remove(there);
        em.persist(moved);
        name.accountAgency = agency;
        return moved;
    }

    /** The name, for this transaction alone. */
    private static Optional<AccountNameEntity> held(EntityManager em, String name) {
        return ScopedQuery.select("SELECT t FROM account_name t", Scope.of(CENTRAL))
                .and("t.name = ?", name)
                .query(em, AccountNameEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }

    private void ring(EntityManager em, AccountEntity account) {
        database.bell().ring(em, Topic.ACCOUNTS, account.agency);
    }
}

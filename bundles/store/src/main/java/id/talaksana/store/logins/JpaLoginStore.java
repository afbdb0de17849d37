package id.talaksana.store.logins;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore;
import id.talaksana.api.store.logins.LoginStore;
import id.talaksana.store.accounts.AccountEntity;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Logins in the database. */
@Component(service = LoginStore.class)
public final class JpaLoginStore implements LoginStore {
    private static final String LOGIN = "SELECT t FROM login t";

    private final Database database;

    @Activate
    public JpaLoginStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void begin(String digest, Login login) {
        Scope scope = Scope.of(AccountStore.agency(login.account()));
        database.inTransaction(em -> {
            long revision = ScopedQuery.select("SELECT t FROM account t", scope)
                    .and("t.name = ?", login.account().name())
                    .query(em, AccountEntity.class)
                    .getResultList()
                    .stream()
                    .findFirst()
                    .orElseThrow(
                            () -> new NoSuchElementException(login.account().name()))
                    .revision;
            remove(em, ScopedQuery.select(LOGIN, scope).and("t.endsAt <= ?", TimeColumns.millis(login.begunAt())));
            em.persist(LoginEntity.of(digest, login, revision));
            return null;
        });
    }

    /** With its account, in one statement: each page comes by here. */
    @Override
    public Optional<StoredLogin> find(String agency, String digest) {
        ScopedQuery both = ScopedQuery.select("SELECT t, a FROM login t, account a", Scope.of(agency))
                .and("t.digest = ?", digest)
                .and("a.agency = t.agency")
                .and("a.name = t.account")
                .and("a.revision = t.revision");
        List<Object[]> found =
                database.inTransaction(em -> both.query(em, Object[].class).getResultList());
        return found.stream().findFirst().map(row -> ((LoginEntity) row[0]).of((AccountEntity) row[1]));
    }

    @Override
    public void used(String agency, String digest, Instant at) {
        database.inTransaction(em -> {
            logins(em, one(agency, digest)).forEach(login -> login.usedAt = TimeColumns.millis(at));
            return null;
        });
    }

    @Override
    public void end(String agency, String digest) {
        database.inTransaction(em -> remove(em, one(agency, digest)));
    }

    @Override
    public void endAll(Account account) {
        ScopedQuery all = ScopedQuery.select(LOGIN, Scope.of(AccountStore.agency(account)))
                .and("t.account = ?", account.name());
        database.inTransaction(em -> remove(em, all));
    }

    private static ScopedQuery one(String agency, String digest) {
        return ScopedQuery.select(LOGIN, Scope.of(agency)).and("t.digest = ?", digest);
    }

    private static List<LoginEntity> logins(EntityManager em, ScopedQuery query) {
        return query.query(em, LoginEntity.class).getResultList();
    }

    private static Void remove(EntityManager em, ScopedQuery query) {
        logins(em, query).forEach(em::remove);
        return null;
    }
}

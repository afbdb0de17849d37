package id.talaksana.store.secrets;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.SecretStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Secrets in the database. */
@Component(service = SecretStore.class)
public final class JpaSecretStore implements SecretStore {
    private final Database database;

    @Activate
    public JpaSecretStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public byte[] secret(String name, byte[] offered) {
        return find(name).orElseGet(() -> {
            try {
                database.inTransaction(em -> {
                    em.persist(SecretEntity.of(name, offered));
                    return offered;
                });
            } catch (RuntimeException e) {
                if (SqlFault.of(e) != SqlFault.TAKEN) {
                    throw e;
                }
                // Another node was first; its secret is ours.
            }
            return find(name).orElseThrow();
        });
    }

    private Optional<byte[]> find(String name) {
        return database.inTransaction(em -> ScopedQuery.select("SELECT t FROM secret t", Scope.of(SecretEntity.NOBODYS))
                .and("t.name = ?", name)
                .query(em, SecretEntity.class)
                .getResultList()
                .stream()
                .map(found -> found.content)
                .findFirst());
    }
}

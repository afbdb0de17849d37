package id.talaksana.store.secrets;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.SecretStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.words.StoreWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Secrets in a file of each node. The database knows what the file is known by: a node whose file is another one is refused, as
 * it would give codes that hold nowhere else. What an older release kept in the database is taken over, and removed there.
 */
@Component(service = SecretStore.class)
public final class FileSecrets implements SecretStore {
    private final Secrets secrets;

    @Activate
    public FileSecrets(@Reference Database database) {
        this(database, configuredFile());
    }

    /**
     * @throws IllegalStateException when the file is not this installation's
     * @throws UncheckedIOException when it can be neither read nor made
     */
    public FileSecrets(Database database, Path file) {
        try {
            this.secrets = agreed(database, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** TALAKSANA_SECRETS, or a file in the data folder. */
    public static Path configuredFile() {
        String configured = System.getProperty("talaksana.secrets", System.getenv("TALAKSANA_SECRETS"));
        return configured != null && !configured.isBlank()
                ? Path.of(configured)
                : Path.of(System.getProperty("talaksana.data", "data"), "etc", "secrets");
    }

    @Override
    public byte[] secret(String name) {
        return secrets.secret(name);
    }

    private static Secrets agreed(Database database, Path file) throws IOException {
        Optional<String> installation = digest(database);
        if (installation.isEmpty()) {
            Map<String, byte[]> older = older(database);
            if (Secrets.read(file).isEmpty()) {
                // On the disk first: they are removed from the database below.
                Secrets.fresh(older).keep(file);
            }
            Secrets here = Secrets.read(file).orElseThrow();
            if (here.include(older) && isFirst(database, here)) {
                return here;
            }
            installation = digest(database);
        }
        Optional<Secrets> here = Secrets.read(file);
        String known = here.map(Secrets::digest).orElse(null);
        if (!installation.equals(Optional.ofNullable(known))) {
            throw new IllegalStateException(fault(here.isPresent(), file));
        }
        return here.orElseThrow();
    }

    /** Why a node cannot start with this file, in one line. */
    static String fault(boolean there, Path file) {
        Text fault = there
                ? StoreWords.text("the-secrets-are-anothers", file)
                : StoreWords.text("the-secrets-are-missing", file);
        return fault.indonesian() + " (" + fault.english() + ")";
    }

    private static Optional<String> digest(Database database) {
        return database.inTransaction(
                em -> ScopedQuery.select("SELECT t FROM installation t", Scope.of(SecretEntity.NOBODYS))
                        .query(em, InstallationEntity.class)
                        .getResultList()
                        .stream()
                        .map(found -> found.digest)
                        .findFirst());
    }

    private static List<SecretEntity> rows(EntityManager em) {
        return ScopedQuery.select("SELECT t FROM secret t", Scope.of(SecretEntity.NOBODYS))
                .query(em, SecretEntity.class)
                .getResultList();
    }

    private static Map<String, byte[]> older(Database database) {
        return database.inTransaction(
                em -> rows(em).stream().collect(Collectors.toMap(row -> row.name, row -> row.content)));
    }

    /** Whether the installation knows these from now on; another node may have been first. */
    private static boolean isFirst(Database database, Secrets here) {
        try {
            return database.inTransaction(em -> {
                em.persist(InstallationEntity.of(here.digest()));
                rows(em).forEach(em::remove);
                return true;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) != SqlFault.TAKEN) {
                throw e;
            }
            return false;
        }
    }
}

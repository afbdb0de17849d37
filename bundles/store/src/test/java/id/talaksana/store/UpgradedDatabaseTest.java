package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AccountStore.StoredAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The migrations carry what an older release left. */
public class UpgradedDatabaseTest {
    private static final Path FIXTURES = Path.of("../../karaf-distribution/src/test/resources/upgrade");

    @Rule
    public TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void accountsOnPostgresqlAreFoundByTheirNames() throws IOException {
        String url = Stores.Kind.POSTGRESQL.newUrl();
        String name = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        PostgresServer.shared().restore(name, Files.readString(FIXTURES.resolve("postgresql.sql")));
        accountsAreFound(url);
    }

    @Test
    public void accountsOnDerbyAreFoundByTheirNames() throws IOException {
        Path data = folder.getRoot().toPath();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(FIXTURES.resolve("derby.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = data.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        accountsAreFound("jdbc:derby:" + data.resolve("derby"));
    }

    private static void accountsAreFound(String url) {
        try (Stores stores = Stores.on(url)) {
            List<Account> accounts = stores.accounts.list(Scope.EVERYTHING);
            assertThat(accounts)
                    .extracting(Account::name)
                    .contains("admin", "kanreg.adm", "petugas.kanreg", "petugas.contoh");
            assertThat(accounts).extracting(Account::agency).contains((String) null);
            for (Account account : accounts) {
                StoredAccount kept = stores.accounts.find(account.name()).orElseThrow();
                assertThat(kept.account()).isEqualTo(account);
                assertThat(stores.accounts.add(kept)).isFalse();
                assertThat(stores.accounts.replace(kept)).isTrue();
                assertThat(stores.accounts.find(account.name()).orElseThrow().revision())
                        .isEqualTo(kept.revision() + 1);
            }
        }
    }
}
